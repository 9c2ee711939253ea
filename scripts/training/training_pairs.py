"""The authored records and how they become training pairs; a tenth of them is never trained on."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE / "data"
ASKS = HERE.parent.parent / "corpus" / "asks"


@dataclass(frozen=True)
class Pair:
    """A question, the passage that answers it, one that looks alike and does not, and another question of that passage."""

    record: int
    question: str
    passage: str
    near_miss: str | None
    sibling: str


def read_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_records(without: frozenset[str] = frozenset()) -> list[dict]:
    """Every record of `data/pairs*.jsonl` with its author (the file's name), but for the authors left out."""
    files = [path for path in sorted(DATA.glob("pairs*.jsonl")) if path.stem not in without]
    return [{**record, "author": path.stem} for path in files for record in read_lines(path)]


def read_asks() -> list[dict]:
    """The asks of the corpus by the sentence they are bound to, as records without near misses."""
    groups: dict[tuple[str, str], list[str]] = {}
    for path in sorted(ASKS.glob("*.jsonl")):
        for ask in read_lines(path):
            if ask["answered"]:
                groups.setdefault((path.stem, ask["quote"]), []).append(ask["ask"])
    return [
        {"passage": quote, "villager": asks, "cadre": None, "near_miss": [], "author": "asks"}
        for (_, quote), asks in groups.items()
    ]


def split_records(records: list[dict], seed: int) -> tuple[list[int], list[int]]:
    """Indices (trained, held out): whole records, so that no passage stands on both sides."""
    order = list(range(len(records)))
    random.Random(seed).shuffle(order)
    cut = len(order) // 10
    return sorted(order[cut:]), sorted(order[:cut])


def questions_of(record: dict) -> list[str]:
    return [*record["villager"], *([record["cadre"]] if record["cadre"] else [])]


def pairs_of(records: list[dict], indices: list[int]) -> list[Pair]:
    """Every villager and cadre question with its passage and, in turn, one of its near misses and of its siblings."""
    pairs = []
    for index in indices:
        record = records[index]
        questions = questions_of(record)
        misses = record["near_miss"]
        for turn, question in enumerate(questions):
            miss = misses[turn % len(misses)] if misses else None
            pairs.append(Pair(index, question, record["passage"], miss, questions[(turn + 1) % len(questions)]))
    return pairs


def texts_of(records: list[dict]) -> list[str]:
    """A passage and a villager's question of each record: what the vectors' axes are taken from."""
    return [record["passage"] for record in records] + [record["villager"][0] for record in records]

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
    """A question and the passage that answers it; beside them what looks alike: a passage and a question of another slot."""

    record: int
    question: str
    passage: str
    near_miss: str | None
    """Another question of that passage."""
    sibling: str
    """A question of the same subject that the passage does not answer."""
    unlike: str | None
    """What stands side by side in a batch: the asks of one document, so that its other facts are the wrong answers."""
    group: str


def read_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_records(without: frozenset[str] = frozenset()) -> list[dict]:
    """Every record of `data/pairs*.jsonl` with its author (the file's name), but for the authors left out."""
    files = [path for path in sorted(DATA.glob("pairs*.jsonl")) if path.stem not in without]
    return [{**record, "author": path.stem} for path in files for record in read_lines(path)]


def character_pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def likest(text: str, others: list[str], count: int) -> list[str]:
    """The `count` texts that share the largest part of their pairs of characters with it: its subject in other slots."""
    own = character_pairs(text)
    scored = [(len(own & pairs) / (1 + len(own | pairs)), other) for other in others if (pairs := character_pairs(other))]
    return [other for _, other in sorted(scored, key=lambda pair: -pair[0])[:count]]


def read_asks(folders: tuple[Path, ...] = (ASKS,)) -> list[dict]:
    """
    Asks by the sentence they are bound to, as records: near misses are the likest other sentences of the document, `unlike`
    for each ask the likest questions that this sentence does not answer (unanswered ones first among equals).
    """
    records = []
    for path in sorted(path for folder in folders for path in folder.glob("*.jsonl")):
        groups: dict[str, list[str]] = {}
        unanswered = []
        for ask in read_lines(path):
            if ask["answered"]:
                groups.setdefault(ask["quote"], []).append(ask["ask"])
            else:
                unanswered.append(ask["ask"])
        for quote, asks in groups.items():
            apart = [other for other in groups if other not in quote and quote not in other]
            strangers = [asked for other in apart for asked in groups[other]]
            records.append(
                {
                    "passage": quote,
                    "villager": asks,
                    "cadre": None,
                    "near_miss": likest(quote, apart, 4),
                    "unlike": [likest(ask, unanswered, 2) + likest(ask, strangers, 1) for ask in asks],
                    "author": path.stem,
                }
            )
    return records


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
        unlike = record.get("unlike")
        for turn, question in enumerate(questions):
            pairs.append(
                Pair(
                    index,
                    question,
                    record["passage"],
                    misses[turn % len(misses)] if misses else None,
                    questions[(turn + 1) % len(questions)],
                    unlike[turn][turn % len(unlike[turn])] if unlike and unlike[turn] else None,
                    record["author"],
                )
            )
    return pairs


def texts_of(records: list[dict]) -> list[str]:
    """A passage and a villager's question of each record: what the vectors' axes are taken from."""
    return [record["passage"] for record in records] + [record["villager"][0] for record in records]

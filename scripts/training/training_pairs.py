"""The authored records and how they become training pairs; a tenth of them is never trained on."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data" / "pairs.jsonl"


@dataclass(frozen=True)
class Pair:
    record: int
    question: str
    passage: str
    near_miss: str


def read_records(path: Path = DATA) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def split_records(records: list[dict], seed: int) -> tuple[list[int], list[int]]:
    """Indices (trained, held out): whole records, so that no passage stands on both sides."""
    order = list(range(len(records)))
    random.Random(seed).shuffle(order)
    cut = len(order) // 10
    return sorted(order[cut:]), sorted(order[:cut])


def pairs_of(records: list[dict], indices: list[int]) -> list[Pair]:
    """Every villager and cadre question with its passage and, in turn, one of its near misses."""
    pairs = []
    for index in indices:
        record = records[index]
        for turn, question in enumerate([*record["villager"], record["cadre"]]):
            misses = record["near_miss"]
            pairs.append(Pair(index, question, record["passage"], misses[turn % len(misses)]))
    return pairs


def texts_of(records: list[dict]) -> list[str]:
    """A passage and a villager's question of each record: what the vectors' axes are taken from."""
    return [record["passage"] for record in records] + [record["villager"][0] for record in records]

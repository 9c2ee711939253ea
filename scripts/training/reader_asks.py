"""What the reader is trained on: asks of all documents, which of them mean the same, and which lie near each other."""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import torch

from encoding import sentence_vectors, token_batch
from training_pairs import read_lines

ROOT = Path(__file__).parent.parent.parent
CORPORA = [ROOT / "corpus", ROOT / "test" / "evaluation" / "corpus"]
# reasons this near are one reason, and near asks beyond this many are not looked at
SAME_REASON = 0.93
NEIGHBOURS = 60


@dataclass(frozen=True)
class Ask:
    """`told` is the sentence that answers it, or the reason why none does; `place` groups documents that hold together."""

    words: str
    answered: bool
    told: str
    author: str
    document: str
    place: str


@dataclass
class States:
    """Vectors [texts, 512] of unit length, and the states of each text's tokens [tokens, 512] in half precision."""

    vectors: torch.Tensor
    tokens: list[torch.Tensor]


def region_of(corpus: Path, document: str) -> str:
    (file,) = (corpus / "documents").rglob(f"{document}.md")
    return re.search(r"^region: *(.+)$", file.read_text(encoding="utf-8"), re.M).group(1)


def read_all_asks(without: frozenset[str]) -> list[Ask]:
    """Every ask that stands, but for documents (to measure on) and authors left out."""
    files = [
        (path, region_of(corpus, path.stem))
        for corpus in CORPORA
        for path in sorted((corpus / "asks").glob("*.jsonl"))
        if path.stem not in without
    ]
    # a document of the prefecture holds in its counties too
    widest = sorted({region for _, region in files}, key=len)
    asks = []
    for path, region in files:
        place = next(each for each in widest if region.startswith(each))
        for line in read_lines(path):
            if not line.get("withdrawn") and line["by"] not in without:
                told = line["quote"] if line["answered"] else line["why"]
                asks.append(Ask(line["ask"], line["answered"], told, line["by"], path.stem, place))
    return asks


@torch.no_grad()
def states_of(model, tokenizer, texts: list[str], longest: int = 64, batch: int = 128) -> States:
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    tokens: list[torch.Tensor] = [torch.zeros(1, 512).half()] * len(texts)
    vectors = torch.empty(len(texts), 512)
    for start in range(0, len(order), batch):
        rows = order[start : start + batch]
        ids, mask = token_batch(tokenizer, [texts[i] for i in rows], longest)
        states = model(input_ids=ids, attention_mask=mask).last_hidden_state
        vectors[rows] = sentence_vectors(states)
        for row, i in enumerate(rows):
            last = int(mask[row].sum()) - 1
            if last > 1:
                tokens[i] = states[row, 1:last].half().clone()
    return States(vectors, tokens)


def meanings(asks: list[Ask], reasons: torch.Tensor) -> list[int]:
    """A number for each ask: asks of one sentence (or of one that holds it), or of one reason, have the same."""
    parent = list(range(len(asks)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first: dict[tuple[str, str, bool], int] = {}
    for i, ask in enumerate(asks):
        held = first.setdefault((ask.document, ask.told, ask.answered), i)
        parent[root(i)] = root(held)
    of_document = defaultdict(list)
    of_place = defaultdict(list)
    for (document, told, answered), i in first.items():
        if answered:
            of_document[document].append((told, i))
        else:
            of_place[asks[i].place].append(i)
    for told in of_document.values():
        for quote, i in told:
            for other, j in told:
                if i < j and (quote in other or other in quote):
                    parent[root(i)] = root(j)
    for rows in of_place.values():
        likeness = reasons[rows] @ reasons[rows].T
        for a, b in (likeness > SAME_REASON).nonzero().tolist():
            if a < b:
                parent[root(rows[a])] = root(rows[b])
    return [root(i) for i in range(len(asks))]


def neighbours(asks: list[Ask], vectors: torch.Tensor) -> list[list[tuple[int, float]]]:
    """For each ask the nearest others of its place with their cosines, nearest first."""
    near: list[list[tuple[int, float]]] = [[] for _ in asks]
    of_place = defaultdict(list)
    for i, ask in enumerate(asks):
        of_place[ask.place].append(i)
    for rows in of_place.values():
        likeness = vectors[rows] @ vectors[rows].T
        best = likeness.topk(min(NEIGHBOURS, len(rows)), 1)
        for row, i in enumerate(rows):
            found = zip(best.indices[row].tolist(), best.values[row].tolist(), strict=True)
            near[i] = [(rows[column], cosine) for column, cosine in found if rows[column] != i]
    return near

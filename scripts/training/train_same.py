"""
Trains the model that says whether an ask is the same question: who answers the ask has answered the question. A question and the asks
beside it are one row of tokens, in which the question sees itself and each ask sees itself and the question, so that the question is
read once for all of them. The encoder's layers to begin with, all trained on; its words stay as they are. Labels are of readers.
`--without 600,700` leaves the questions on these documents out and measures on them. Writes same.onnx.
"""

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer

from encoding import plain
from shared_parts import HIDDEN, through, write_onnx
from released_encoder import MODELS, load_released
from training_pairs import DATA, read_lines
from voice_noise import VoiceNoise

LONGEST = 96
# what a reader called nearly the same
NEARLY = 0.5
# that share of the questions is read as a telephone would have heard them
SPOILT = 0.3


@dataclass(frozen=True)
class Read:
    """A question beside asks: each 1 the same, `NEARLY`, or 0."""

    question: str
    asks: tuple[str, ...]
    same: tuple[float, ...]


class Same(nn.Module):
    """
    embedded [rows, tokens, HIDDEN]: the words of a question and of the asks beside it, one text after the other; parts [rows, tokens]: 1 the
    question, 2 and on the asks, 0 nothing → logits [rows, tokens]: an ask's stands at its first token.
    """

    def __init__(self, encoder):
        super().__init__()
        self.layers = nn.ModuleList(encoder.encoder.layer)
        self.drop = nn.Dropout(0.1)
        self.top = nn.Sequential(nn.Linear(4 * HIDDEN, 256), nn.GELU(), nn.Linear(256, 1))

    def forward(self, embedded, parts):
        own = (parts.unsqueeze(2) == parts.unsqueeze(1)).to(embedded.dtype)
        question = (parts == 1).to(embedded.dtype)
        seen = torch.clamp(own + question.unsqueeze(1), max=1.0)
        bias = (1 - seen).unsqueeze(1) * -1e4
        states = through(self.layers, embedded, bias)
        of_own = own @ states / own.sum(-1, keepdim=True)
        of_question = ((question.unsqueeze(-1) * states).sum(1) / question.sum(-1, keepdim=True)).unsqueeze(1).expand_as(states)
        read = torch.cat([states, of_own, of_question, (of_own - of_question).abs()], dim=-1)
        return self.top(self.drop(read)).squeeze(-1)


class Rows:
    """Questions with their asks as the model takes them."""

    def __init__(self, encoder, tokenizer: Tokenizer):
        self.words = encoder.embeddings.requires_grad_(False)
        self.tokenizer = tokenizer
        # what is asked stands at the end
        tokenizer.enable_truncation(LONGEST, direction="left")
        self.known: dict[str, list[int]] = {}

    def tokens(self, text: str) -> list[int]:
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(plain(text)).ids
        return self.known[text]

    def of(self, texts: list[tuple[str, ...]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Questions, each followed by its asks → (embedded, parts, where each ask begins: row and token)."""
        rows = [[self.tokens(text) for text in row] for row in texts]
        width = max(sum(map(len, row)) for row in rows)
        ids, parts, places = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(3))
        starts = []
        for i, row in enumerate(rows):
            at = 0
            for part, tokens in enumerate(row, 1):
                end = at + len(tokens)
                ids[i, at:end], parts[i, at:end] = torch.tensor(tokens), part
                places[i, at:end] = torch.arange(len(tokens))
                if part > 1:
                    starts.append((i, at))
                at = end
        with torch.no_grad():
            embedded = self.words(input_ids=ids, position_ids=places)
        return embedded, parts, torch.tensor(starts)


def reads_of(rows: list[dict]) -> list[Read]:
    reads = []
    for row in rows:
        marked = [(ask, 1.0) for ask in row["same"]] + [(ask, NEARLY) for ask in row["nearly"]] + [(ask, 0.0) for ask in row["others"]]
        reads.append(Read(row["text"], tuple(ask for ask, _ in marked), tuple(same for _, same in marked)))
    return reads


def batches_of(reads: list[Read], size: int, shuffle: random.Random) -> list[list[Read]]:
    """In random order, those of one batch about as long."""
    reads = shuffle.sample(reads, len(reads))
    length = lambda read: len(read.question) + sum(map(len, read.asks))
    chunks = [sorted(reads[i : i + 16 * size], key=length) for i in range(0, len(reads), 16 * size)]
    batches = [chunk[i : i + size] for chunk in chunks for i in range(0, len(chunk), size)]
    shuffle.shuffle(batches)
    return batches


def logits_of(model: Same, rows: Rows, texts: list[tuple[str, ...]]) -> torch.Tensor:
    embedded, parts, starts = rows.of(texts)
    with torch.autocast("cpu", torch.bfloat16):
        return model(embedded, parts)[starts[:, 0], starts[:, 1]].float()


def train(model: Same, rows: Rows, reads: list[Read], unseen: list[Read], options: argparse.Namespace) -> None:
    shuffle = random.Random(options.seed)
    spoil = VoiceNoise(SPOILT, options.seed)
    groups = [{"params": list(model.layers.parameters()), "lr": options.rate}, {"params": list(model.top.parameters()), "lr": 5 * options.rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = options.epochs * -(-len(reads) // options.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.06 * steps)) * max(0.0, 1 - s / steps))
    started = time.monotonic()
    model.train()
    done = 0
    for epoch in range(options.epochs):
        for batch in batches_of(reads, options.batch, shuffle):
            logits = logits_of(model, rows, [(spoil(read.question), *read.asks) for read in batch])
            loss = F.binary_cross_entropy_with_logits(logits, torch.tensor([same for read in batch for same in read.same]))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.layers.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
            done += 1
            if done % 100 == 0:
                print(f"{done} of {steps}: loss {loss.item():.3f} after {time.monotonic() - started:.0f} s", flush=True)
        model.eval()
        if unseen:
            report(model, rows, unseen)
        model.train()
    model.eval()


def area_under_curve(scores: torch.Tensor, yes: torch.Tensor) -> float:
    ranks = torch.empty(len(scores))
    ranks[scores.argsort()] = torch.arange(1.0, len(scores) + 1)
    n = int(yes.sum())
    return float((ranks[yes].sum() - n * (n + 1) / 2) / (n * (len(scores) - n)))


@torch.no_grad()
def report(model: Same, rows: Rows, reads: list[Read]) -> None:
    ordered = sorted(reads, key=lambda read: len(read.question) + sum(map(len, read.asks)))
    chunks = [ordered[i : i + 16] for i in range(0, len(ordered), 16)]
    logits = torch.cat([logits_of(model, rows, [(read.question, *read.asks) for read in chunk]) for chunk in chunks])
    same = torch.tensor([same for read in ordered for same in read.same])
    sure = same != NEARLY
    area = area_under_curve(logits[sure], same[sure] == 1)
    print(json.dumps({"pairs": int(sure.sum()), "same": int((same == 1).sum()), "area_under_curve": round(area, 4)}), flush=True)


def export(model: Same, rows: Rows, folder: Path) -> None:
    embedded, parts, _ = rows.of([("一户补几个钱", "每户给多少", "钱哪天到账")])
    print(json.dumps({"bytes": write_onnx(model, (embedded, parts), ["embedded", "parts"], ["same"], folder / "same.onnx")}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", default="", help="sets of documents (comma between) that are measured on")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, default=MODELS / "encoder")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    left_out = set(options.without.split(","))
    labelled = read_lines(DATA / "same.jsonl")
    reads = reads_of([row for row in labelled if row["set"] not in left_out])
    unseen = reads_of([row for row in labelled if row["set"] in left_out])
    encoder, tokenizer = load_released()
    rows = Rows(encoder, tokenizer)
    model = Same(encoder)
    print(f"{sum(len(read.asks) for read in reads)} asks beside {len(reads)} questions", flush=True)
    train(model, rows, reads, unseen, options)
    export(model, rows, options.out)


if __name__ == "__main__":
    main()

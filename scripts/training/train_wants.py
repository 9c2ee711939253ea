"""
Trains the model that hears what a question wants (how much, by when, whose papers) and what a sentence tells, whatever they are
about: the encoder's two upper layers trained on with a linear layer for each over the CLS and mean states, the lower ones left as
they are. Its vectors are square roots of probabilities: the dot product of two questions' is 1 when both want the same, 0 when they
want nothing in common; that of a question's and a sentence's is high when the sentence tells what the question wants.
`--without reader-9,teller-0` leaves these readers' labels out and measures on them. Writes wants.onnx.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoding import token_batch
from shared_parts import HIDDEN, Trunk, Upper, Words, mean_state, write_onnx
from released_encoder import load_released
from training_options import begin, training_parser
from training_pairs import DATA, read_lines

WANTS = {
    "amount": "how much is given",
    "ratio": "ratio, percentage, interest rate",
    "most": "upper limit",
    "least": "from how many or how much on",
    "own_cost": "what one pays oneself: fee, premium, price",
    "total": "a total or count of a report",
    "measure": "how it is computed, by what it is measured",
    "change": "what changed, compared with last year",
    "deadline": "last day to apply",
    "start": "from when",
    "payment_day": "when the money comes",
    "rhythm": "how often, at once or in instalments",
    "term": "how long it lasts",
    "duration": "how long the procedure takes",
    "held_for": "how long a condition must have been met",
    "time": "another time",
    "office": "where to go",
    "telephone": "which number",
    "decider": "who decides, approves, checks",
    "payer": "who bears the cost, which level's money",
    "receiver": "who receives it, whose card",
    "doer": "who does, manages, repairs it",
    "where": "where something is seen or done",
    "way": "how to apply, which steps",
    "proxy": "may somebody else do it for me",
    "person": "whether a person or group counts",
    "thing": "whether another thing or case counts",
    "requirement": "what has to be fulfilled",
    "age": "age",
    "papers": "papers, proofs",
    "together": "two schemes together",
    "times": "how many times, again, how many of one household",
    "complaint": "why not me, where to complain",
    "late": "what if late or missed",
    "mishap": "what if it died, was sold, moved, broke off",
    "penalty": "penalty, taking back",
    "use": "what it may be used for",
    "content": "what it is, what it includes, a list",
    "existence": "whether there is such a help at all",
    "duty": "what one has to do for it",
    "validity": "still valid, cancelled",
    "other": "none of these",
}
CODES = list(WANTS)
# the product's dot product takes four numbers at a time
WIDTH = -(-len(CODES) // 4) * 4
LONGEST = 96
# what the main want weighs where a question wants two
MAIN = 0.65
# the mean over all wants is small beside the loss of a question
TOLD = 8.0
ASKED_NO = 0.5


class Wants(nn.Module):
    """states [batch, tokens, HIDDEN], mask → two logits [batch, wants]: wanted by a question, told by a sentence."""

    def __init__(self, encoder):
        super().__init__()
        self.upper = Upper(encoder)
        self.drop = nn.Dropout(0.1)
        self.wanted = nn.Linear(2 * HIDDEN, len(CODES))
        self.told = nn.Linear(2 * HIDDEN, len(CODES))

    def forward(self, states, mask):
        upper = self.upper(states, mask)
        heard = self.drop(torch.cat([upper[:, 0], mean_state(upper, mask)], dim=-1))
        return self.wanted(heard), self.told(heard)


class Hearing:
    """The trunk as it is, and what is trained on top of it."""

    def __init__(self):
        encoder, self.tokenizer = load_released()
        self.words, self.trunk = Words(encoder), Trunk(encoder)
        self.wants = Wants(encoder)

    def states(self, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
        ids, mask = token_batch(self.tokenizer, texts, LONGEST)
        with torch.no_grad():
            return self.trunk(self.words(ids), mask), mask

    def __call__(self, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
        return self.wants(*self.states(texts))


class WantVectors(nn.Module):
    """As the product runs it: → two [batch, WIDTH]; a question wants one thing of many, a sentence may tell several."""

    def __init__(self, wants: Wants):
        super().__init__()
        self.wants = wants

    def forward(self, states, attention_mask):
        wanted, told = self.wants(states, attention_mask)
        padding = (0, WIDTH - len(CODES))
        return F.pad(wanted.softmax(-1).sqrt(), padding), F.pad(told.sigmoid().sqrt(), padding)


def wanted_target(wants: list[str]) -> torch.Tensor:
    target = torch.zeros(len(CODES))
    shares = [1.0] if len(wants) == 1 else [MAIN, 1 - MAIN]
    for want, share in zip(wants, shares, strict=True):
        target[CODES.index(want)] += share
    return target


def told_target(tells: list[str]) -> torch.Tensor:
    target = torch.zeros(len(CODES))
    target[[CODES.index(want) for want in tells]] = 1
    return target


def wanted_loss(logits: torch.Tensor, rows: list[dict]) -> torch.Tensor:
    target = torch.stack([wanted_target(row["wants"]) for row in rows])
    return -(target * logits.log_softmax(-1)).sum(-1).mean()


def told_loss(logits: torch.Tensor, rows: list[dict]) -> torch.Tensor:
    """What nobody asked a sentence for, it may tell all the same: an ask's "no" counts less than a reader's."""
    target = torch.stack([told_target(row["tells"]) for row in rows])
    sure = torch.tensor([1.0 if row["by"] != "asks" else ASKED_NO for row in rows]).unsqueeze(-1)
    weight = torch.where(target > 0, torch.ones_like(target), sure)
    return TOLD * (weight * F.binary_cross_entropy_with_logits(logits, target, reduction="none")).mean()


def batches_of(rows: list[dict], size: int, shuffle: random.Random) -> list[list[dict]]:
    """Rows in random order, those of one batch of one kind and about as long."""
    batches = []
    for kind in ("wants", "tells"):
        own = [row for row in rows if kind in row]
        own = shuffle.sample(own, len(own))
        chunks = [sorted(own[i : i + 8 * size], key=lambda row: len(row["text"])) for i in range(0, len(own), 8 * size)]
        batches += [chunk[i : i + size] for chunk in chunks for i in range(0, len(chunk), size)]
    shuffle.shuffle(batches)
    return batches


def train(hearing: Hearing, rows: list[dict], options: argparse.Namespace) -> None:
    shuffle = random.Random(options.seed)
    model = hearing.wants
    body = list(model.upper.parameters())
    heads = [*model.wanted.parameters(), *model.told.parameters()]
    groups = [{"params": body, "lr": options.rate}, {"params": heads, "lr": 10 * options.rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = options.epochs * len(batches_of(rows, options.batch, shuffle))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.1 * steps)) * max(0.0, 1 - s / steps))
    started = time.monotonic()
    model.train()
    for epoch in range(options.epochs):
        for batch in batches_of(rows, options.batch, shuffle):
            with torch.autocast("cpu", torch.bfloat16):
                wanted, told = hearing([row["text"] for row in batch])
            loss = wanted_loss(wanted.float(), batch) if "wants" in batch[0] else told_loss(told.float(), batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body, 1.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
        print(f"epoch {epoch + 1}: loss {loss.item():.3f} after {time.monotonic() - started:.0f} s", flush=True)
    model.eval()


@torch.no_grad()
def heard(hearing: Hearing, rows: list[dict]) -> tuple[torch.Tensor, torch.Tensor]:
    found = [hearing([row["text"] for row in rows[i : i + 64]]) for i in range(0, len(rows), 64)]
    return torch.cat([wanted for wanted, _ in found]), torch.cat([told for _, told in found])


def report(hearing: Hearing, rows: list[dict]) -> None:
    questions = [row for row in rows if "wants" in row]
    if questions:
        likest = heard(hearing, questions)[0].topk(2, -1).indices.tolist()
        first = sum(CODES[found[0]] in row["wants"] for found, row in zip(likest, questions, strict=True))
        either = sum(any(CODES[i] in row["wants"] for i in found) for found, row in zip(likest, questions, strict=True))
        print(json.dumps({"questions": len(questions), "first": first / len(questions), "one_of_two": either / len(questions)}))
    sentences = [row for row in rows if "tells" in row]
    if sentences:
        told = heard(hearing, sentences)[1] > 0
        target = torch.stack([told_target(row["tells"]) for row in sentences]) > 0
        right = (told & target).sum().item()
        precision, recall = right / max(1, told.sum().item()), right / target.sum().item()
        print(json.dumps({"sentences": len(sentences), "precision": precision, "recall": recall}))


def export(hearing: Hearing, folder: Path) -> None:
    example = hearing.states(["一户补几个钱", "钱哪天到账"])
    size = write_onnx(WantVectors(hearing.wants), example, ["states", "attention_mask"], ["wants", "tells"], folder / "wants.onnx")
    print(json.dumps({"bytes": size, "width": WIDTH}))


def main() -> None:
    parser = training_parser(__doc__, "readers (comma between) whose labels are measured on", epochs=4, batch=64, rate=1.5e-4)
    options, left_out = begin(parser)
    rows = read_lines(DATA / "wants.jsonl") + read_lines(DATA / "tells.jsonl")
    hearing = Hearing()
    train(hearing, [row for row in rows if row["by"] not in left_out], options)
    if options.without:
        report(hearing, [row for row in rows if row["by"] in left_out])
    export(hearing, options.out)


if __name__ == "__main__":
    main()

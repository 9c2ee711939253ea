"""
Trains the reader: whether a question is answered, by the asks nearest to it (answered against unanswered). Every ask is in turn
the question; asks of its own author that mean the same are not shown where others asked it too, as the people who will ask
have written none. Leaves reader.pt in --runs.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from reader_asks import States, meanings, neighbours, read_all_asks, states_of
from reader_head import Pooling, ReaderHead
from released_encoder import load_released

# what is shown of a question
ANSWERED, UNANSWERED = 6, 5
# an ask nearer than this is the question itself
ITSELF = 0.985
LONGEST = 36
WIDTH_STEP = 12
# answered asks are thrice as many
WEIGHTS = {True: 0.6, False: 1.6}


def padded(texts: list[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """Widths in steps, as the product pads them: the head looks at where in the width a token stands."""
    width = -(-max(map(len, texts)) // WIDTH_STEP) * WIDTH_STEP
    states, mask = torch.zeros(len(texts), width, 512), torch.zeros(len(texts), width)
    for row, text in enumerate(texts):
        states[row, : len(text)] = text
        mask[row, : len(text)] = 1
    return states, mask


class Readings:
    """Draws questions with what lies near them and scores them."""

    def __init__(self, options: argparse.Namespace):
        model, tokenizer = load_released()
        self.random = random.Random(options.seed)
        self.asks = read_all_asks(frozenset(options.without.split(",")))
        words = [ask.words for ask in self.asks]
        self.own = states_of(model, tokenizer, words)
        reasons = sorted({ask.told for ask in self.asks if not ask.answered})
        row = {reason: i for i, reason in enumerate(reasons)}
        vectors = states_of(model, tokenizer, reasons).vectors
        none = torch.zeros(512)
        self.meaning = meanings(
            self.asks, torch.stack([none if ask.answered else vectors[row[ask.told]] for ask in self.asks])
        )
        self.near = neighbours(self.asks, self.own.vectors)

    def asks_beside(self, i: int) -> tuple[list[int], list[int]]:
        own = self.asks[i]
        others = [j for j, cosine in self.near[i] if cosine < ITSELF]
        same = [j for j in others if self.meaning[j] == self.meaning[i]]
        mine = {j for j in same if self.asks[j].author == own.author}
        # an answered question that only its own author has asked keeps them: else it would look like an unanswered one
        if not own.answered or len(mine) < len(same):
            others = [j for j in others if j not in mine]
        answered = [j for j in others if self.asks[j].answered][:ANSWERED]
        return answered, [j for j in others if not self.asks[j].answered][:UNANSWERED]


def loss_of(head: ReaderHead, pooling: Pooling, readings: Readings, items: list[int]) -> torch.Tensor:
    shown = [(i, *readings.asks_beside(i)) for i in items]
    shown = [(i, answered, unanswered) for i, answered, unanswered in shown if answered and unanswered]
    scores = scored(head, [(i, answered + unanswered) for i, answered, unanswered in shown], readings.own)
    logits = [
        pooling(row[: len(answered)], row[len(answered) :])
        for row, (_, answered, _) in zip(scores, shown, strict=True)
    ]
    return weighted_loss(logits, [readings.asks[i].answered for i, _, _ in shown])


def scored(head: ReaderHead, shown: list[tuple[int, list[int]]], states: States) -> list[torch.Tensor]:
    """Scores of every ask shown beside a question, split by question again."""
    pairs = [(i, j) for i, rows in shown for j in rows]
    questions, asks = ([states.tokens[pair[side]][:LONGEST] for pair in pairs] for side in (0, 1))
    cosines = torch.stack([states.vectors[i] @ states.vectors[j] for i, j in pairs])
    scores = head(*padded(questions), *padded(asks), cosines)
    return list(scores.split([len(rows) for _, rows in shown]))


def weighted_loss(logits: list[torch.Tensor], answered: list[bool]) -> torch.Tensor:
    weights = torch.tensor([WEIGHTS[each] for each in answered])
    target = torch.tensor(answered, dtype=torch.float)
    return F.binary_cross_entropy_with_logits(torch.stack(logits), target, weight=weights)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs")
    parser.add_argument("--without", default="", help="documents and authors (comma between) whose asks are left out")
    parser.add_argument("--steps", type=int, default=306)
    parser.add_argument("--batch", type=int, default=40)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> None:
    options = parse_options()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.runs.mkdir(parents=True, exist_ok=True)
    readings = Readings(options)
    head, pooling = ReaderHead(), Pooling()
    parameters = [*head.parameters(), *pooling.parameters()]
    optimiser = torch.optim.AdamW(parameters, lr=options.rate, weight_decay=0.02)
    warm = max(1, options.steps // 15)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: (step + 1) / warm if step < warm else max(0.02, (options.steps - step) / (options.steps - warm)),
    )
    order: list[int] = []
    running: float | None = None
    started = time.monotonic()
    for step in range(options.steps):
        if len(order) < options.batch:
            fresh = list(range(len(readings.asks)))
            readings.random.shuffle(fresh)
            order += fresh
        items, order = order[: options.batch], order[options.batch :]
        loss = loss_of(head, pooling, readings, items)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        running = loss.item() if running is None else 0.97 * running + 0.03 * loss.item()
        if step % 100 == 0:
            print(f"step {step}/{options.steps} loss {running:.3f} {time.monotonic() - started:.0f}s", flush=True)
    torch.save({"head": head.state_dict(), "pooling": pooling.state_dict()}, options.runs / "reader.pt")
    print(json.dumps({"asks": len(readings.asks), "parameters": sum(p.numel() for p in parameters), "loss": running}))


if __name__ == "__main__":
    main()

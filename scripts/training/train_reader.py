"""
Trains the model that reads a question beside other texts and says of an ask whether it is the same question (who answers it has
answered the question), and of a sentence whether it answers. A question and the texts beside it are one row of tokens, in which the
question sees itself and each text sees itself and the question, so that the question is read once for all of them. The encoder's layers
to begin with, all trained on; its words stay as they are. Labels are of readers, or of the pens who wrote a question for a sentence.
First asks alone, then both; what is kept is the running average of the weights. `--without 600,700,800` leaves the questions on these
documents out and measures on them. Writes reader.onnx.
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
from released_encoder import load_released
from training_options import begin, training_parser
from training_pairs import DATA, read_lines
from voice_noise import VoiceNoise

LONGEST = 96
# what a reader called nearly the same, or answered in part
PARTLY = 0.5
# that share of the questions is read as a telephone would have heard them
SPOILT = 0.3
# of the texts that are neither, so many are read beside a question
OTHERS = 4
# of the questions beside asks, that share is read again where sentences are learnt
AGAIN = 0.5
# how slowly the average follows the weights
SLOWNESS = 0.998
SAME, ANSWERS = 0, 1


@dataclass(frozen=True)
class Read:
    """A question beside asks (`kind` SAME) or sentences (ANSWERS): `truth` of each 1, `PARTLY` or 0."""

    kind: int
    question: str
    texts: tuple[str, ...]
    truth: tuple[float, ...]

    @property
    def length(self) -> int:
        return len(self.question) + sum(map(len, self.texts))


def judging() -> nn.Sequential:
    return nn.Sequential(nn.Linear(4 * HIDDEN, 256), nn.GELU(), nn.Linear(256, 1))


class Reader(nn.Module):
    """
    embedded [rows, tokens, HIDDEN]: the words of a question and of the texts beside it, one text after the other; parts [rows, tokens]: 1 the
    question, 2 and on the texts, 0 nothing; starts [texts, 2]: row and token where each text begins → logits [texts] that it is the same and that
    it answers.
    """

    def __init__(self, encoder):
        super().__init__()
        self.layers = nn.ModuleList(encoder.encoder.layer)
        self.drop = nn.Dropout(0.1)
        self.same, self.answers = judging(), judging()

    def forward(self, embedded, parts, starts):
        own = (parts.unsqueeze(2) == parts.unsqueeze(1)).to(embedded.dtype)
        question = (parts == 1).to(embedded.dtype)
        seen = torch.clamp(own + question.unsqueeze(1), max=1.0)
        bias = (1 - seen).unsqueeze(1) * -1e4
        states = through(self.layers, embedded, bias)
        row, token = starts[:, 0], starts[:, 1]
        of_own = (own @ states / own.sum(-1, keepdim=True))[row, token]
        of_question = ((question.unsqueeze(-1) * states).sum(1) / question.sum(-1, keepdim=True))[row]
        read = self.drop(torch.cat([states[row, token], of_own, of_question, (of_own - of_question).abs()], dim=-1))
        return self.same(read).squeeze(-1), self.answers(read).squeeze(-1)


class Rows:
    """Questions with the texts beside them as the model takes them."""

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
        """Questions, each followed by its texts → (embedded, parts, where each text begins: row and token)."""
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


def read_of(kind: int, row: dict, yes: list[str], partly: list[str], no: list[str]) -> Read:
    marked = [*((text, 1.0) for text in yes), *((text, PARTLY) for text in partly), *((text, 0.0) for text in no[:OTHERS])]
    return Read(kind, row["text"], tuple(text for text, _ in marked), tuple(truth for _, truth in marked))


def read_asks(rows: list[dict]) -> list[Read]:
    reads = [read_of(SAME, row, row["same"], row["nearly"], row["others"]) for row in rows]
    return [read for read in reads if read.texts]


def read_sentences(rows: list[dict]) -> list[Read]:
    sentences = json.loads((DATA / "answers-sentences.json").read_text(encoding="utf-8"))
    texts = lambda numbers: [sentences[number] for number in numbers]
    return [read_of(ANSWERS, row, texts(row["answers"]), texts(row["partly"]), texts(row["others"])) for row in rows]


def batches_of(reads: list[Read], size: int, shuffle: random.Random) -> list[list[Read]]:
    """In random order, those of one batch about as long and not much more than `size` characters together."""
    reads = shuffle.sample(reads, len(reads))
    batches = []
    for i in range(0, len(reads), 256):
        batch: list[Read] = []
        for read in sorted(reads[i : i + 256], key=lambda read: read.length):
            if batch and (len(batch) + 1) * read.length > size:
                batches.append(batch)
                batch = []
            batch.append(read)
        batches.append(batch)
    shuffle.shuffle(batches)
    return batches


def logits_of(model: Reader, rows: Rows, reads: list[Read], heard=lambda question: question) -> torch.Tensor:
    """One logit for each text of each, of what is asked of its kind."""
    embedded, parts, starts = rows.of([(heard(read.question), *read.texts) for read in reads])
    kinds = torch.tensor([read.kind for read in reads for _ in read.texts])
    with torch.autocast("cpu", torch.bfloat16):
        said = torch.stack(model(embedded, parts, starts))
    return said[kinds, torch.arange(len(kinds))].float()


def train(model: Reader, rows: Rows, reads: list[Read], epochs: int, rate: float, options: argparse.Namespace) -> None:
    """Leaves the running average of the weights in the model."""
    shuffle = random.Random(options.seed)
    spoil = VoiceNoise(SPOILT, options.seed)
    plan = [batch for _ in range(epochs) for batch in batches_of(reads, options.batch, shuffle)]
    heads = [*model.same.parameters(), *model.answers.parameters()]
    optimiser = torch.optim.AdamW([{"params": model.layers.parameters(), "lr": rate}, {"params": heads, "lr": 3 * rate}], weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.06 * len(plan))) * max(0.0, 1 - s / len(plan)))
    average = {name: weight.clone() for name, weight in model.state_dict().items()}
    started = time.monotonic()
    model.train()
    for done, batch in enumerate(plan, 1):
        truth = torch.tensor([truth for read in batch for truth in read.truth])
        loss = F.binary_cross_entropy_with_logits(logits_of(model, rows, batch, spoil), truth)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.layers.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        schedule.step()
        kept = min(SLOWNESS, done / (done + 10))
        for name, weight in model.state_dict().items():
            average[name].lerp_(weight, 1 - kept)
        if done % 200 == 0:
            print(f"{done} of {len(plan)}: loss {loss.item():.3f} after {time.monotonic() - started:.0f} s", flush=True)
    model.load_state_dict(average)
    model.eval()


def area_under_curve(scores: torch.Tensor, yes: torch.Tensor) -> float:
    ranks = torch.empty(len(scores))
    ranks[scores.argsort()] = torch.arange(1.0, len(scores) + 1)
    n = int(yes.sum())
    return float((ranks[yes].sum() - n * (n + 1) / 2) / (n * (len(scores) - n)))


@torch.no_grad()
def report(name: str, model: Reader, rows: Rows, reads: list[Read]) -> None:
    ordered = sorted(reads, key=lambda read: read.length)
    logits = torch.cat([logits_of(model, rows, ordered[i : i + 16]) for i in range(0, len(ordered), 16)])
    truth = torch.tensor([truth for read in ordered for truth in read.truth])
    sure = truth != PARTLY
    area = area_under_curve(logits[sure], truth[sure] == 1)
    print(json.dumps({"of": name, "pairs": int(sure.sum()), "yes": int((truth == 1).sum()), "area_under_curve": round(area, 4)}), flush=True)


def export(model: Reader, rows: Rows, folder: Path) -> None:
    example = rows.of([("一户补几个钱", "每户给多少", "钱哪天到账")])
    names, outputs = ["embedded", "parts", "starts"], ["same", "answers"]
    print(json.dumps({"bytes": write_onnx(model, example, names, outputs, folder / "reader.onnx")}))


def main() -> None:
    parser = training_parser(__doc__, "sets of documents (comma between) that are measured on", epochs=1, batch=1500, rate=1e-4)
    parser.add_argument("--together", type=int, default=1, help="epochs of asks and sentences, after those of asks alone; a batch is counted in characters")
    options, left_out = begin(parser)
    asks, sentences = read_lines(DATA / "same.jsonl"), read_lines(DATA / "answers.jsonl")
    trained = lambda labelled: [row for row in labelled if row["set"] not in left_out]
    unseen = lambda labelled: [row for row in labelled if row["set"] in left_out]
    encoder, tokenizer = load_released()
    rows = Rows(encoder, tokenizer)
    model = Reader(encoder)
    of_asks, of_sentences = read_asks(trained(asks)), read_sentences(trained(sentences))
    measured = [("asks", read_asks(unseen(asks))), ("sentences", read_sentences(unseen(sentences)))]
    print(f"{len(of_asks)} questions beside asks, {len(of_sentences)} beside sentences", flush=True)
    again = random.Random(options.seed).sample(of_asks, int(AGAIN * len(of_asks)))
    for reads, epochs in [(of_asks, options.epochs), (of_sentences + again, options.together)]:
        train(model, rows, reads, epochs, options.rate, options)
        for name, own in measured:
            if own:
                report(name, model, rows, own)
    export(model, rows, options.out)


if __name__ == "__main__":
    main()

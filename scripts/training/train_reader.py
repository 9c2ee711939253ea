"""
Trains the reader: question and sentence in one text, out comes how likely the sentence answers the question. It starts from
a tuned encoder. It learns from the authored records (their passage answers, their near misses do not), from the asks of the
corpus (their sentence answers; what the encoder finds nearest beside it does not) and from the unanswered asks (nothing does).
"""

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic

from base_model import load_base
from encoding import embed, plain
from export_encoder import averaged
from training_pairs import ASKS, questions_of, read_lines, read_records, split_records
from voice_noise import VoiceNoise

HERE = Path(__file__).parent
LONGEST = 256
LONGEST_QUESTION = 96


@dataclass(frozen=True)
class Reading:
    question: str
    sentence: str
    answers: bool


class Reader(torch.nn.Module):
    """input_ids, attention_mask of `question[SEP]sentence` → [batch] logits."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(1024, 1)

    def forward(self, input_ids, attention_mask):
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        return self.head(self.drop(torch.cat([states[:, 0], mean], dim=-1))).squeeze(-1)


def reading_batch(tokenizer, pairs: list[tuple[str, str]]) -> tuple[torch.Tensor, torch.Tensor]:
    """(ids, mask) of [CLS] question [SEP] sentence [SEP], padded."""
    tokenizer.no_truncation()
    rows = []
    for question, sentence in pairs:
        first = tokenizer.encode(plain(question)).ids
        head = [*first[: LONGEST_QUESTION - 1], first[-1]] if len(first) > LONGEST_QUESTION else first
        rest = tokenizer.encode(plain(sentence)).ids[1:]
        room = LONGEST - len(head)
        rows.append(head + ([*rest[: room - 1], rest[-1]] if len(rest) > room else rest))
    width = max(map(len, rows))
    ids, mask = torch.zeros(len(rows), width, dtype=torch.long), torch.zeros(len(rows), width, dtype=torch.long)
    for r, row in enumerate(rows):
        ids[r, : len(row)] = torch.tensor(row)
        mask[r, : len(row)] = 1
    return ids, mask


def readings_of_records(records: list[dict], vectors: dict[str, torch.Tensor], mined: int) -> list[list[Reading]]:
    """A group a question: its passage, its near misses, and what lies nearest under other topics."""
    texts = [(record["passage"], record["topic"]) for record in records]
    texts += [(miss, record["topic"]) for record in records for miss in record["near_miss"]]
    matrix = torch.stack([vectors[text] for text, _ in texts])
    groups = []
    for record in records:
        for question in questions_of(record):
            nearest = (matrix @ vectors[question]).topk(40).indices.tolist()
            others = [texts[i][0] for i in nearest if texts[i][1] != record["topic"]][:mined]
            wrong = [*record["near_miss"], *others]
            groups.append([Reading(question, record["passage"], True), *(Reading(question, text, False) for text in wrong)])
    return groups


def readings_of_asks(sentences: dict[str, list[str]], vectors: dict[str, torch.Tensor], mined: int) -> list[list[Reading]]:
    """`sentences`: what each document says. Answered asks with their sentence and others near it; unanswered ones with none."""
    groups = []
    for document, own in sentences.items():
        matrix = torch.stack([vectors[text] for text in own])
        for ask in read_lines(ASKS / f"{document}.jsonl"):
            nearest = [own[i] for i in (matrix @ vectors[ask["ask"]]).topk(min(12, len(own))).indices.tolist()]
            if not ask["answered"]:
                groups.append([Reading(ask["ask"], text, False) for text in nearest[: mined + 1]])
                continue
            quote = ask["quote"]
            wrong = [text for text in nearest if text not in quote and quote not in text][:mined]
            groups.append([Reading(ask["ask"], quote, True), *(Reading(ask["ask"], text, False) for text in wrong)])
    return groups


def document_sentences() -> dict[str, list[str]]:
    """The quotes of each document's asks, each once: every sentence that states something."""
    return {
        path.stem: list(dict.fromkeys(ask["quote"] for ask in read_lines(path) if ask["answered"]))
        for path in sorted(ASKS.glob("*.jsonl"))
    }


def train(groups: list[list[Reading]], encoder, tokenizer, options) -> Reader:
    torch.manual_seed(options.seed)
    shuffle = random.Random(options.seed)
    spoil = VoiceNoise(options.noise, options.seed)
    model = Reader(encoder).to(options.device).train()
    heads = list(model.head.parameters())
    optimiser = torch.optim.AdamW(
        [{"params": model.encoder.parameters(), "lr": options.rate}, {"params": heads, "lr": options.rate * 10}], weight_decay=0.01
    )
    steps = options.epochs * (len(groups) // options.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.1 * steps)) * max(0.0, 1 - s / steps))
    started, step = time.monotonic(), 0
    for _ in range(options.epochs):
        order = groups[:]
        shuffle.shuffle(order)
        for start in range(0, len(order) - options.batch + 1, options.batch):
            chosen = order[start : start + options.batch]
            rows = [reading for group in chosen for reading in group]
            spoilt = {reading.question: spoil(reading.question) for reading in rows}
            ids, mask = reading_batch(tokenizer, [(spoilt[r.question], r.sentence) for r in rows])
            target = torch.tensor([float(r.answers) for r in rows], device=options.device)
            logits = model(ids.to(options.device), mask.to(options.device))
            weight = torch.where(target > 0, 2.0, 1.0)
            loss = (F.binary_cross_entropy_with_logits(logits, target, reduction="none") * weight).sum() / weight.sum()
            # within a group the sentence that answers must stand out, whatever the level
            at = 0
            for group in chosen:
                if group[0].answers:
                    loss = loss + options.listwise * F.cross_entropy(logits[at : at + len(group)][None], torch.zeros(1, dtype=torch.long, device=options.device)) / len(chosen)
                at += len(group)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            if step % 50 == 0:
                print(f"reader step {step}/{steps} loss {loss.item():.3f} {time.monotonic() - started:.0f}s", flush=True)
            step += 1
    return model.eval()


@torch.no_grad()
def logits_of(model: Reader, tokenizer, pairs: list[tuple[str, str]], device: str) -> torch.Tensor:
    order = sorted(range(len(pairs)), key=lambda i: sum(map(len, pairs[i])))
    result = torch.empty(len(pairs))
    for start in range(0, len(order), 128):
        rows = order[start : start + 128]
        ids, mask = reading_batch(tokenizer, [pairs[i] for i in rows])
        result[rows] = model(ids.to(device), mask.to(device)).cpu()
    return result


def area_under_curve(scores: torch.Tensor, positive: torch.Tensor) -> float:
    yes, no = scores[positive], scores[~positive]
    return float(((yes[:, None] > no[None]).float() + 0.5 * (yes[:, None] == no[None]).float()).mean())


def report_groups(name: str, model, tokenizer, groups: list[list[Reading]], device: str) -> None:
    rows = [reading for group in groups for reading in group]
    logits = logits_of(model, tokenizer, [(r.question, r.sentence) for r in rows], device)
    positive = torch.tensor([r.answers for r in rows])
    at = first = asked = 0
    for group in groups:
        if group[0].answers:
            asked += 1
            first += int(logits[at : at + len(group)].argmax() == 0)
        at += len(group)
    print(f"{name}: {len(rows)} readings, area under the curve {area_under_curve(logits, positive):.3f}, right one first {first / max(1, asked):.3f}")


def report_cold(name: str, model, tokenizer, encoder, file: Path, device: str) -> None:
    """Is the question answered at all, from what the encoder finds nearest: encoder's cosine beside the reader."""
    cold = json.loads(file.read_text(encoding="utf-8"))
    windows = embed(encoder, tokenizer, [window["text"] for window in cold["windows"]])
    owner = torch.tensor([window["owner"] for window in cold["windows"]])
    questions = embed(encoder, tokenizer, [question["words"] for question in cold["questions"]])
    pairs, cosines = [], []
    for question, vector in zip(cold["questions"], questions):
        allowed = torch.isin(owner, torch.tensor(question["open"]))
        scores = (windows @ vector).masked_fill(~allowed, -2)
        best = scores.topk(3).indices.tolist()
        cosines.append(float(scores[best[0]]))
        pairs.append([(question["words"], cold["windows"][i]["text"]) for i in best])
    logits = logits_of(model, tokenizer, [pair for three in pairs for pair in three], device).view(-1, 3)
    answerable = torch.tensor([len(question["right"]) > 0 for question in cold["questions"]])
    figures = {
        "cosine": area_under_curve(torch.tensor(cosines), answerable),
        "reader, first": area_under_curve(logits[:, 0], answerable),
        "reader, best of three": area_under_curve(logits.amax(1), answerable),
    }
    print(f"{name}: answerable or not, {int(answerable.sum())} against {int((~answerable).sum())}: {json.dumps({k: round(v, 3) for k, v in figures.items()})}", flush=True)


class Read(torch.nn.Module):
    """input_ids, attention_mask → [batch, 1] logits, as the product runs it."""

    def __init__(self, model: Reader):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        return self.model(input_ids, attention_mask).unsqueeze(-1)


def export(model: Reader, tokenizer, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    full = folder / "reader-full.onnx"
    names = ["input_ids", "attention_mask"]
    axes = {name: {0: "batch", 1: "tokens"} for name in names} | {"logits": {0: "batch"}}
    example = reading_batch(tokenizer, [("能给几个钱", "每户补贴不超过2000元。"), ("啥时候给", "年底前发放到位。")])
    torch.onnx.export(
        Read(model.cpu().eval()), example, str(full), input_names=names, output_names=["logits"],
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )
    # seven bits: eight overflow on processors without VNNI, and the same question would be read differently there
    quantize_dynamic(str(full), str(folder / "reader.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    full.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tuned", type=Path, required=True, help="tuned.pt of train_encoder.py")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--without", default="", help="authors left out, and reported")
    parser.add_argument("--no-asks", action="store_true")
    parser.add_argument("--mined", type=int, default=2, help="wrong sentences mined for each question")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=16, help="questions, each with its sentences")
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--noise", type=float, default=0.2)
    parser.add_argument("--listwise", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=20261127)
    parser.add_argument("--cold", type=Path, nargs="*", default=[])
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--out", type=Path, help="writes reader.onnx there")
    options = parser.parse_args()

    encoder, tokenizer = averaged(options.tuned, options.share)
    encoder.to(options.device)
    left_out = frozenset(filter(None, options.without.split(",")))
    records = read_records(left_out)
    trained, held = split_records(records, options.seed)
    unseen = {"held-out tenth": [records[i] for i in held]}
    for author in sorted(left_out):
        unseen[author] = [record for record in read_records() if record["author"] == author]
    sentences = {} if options.no_asks else document_sentences()
    texts = [t for r in read_records() for t in [r["passage"], *r["near_miss"], *questions_of(r)]]
    texts += [t for own in sentences.values() for t in own]
    texts += [ask["ask"] for document in sentences for ask in read_lines(ASKS / f"{document}.jsonl")]
    unique = list(dict.fromkeys(texts))
    vectors = dict(zip(unique, embed(encoder, tokenizer, unique)))
    groups = readings_of_records([records[i] for i in trained], vectors, options.mined)
    groups += readings_of_asks(sentences, vectors, options.mined)
    print(f"{len(groups)} questions, {sum(map(len, groups))} readings")

    finder, _ = averaged(options.tuned, options.share)
    finder.to(options.device)
    model = train(groups, encoder, tokenizer, options)
    for name, own in unseen.items():
        report_groups(name, model, tokenizer, readings_of_records(own, vectors, 0), options.device)
    for file in options.cold:
        report_cold(f"cold {file.stem}", model, tokenizer, finder, file, options.device)
    if options.out is not None:
        export(model, tokenizer, options.out)


if __name__ == "__main__":
    main()

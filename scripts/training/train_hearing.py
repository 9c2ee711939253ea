"""
Trains the model that hears danger to life and causes of hardship: our encoder, trained on with a linear head over its CLS
and mean vectors, on the authored messages and stories. Chooses nothing on the held-out files: `--cross` trains without one
author after the other and prints what the one left out shows; the alarm threshold is read off that.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from encoding import token_batch
from released_encoder import MODELS, load_released
from shared_parts import write_onnx

HERE = Path(__file__).parent
DANGERS = ["self_harm", "violence", "fire", "medical", "trapped", "hunger", "child", "shelter"]
CAUSES = ["01", "02", "03", "04", "05", "06", "07", "09", "99"]
LABELS = ["any", *DANGERS, *CAUSES]
LONGEST = 256
# villagers' questions of each record of pairs.jsonl that are learnt as no danger
QUESTIONS = 2


class Hearing(torch.nn.Module):
    """input_ids, attention_mask → [batch, labels] logits: any danger, each danger, each cause."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(1024, len(LABELS))

    def forward(self, input_ids, attention_mask):
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        return self.head(self.drop(torch.cat([states[:, 0], mean], dim=-1)))


def read_rows(folder: Path) -> list[dict]:
    """
    {author, kind, text, target: {label: 0 | 1}}. A message and a question say nothing of causes; a story tells of what
    happened and a question about policy asks, so neither is an alarm.
    """
    calm = {name: 0.0 for name in ["any", *DANGERS]}
    rows = []
    for line in (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for text in [*record["villager"][:QUESTIONS], record["cadre"]]:
            rows.append({"author": "questions", "kind": "question", "text": text, "target": calm})
    for path in sorted(folder.glob("*.jsonl")):
        kind, _, author = path.stem.partition("-")
        if kind not in ("danger", "stories"):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if kind == "danger":
                danger = row["danger"]
                target = {"any": float(danger is not None)}
                target |= {name: float(name == danger) for name in DANGERS}
                rows.append({"author": author, "kind": kind, "text": row["text"], "target": target})
            else:
                target = calm | {code: float(code in row["causes"]) for code in CAUSES}
                rows.append({"author": author, "kind": kind, "text": row["story"], "target": target, "main": row["causes"][0]})
    return rows


def batch_of(tokenizer, rows):
    ids, mask = token_batch(tokenizer, [row["text"] for row in rows], LONGEST)
    target = torch.tensor([[row["target"].get(name, 0.0) for name in LABELS] for row in rows])
    known = torch.tensor([[float(name in row["target"]) for name in LABELS] for row in rows])
    return ids, mask, target, known


def train(rows, epochs: int, rate: float, seed: int, device: str, size: int = 32):
    torch.manual_seed(seed)
    shuffle = random.Random(seed)
    encoder, tokenizer = load_released()
    model = Hearing(encoder).to(device).train()
    heads = [p for name, p in model.named_parameters() if name.startswith("head")]
    body = [p for name, p in model.named_parameters() if not name.startswith("head")]
    optimiser = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": heads, "lr": rate * 20}], weight_decay=0.01)
    steps = epochs * ((len(rows) + size - 1) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.1 * steps)) * max(0.0, 1 - s / steps))
    for _ in range(epochs):
        order = rows[:]
        shuffle.shuffle(order)
        for start in range(0, len(order), size):
            ids, mask, target, known = (t.to(device) for t in batch_of(tokenizer, order[start : start + size]))
            logits = model(ids, mask)
            loss = (F.binary_cross_entropy_with_logits(logits, target, reduction="none") * known).sum() / known.sum()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return model.eval(), tokenizer


@torch.no_grad()
def probabilities(model, tokenizer, rows, device: str) -> torch.Tensor:
    parts = []
    for start in range(0, len(rows), 64):
        ids, mask, _, _ = batch_of(tokenizer, rows[start : start + 64])
        parts.append(torch.sigmoid(model(ids.to(device), mask.to(device))).cpu())
    return torch.cat(parts)


class Heard(torch.nn.Module):
    """input_ids, attention_mask → probabilities [batch, labels], as the product runs it."""

    def __init__(self, model: Hearing):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        return torch.sigmoid(self.model(input_ids, attention_mask))


def export(model: Hearing, tokenizer, folder: Path) -> None:
    """Writes hearing.onnx (int8 per channel) and hearing.json, its labels."""
    folder.mkdir(parents=True, exist_ok=True)
    example = token_batch(tokenizer, ["孩子掉井里了", "低保一年能领几个月"], LONGEST)
    names = ["input_ids", "attention_mask"]
    write_onnx(Heard(model.cpu().eval()), example, names, ["probabilities"], folder / "hearing.onnx")
    (folder / "hearing.json").write_text(json.dumps(LABELS) + "\n", encoding="utf-8")


def report(rows, heard: torch.Tensor) -> None:
    danger = [i for i, row in enumerate(rows) if row["kind"] == "danger"]
    scores = [(float(heard[i, 0]), rows[i]["target"]["any"] == 1) for i in danger]
    positive = sum(1 for _, yes in scores if yes)
    stories = [i for i, row in enumerate(rows) if row["kind"] == "stories"]
    for level in (0.5, 0.3, 0.2, 0.1, 0.07, 0.05, 0.03, 0.02, 0.01, 0.005, 0.003, 0.002):
        recall = sum(1 for p, yes in scores if yes and p >= level) / max(1, positive)
        alarms = sum(1 for p, yes in scores if not yes and p >= level) / max(1, len(scores) - positive)
        told = sum(1 for i in stories if float(heard[i, 0]) >= level) / max(1, len(stories))
        print(f"  any >= {level}: recall {recall:.3f}, false alarms {alarms:.3f}, in stories {told:.3f}")
    first = 1 + len(DANGERS)
    for k in (1, 2, 3):
        right = sum(1 for i in stories if CAUSES.index(rows[i]["main"]) in heard[i, first:].topk(k).indices.tolist())
        print(f"  main cause among {k}: {right / max(1, len(stories)):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--seed", type=int, default=20261127)
    parser.add_argument("--cross", action="store_true", help="leave one author out after the other; writes nothing")
    parser.add_argument("--without", help="authors left out together, t1,t2; writes nothing")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--out", type=Path, default=MODELS / "encoder")
    options = parser.parse_args()
    rows = read_rows(HERE / "data")
    print(f"{len(rows)} rows of {len({row['author'] for row in rows})} authors, {options.epochs} epochs at {options.rate}")
    settings = (options.epochs, options.rate, options.seed, options.device)
    if options.cross or options.without:
        authors = sorted({row["author"] for row in rows} - {"questions"})
        left, heard = [], []
        for out in [options.without.split(",")] if options.without else [[author] for author in authors]:
            model, tokenizer = train([row for row in rows if row["author"] not in out], *settings)
            unseen = [row for row in rows if row["author"] in out]
            left += unseen
            heard.append(probabilities(model, tokenizer, unseen, options.device))
        report(left, torch.cat(heard))
        return
    started = time.monotonic()
    model, tokenizer = train(rows, *settings)
    export(model, tokenizer, options.out)
    print(f"{options.out} after {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()

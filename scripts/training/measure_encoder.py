"""Finds passages by questions that were never trained on: base beside tuned, hit@1 and hit@5.

Held-out records: every passage and near miss of the held-out tenth (and of the authors left out) is in the running.
--cold: graded questions on documents without asks, the windows of their place and year in the running
(made by scripts/cut-cold-questions.ts).
"""

import argparse
import json
from pathlib import Path

import torch
import torch.nn.functional as F

from encoding import embed, principal_axes
from export_encoder import averaged
from training_pairs import read_records, split_records, texts_of


def shares(ranks: torch.Tensor) -> dict:
    return {
        "questions": len(ranks),
        "hit@1": round((ranks < 1).float().mean().item(), 3),
        "hit@5": round((ranks < 5).float().mean().item(), 3),
    }


def measure_records(vectors_of, records: list[dict]) -> dict:
    vectors = vectors_of([r["passage"] for r in records] + [miss for r in records for miss in r["near_miss"]])
    result = {}
    for voice, questions in {
        "villager": [(i, q) for i, record in enumerate(records) for q in record["villager"]],
        "cadre": [(i, record["cadre"]) for i, record in enumerate(records)],
    }.items():
        scores = vectors_of([q for _, q in questions]) @ vectors.T
        right = torch.tensor([i for i, _ in questions])
        result[voice] = shares((scores > scores.gather(1, right[:, None])).sum(1))
    return {"texts": len(vectors), **result}


def measure_cold(vectors_of, file: Path) -> dict:
    """hit@1 and hit@3 of passages (a passage is as near as its nearest window), by style and in all."""
    cold = json.loads(file.read_text(encoding="utf-8"))
    windows = vectors_of([window["text"] for window in cold["windows"]])
    owner = torch.tensor([window["owner"] for window in cold["windows"]])
    questions = vectors_of([question["words"] for question in cold["questions"]])
    passages = 1 + max(max(question["open"], default=0) for question in cold["questions"])
    ranks: dict[str, list[int]] = {"all": []}
    for question, vector in zip(cold["questions"], questions):
        if not question["right"]:
            continue
        nearest = torch.full((passages,), -2.0).scatter_reduce(0, owner, windows @ vector, "amax")
        open_passages = torch.tensor(question["open"])
        best = nearest[torch.tensor(question["right"])].max()
        rank = int((nearest[open_passages] > best).sum())
        ranks["all"].append(rank)
        ranks.setdefault(question["style"], []).append(rank)
    return {
        style: {"n": len(own), "hit@1": round(sum(r < 1 for r in own) / len(own), 3), "hit@3": round(sum(r < 3 for r in own) / len(own), 3)}
        for style, own in ranks.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tuned", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=20261127)
    parser.add_argument("--without", default="", help="authors the training left out: their records are measured too")
    parser.add_argument("--cold", type=Path, nargs="*", default=[])
    parser.add_argument("--shares", type=float, nargs="*", default=[0.5, 0.7, 1.0])
    parser.add_argument("--widths", type=int, nargs="*", default=[], help="also cut to so many principal axes")
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    left_out = frozenset(filter(None, options.without.split(",")))
    trained_on = read_records(left_out)
    trained, held = split_records(trained_on, options.seed)
    groups = {"held-out tenth": [trained_on[i] for i in held]}
    for author in sorted(left_out):
        groups[author] = [record for record in read_records() if record["author"] == author]

    def report(name: str, model, tokenizer, axes: torch.Tensor | None = None) -> None:
        def vectors_of(texts: list[str]) -> torch.Tensor:
            vectors = embed(model, tokenizer, texts)
            return vectors if axes is None else F.normalize(vectors @ axes.T, dim=-1)

        figures = {group: measure_records(vectors_of, records) for group, records in groups.items()}
        figures |= {f"cold {file.stem}": measure_cold(vectors_of, file) for file in options.cold}
        for group, figure in figures.items():
            print(f"{name} | {group} | {json.dumps(figure, ensure_ascii=False)}", flush=True)

    for share in [0.0, *options.shares]:
        model, tokenizer = averaged(options.tuned if share > 0 else None, share)
        model.to(options.device)
        report("base" if share == 0 else f"tuned × {share}", model, tokenizer)
        if share == 0 or not options.widths:
            continue
        axes = principal_axes(model, tokenizer, texts_of([trained_on[i] for i in trained]))
        for width in options.widths:
            report(f"tuned × {share}, width {width}", model, tokenizer, axes[:width])


if __name__ == "__main__":
    main()

"""Finds held-out passages by their questions, base beside tuned: hit@1 and hit@5 among all held-out texts."""

import argparse
import json
from pathlib import Path

import torch
import torch.nn.functional as F

from encoding import embed, principal_axes
from export_encoder import averaged
from training_pairs import read_records, split_records, texts_of


def measure(model, tokenizer, records: list[dict], axes: torch.Tensor | None = None) -> dict:
    def vectors_of(texts: list[str]) -> torch.Tensor:
        vectors = embed(model, tokenizer, texts)
        return vectors if axes is None else F.normalize(vectors @ axes.T, dim=-1)

    texts = [record["passage"] for record in records] + [miss for record in records for miss in record["near_miss"]]
    vectors = vectors_of(texts)
    result = {}
    for voice, questions in {
        "villager": [(i, q) for i, record in enumerate(records) for q in record["villager"]],
        "cadre": [(i, record["cadre"]) for i, record in enumerate(records)],
    }.items():
        scores = vectors_of([q for _, q in questions]) @ vectors.T
        right = torch.tensor([i for i, _ in questions])
        ranks = (scores > scores.gather(1, right[:, None])).sum(1)
        result[voice] = {
            "questions": len(questions),
            "hit@1": round((ranks < 1).float().mean().item(), 3),
            "hit@5": round((ranks < 5).float().mean().item(), 3),
        }
    return {"texts": len(texts), **result}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tuned", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--shares", type=float, nargs="*", default=[0.5, 0.7, 1.0])
    parser.add_argument("--widths", type=int, nargs="*", default=[], help="also cut to so many principal axes")
    options = parser.parse_args()
    records = read_records()
    trained, held = split_records(records, options.seed)
    unseen = [records[i] for i in held]
    print(json.dumps({"base": measure(*averaged(None, 0), unseen)}))
    for share in options.shares:
        model, tokenizer = averaged(options.tuned, share)
        print(json.dumps({f"tuned × {share}": measure(model, tokenizer, unseen)}, ensure_ascii=False))
        axes = principal_axes(model, tokenizer, texts_of([records[i] for i in trained])) if options.widths else None
        for width in options.widths:
            print(json.dumps({f"width {width}": measure(model, tokenizer, unseen, axes[:width])}))


if __name__ == "__main__":
    main()

"""Contrastive training with the joint loss: one vector a text, and late interaction between tokens, summed.

Resumes from the last checkpoint in --runs; a finished run leaves tuned.pt and settings.json there.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from base_model import load_base
from encoding import sentence_vectors, token_batch
from training_pairs import pairs_of, read_records, split_records

TOKEN_WIDTH = 128


def late_interaction(question: torch.Tensor, q_mask: torch.Tensor, passage: torch.Tensor, p_mask: torch.Tensor) -> torch.Tensor:
    """[questions, tokens, w] × [passages, tokens, w] → [questions, passages]: best passage token per question token, averaged."""
    scores = torch.einsum("qiw,pjw->qpij", question, passage)
    scores = scores.masked_fill(p_mask[None, :, None, :] == 0, -1.0).amax(dim=-1)
    weights = q_mask[:, None, :].float()
    return (scores * weights).sum(-1) / weights.sum(-1)


def joint_loss(model, project, tokenizer, batch, options) -> torch.Tensor:
    questions = [pair.question for pair in batch]
    texts = [pair.passage for pair in batch] + [pair.near_miss for pair in batch]
    q_ids, q_mask = token_batch(tokenizer, questions, 96)
    p_ids, p_mask = token_batch(tokenizer, texts, options.longest)
    q_states = model(input_ids=q_ids, attention_mask=q_mask).last_hidden_state
    p_states = model(input_ids=p_ids, attention_mask=p_mask).last_hidden_state
    records = torch.tensor([pair.record for pair in batch])
    target = torch.arange(len(batch))
    # another question's copy of the same passage is no negative
    twin = (records[:, None] == records[None, :]) & ~torch.eye(len(batch), dtype=torch.bool)
    hidden = torch.cat([twin, torch.zeros_like(twin)], dim=1)

    single = sentence_vectors(q_states) @ sentence_vectors(p_states).T
    tokens = late_interaction(
        F.normalize(project(q_states), dim=-1), q_mask, F.normalize(project(p_states), dim=-1), p_mask
    )
    return sum(
        F.cross_entropy(scores.masked_fill(hidden, -1e4) / options.temperature, target) for scores in (single, tokens)
    )


def batches(pairs, size: int, seed: int):
    order = list(range(len(pairs)))
    random.Random(seed).shuffle(order)
    for start in range(0, len(order) - size + 1, size):
        yield [pairs[i] for i in order[start : start + size]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs")
    parser.add_argument("--all", action="store_true", help="train on the held-out tenth too")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--temperature", type=float, default=0.03)
    parser.add_argument("--longest", type=int, default=160, help="tokens of a passage")
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.runs.mkdir(parents=True, exist_ok=True)

    model, tokenizer, _ = load_base()
    model.train()
    project = torch.nn.Linear(512, TOKEN_WIDTH, bias=False)
    records = read_records()
    trained, held = split_records(records, options.seed)
    pairs = pairs_of(records, sorted(trained + held) if options.all else trained)
    steps = options.epochs * (len(pairs) // options.batch)
    optimiser = torch.optim.AdamW([*model.parameters(), *project.parameters()], lr=options.rate)
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))
    )

    checkpoint = options.runs / "checkpoint.pt"
    step, spent = 0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(state["model"])
        project.load_state_dict(state["project"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        step, spent = state["step"], state["seconds"]
        print(f"resumed at step {step}/{steps}")

    started = saved = time.monotonic()
    plan = [batch for epoch in range(options.epochs) for batch in batches(pairs, options.batch, options.seed + epoch)]
    running = None
    for step in range(step, steps):
        loss = joint_loss(model, project, tokenizer, plan[step], options)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        running = loss.item() if running is None else 0.95 * running + 0.05 * loss.item()
        if step % 20 == 0:
            print(f"step {step}/{steps} loss {running:.3f} {time.monotonic() - started:.0f}s", flush=True)
        if time.monotonic() - saved > 180:
            seconds = spent + time.monotonic() - started
            torch.save(
                {
                    "model": model.state_dict(),
                    "project": project.state_dict(),
                    "optimiser": optimiser.state_dict(),
                    "schedule": schedule.state_dict(),
                    "step": step + 1,
                    "seconds": seconds,
                },
                checkpoint,
            )
            saved = time.monotonic()

    torch.save(model.state_dict(), options.runs / "tuned.pt")
    settings = {**vars(options), "runs": None, "pairs": len(pairs), "steps": steps, "loss": running}
    settings["seconds"] = round(spent + time.monotonic() - started)
    (options.runs / "settings.json").write_text(json.dumps(settings, indent=2) + "\n")
    checkpoint.unlink(missing_ok=True)
    print(json.dumps(settings))


if __name__ == "__main__":
    main()

"""Contrastive training with the joint loss: one vector a text, late interaction between tokens, and questions of one
passage beside each other, summed. Questions are spoilt by the wrong characters of voice typing on the way.

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
from training_pairs import Pair, pairs_of, read_asks, read_records, split_records
from voice_noise import VoiceNoise

TOKEN_WIDTH = 128
LONGEST_QUESTION = 96
CHECKPOINT_SECONDS = 180


def late_interaction(question: torch.Tensor, q_mask: torch.Tensor, passage: torch.Tensor, p_mask: torch.Tensor) -> torch.Tensor:
    """[questions, tokens, w] × [passages, tokens, w] → [questions, passages]: best passage token per question token, averaged."""
    scores = torch.einsum("qiw,pjw->qpij", question, passage)
    scores = scores.masked_fill(p_mask[None, :, None, :] == 0, -1.0).amax(dim=-1)
    weights = q_mask[:, None, :].float()
    return (scores * weights).sum(-1) / weights.sum(-1)


def joint_loss(model, project, tokenizer, batch: list[Pair], spoil: VoiceNoise, options) -> torch.Tensor:
    device = next(model.parameters()).device

    def states_of(texts: list[str], longest: int) -> tuple[torch.Tensor, torch.Tensor]:
        ids, mask = (tensor.to(device) for tensor in token_batch(tokenizer, texts, longest))
        return model(input_ids=ids, attention_mask=mask).last_hidden_state, mask

    texts = [pair.passage for pair in batch] + [pair.near_miss for pair in batch if pair.near_miss is not None]
    q_states, q_mask = states_of([spoil(pair.question) for pair in batch], LONGEST_QUESTION)
    p_states, p_mask = states_of(texts, options.longest)
    records = torch.tensor([pair.record for pair in batch], device=device)
    target = torch.arange(len(batch), device=device)
    # another question's copy of the same passage is no negative
    twin = (records[:, None] == records[None, :]) & ~torch.eye(len(batch), dtype=torch.bool, device=device)
    misses = torch.zeros(len(batch), len(texts) - len(batch), dtype=torch.bool, device=device)
    hidden = torch.cat([twin, misses], dim=1)

    def contrast(scores: torch.Tensor, hide: torch.Tensor) -> torch.Tensor:
        return F.cross_entropy(scores.masked_fill(hide, -1e4) / options.temperature, target)

    questions = sentence_vectors(q_states)
    loss = contrast(questions @ sentence_vectors(p_states).T, hidden)
    if options.tokens > 0:
        scores = late_interaction(
            F.normalize(project(q_states), dim=-1), q_mask, F.normalize(project(p_states), dim=-1), p_mask
        )
        loss = loss + options.tokens * contrast(scores, hidden)
    if options.siblings > 0:
        others = sentence_vectors(states_of([pair.sibling for pair in batch], LONGEST_QUESTION)[0])
        loss = loss + options.siblings * contrast(questions @ others.T, twin)
    return loss


def batches(pairs: list[Pair], size: int, seed: int):
    order = list(range(len(pairs)))
    random.Random(seed).shuffle(order)
    for start in range(0, len(order) - size + 1, size):
        yield [pairs[i] for i in order[start : start + size]]


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs")
    parser.add_argument("--all", action="store_true", help="train on the held-out tenth too")
    parser.add_argument("--without", default="", help="authors (files of data/, comma between) left out")
    parser.add_argument("--share", type=float, default=1.0, help="train on this share of the records: the learning curve")
    parser.add_argument("--asks", action="store_true", help="train on the asks of the corpus too")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--temperature", type=float, default=0.03)
    parser.add_argument("--tokens", type=float, default=1.0, help="weight of late interaction")
    parser.add_argument("--siblings", type=float, default=0.3, help="weight of questions of one passage")
    parser.add_argument("--noise", type=float, default=0.25, help="share of questions spoilt as voice typing does")
    parser.add_argument("--longest", type=int, default=160, help="tokens of a passage")
    parser.add_argument("--seed", type=int, default=20261127)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu")
    return parser.parse_args()


def training_pairs(options: argparse.Namespace) -> list[Pair]:
    records = read_records(frozenset(options.without.split(",")))
    trained, held = split_records(records, options.seed)
    chosen = sorted(trained + held) if options.all else trained
    chosen = random.Random(options.seed).sample(chosen, round(options.share * len(chosen)))
    asks = read_asks() if options.asks else []
    return pairs_of(records + asks, sorted(chosen) + list(range(len(records), len(records) + len(asks))))


def main() -> None:
    options = parse_options()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.runs.mkdir(parents=True, exist_ok=True)

    model, tokenizer, _ = load_base()
    model.to(options.device).train()
    project = torch.nn.Linear(512, TOKEN_WIDTH, bias=False).to(options.device)
    spoil = VoiceNoise(options.noise, options.seed)
    pairs = training_pairs(options)
    steps = options.epochs * (len(pairs) // options.batch)
    optimiser = torch.optim.AdamW([*model.parameters(), *project.parameters()], lr=options.rate)
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))
    )

    checkpoint = options.runs / "checkpoint.pt"
    parts = {"model": model, "project": project, "optimiser": optimiser, "schedule": schedule}
    step, spent = 0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        for name, part in parts.items():
            part.load_state_dict(state[name])
        step, spent = state["step"], state["seconds"]
        print(f"resumed at step {step}/{steps}")

    started = saved = time.monotonic()
    plan = [batch for epoch in range(options.epochs) for batch in batches(pairs, options.batch, options.seed + epoch)]
    running = None
    for step in range(step, steps):
        loss = joint_loss(model, project, tokenizer, plan[step], spoil, options)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 20 == 0:
            running = loss.item()
            print(f"step {step}/{steps} loss {running:.3f} {time.monotonic() - started:.0f}s", flush=True)
        if time.monotonic() - saved > CHECKPOINT_SECONDS:
            state = {name: part.state_dict() for name, part in parts.items()}
            torch.save({**state, "step": step + 1, "seconds": spent + time.monotonic() - started}, checkpoint)
            saved = time.monotonic()

    torch.save({name: value.cpu() for name, value in model.state_dict().items()}, options.runs / "tuned.pt")
    settings = {**vars(options), "runs": None, "pairs": len(pairs), "steps": steps, "loss": running}
    settings["seconds"] = round(spent + time.monotonic() - started)
    (options.runs / "settings.json").write_text(json.dumps(settings, indent=2) + "\n")
    checkpoint.unlink(missing_ok=True)
    print(json.dumps(settings))


if __name__ == "__main__":
    main()

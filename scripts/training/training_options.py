"""What every training on top of the released encoder is told on its command line."""

import argparse
from pathlib import Path

import torch

from released_encoder import MODELS


def training_parser(about: str | None, without: str, epochs: int, batch: int, rate: float) -> argparse.ArgumentParser:
    """`without` says what is left out of the training and measured on; the numbers stand where nothing else is told."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--without", default="", help=without)
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--batch", type=int, default=batch)
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, default=MODELS / "encoder")
    return parser


def begin(parser: argparse.ArgumentParser) -> tuple[argparse.Namespace, set[str]]:
    """Reads the options and sets torch by them → (options, what is left out)."""
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    return options, set(options.without.split(","))

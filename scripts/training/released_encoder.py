"""Reads our released models (int8 ONNX in models/encoder) back into torch: where further training starts."""

import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertModel

from base_model import MATMUL_ORDER, fitted_model
from shared_parts import LOWER

MODELS = Path(__file__).parent.parent.parent / "models"
LAYERS = 4


def read_weights(file: Path) -> tuple[dict[str, torch.Tensor], list[torch.Tensor]]:
    """(weights by name, those of matrix products in the order of the file), within a rounding step of the int8 file."""
    stored = {t.name: numpy_helper.to_array(t) for t in onnx.load(str(file)).graph.initializer}
    named, numbered = {}, []
    for name, array in stored.items():
        if name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            zero = stored[f"{plain}_zero_point"].astype(np.float32)
            value = torch.from_numpy((array.astype(np.float32) - zero) * stored[f"{plain}_scale"])
        elif name.endswith(("_scale", "_zero_point")):
            continue
        else:
            plain, value = name, torch.from_numpy(np.array(array))
        if plain.startswith("onnx::MatMul_"):
            numbered.append((int(re.sub(r"\D", "", plain)), value))
        else:
            named[plain] = value
    return named, [array for _, array in sorted(numbered, key=lambda pair: pair[0])]


def load_released(folder: Path = MODELS / "encoder") -> tuple[BertModel, Tokenizer]:
    """(sentence encoder without pooler, tokenizer without padding)."""
    words, _ = read_weights(folder / "words.onnx")
    lower, lower_products = read_weights(folder / "trunk.onnx")
    upper, upper_products = read_weights(folder / "meaning.onnx")
    named = words | {re.sub(r"^layers\.", "encoder.layer.", name): value for name, value in lower.items()}
    for name, value in upper.items():
        found = re.match(r"upper\.layers\.(\d+)\.(.*)", name)
        if found:
            named[f"encoder.layer.{int(found[1]) + LOWER}.{found[2]}"] = value
    kept = {name: value for name, value in named.items() if name.startswith(("embeddings.", "encoder."))}
    # the last products are the principal axes
    products = lower_products + upper_products[: (LAYERS - LOWER) * len(MATMUL_ORDER)]
    model = fitted_model(kept, products)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    return model, tokenizer

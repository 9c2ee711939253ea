"""Reads our released encoder (int8 ONNX in models/encoder) back into a torch BertModel: where further training starts."""

import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertModel

from base_model import MATMUL_ORDER, fitted_model

MODELS = Path(__file__).parent.parent.parent / "models"
LAYERS = 4


def load_released(folder: Path = MODELS / "encoder") -> tuple[BertModel, Tokenizer]:
    """(model without pooler, tokenizer without padding); weights are within a rounding step of the int8 file."""
    stored = {t.name: numpy_helper.to_array(t) for t in onnx.load(str(folder / "model.onnx")).graph.initializer}
    named, numbered = {}, []
    for name, array in stored.items():
        if name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            zero = stored[f"{plain}_zero_point"].astype(np.float32)
            value = torch.from_numpy((array.astype(np.float32) - zero) * stored[f"{plain}_scale"])
        elif name.endswith(("_scale", "_zero_point")) or not name.startswith("model."):
            continue
        else:
            plain, value = name, torch.from_numpy(np.array(array))
        if plain.startswith("onnx::MatMul_"):
            numbered.append((int(re.sub(r"\D", "", plain)), value))
        else:
            named[plain.removeprefix("model.")] = value
    matmuls = [array for _, array in sorted(numbered, key=lambda pair: pair[0])]
    # the last are the principal axes
    model = fitted_model(named, matmuls[: LAYERS * len(MATMUL_ORDER)])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    return model, tokenizer

"""Reads our released encoder (int8 ONNX in models/encoder) back into a torch BertModel: where further training starts."""

import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

MODELS = Path(__file__).parent.parent.parent / "models"
# as in base_model.py: sorted by number they come in this order in every layer, each transposed; the last are the axes
MATMUL_ORDER = [
    "attention.self.query.weight",
    "attention.self.key.weight",
    "attention.self.value.weight",
    "attention.output.dense.weight",
    "intermediate.dense.weight",
    "output.dense.weight",
]
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
    numbered.sort(key=lambda pair: pair[0])
    for position, (_, value) in enumerate(numbered[: LAYERS * len(MATMUL_ORDER)]):
        layer, kind = divmod(position, len(MATMUL_ORDER))
        named[f"encoder.layer.{layer}.{MATMUL_ORDER[kind]}"] = value.T.contiguous()
    config = BertConfig(
        vocab_size=21128,
        hidden_size=512,
        num_hidden_layers=LAYERS,
        num_attention_heads=8,
        intermediate_size=2048,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    model = BertModel(config, add_pooling_layer=False)
    missing, unexpected = model.load_state_dict(named, strict=False)
    left = [name for name in missing if "position_ids" not in name]
    if left or unexpected:
        raise SystemExit(f"weights do not fit: missing {left}, unexpected {unexpected}")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    return model.eval(), tokenizer

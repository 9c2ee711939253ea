"""
What our text models share, which training leaves as it is: all the words (`words.onnx`: tokens → embedded), and `meaning.onnx` and
`wants.onnx` the lower layers as well (`trunk.onnx`: embedded → states). Each has layers of its own on top of that.
"""

from pathlib import Path

import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertModel

LOWER = 2
HIDDEN = 512


def attention_bias(mask: torch.Tensor, kind: torch.dtype) -> torch.Tensor:
    """mask [batch, tokens], 0 where there is nothing → what is added to the scores of attention."""
    return (1 - (mask > 0)[:, None, None, :].to(kind)) * -1e4


def through(layers: nn.ModuleList, states: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    """States after layers in which `bias` is added to the scores of attention."""
    for layer in layers:
        found = layer(states, bias)
        states = found[0] if isinstance(found, tuple) else found
    return states


class Words(nn.Module):
    """input_ids [batch, tokens] → embedded [batch, tokens, HIDDEN]."""

    def __init__(self, encoder: BertModel):
        super().__init__()
        self.embeddings = encoder.embeddings

    def forward(self, input_ids):
        return self.embeddings(input_ids=input_ids)


class Trunk(nn.Module):
    """embedded [batch, tokens, HIDDEN], attention_mask [batch, tokens] → states of the same shape after the lower layers."""

    def __init__(self, encoder: BertModel):
        super().__init__()
        self.layers = nn.ModuleList(encoder.encoder.layer[:LOWER])

    def forward(self, embedded, attention_mask):
        return through(self.layers, embedded, attention_bias(attention_mask, embedded.dtype))


class Upper(nn.Module):
    """states, mask → states after upper layers of their own."""

    def __init__(self, encoder: BertModel):
        super().__init__()
        self.layers = nn.ModuleList(encoder.encoder.layer[LOWER:])

    def forward(self, states, mask):
        return through(self.layers, states, attention_bias(mask, states.dtype))


def mean_state(states: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
    """states [batch, tokens, HIDDEN], chosen [batch, tokens] → the mean of the chosen ones [batch, HIDDEN]."""
    weight = chosen.unsqueeze(-1).to(states.dtype)
    return (states * weight).sum(1) / weight.sum(1)


def axes_of(name: str, is_input: bool) -> dict[int, str]:
    if name in ("starts", "same", "answers"):
        return {0: "texts"}
    return {0: "batch", 1: "tokens"} if is_input or name in ("embedded", "states") else {0: "batch"}


def write_onnx(module: nn.Module, example: tuple, names: list[str], outputs: list[str], path: Path) -> int:
    """int8 per channel; → bytes."""
    full = path.with_suffix(".full.onnx")
    axes = {name: axes_of(name, name in names) for name in [*names, *outputs]}
    torch.onnx.export(
        module, example, str(full), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False
    )
    # seven bits: eight overflow on processors without VNNI, which then give other vectors for the same text
    quantize_dynamic(str(full), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    full.unlink()
    return path.stat().st_size

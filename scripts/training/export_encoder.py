"""Writes the product's encoder in its parts: tuned weights averaged with the base, cut to its principal axes, ONNX, int8 per channel."""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnxruntime
import torch
import torch.nn.functional as F

from base_model import load_base, read_jar
from encoding import embed, principal_axes, sentence_vectors, token_batch
from shared_parts import Trunk, Upper, Words, write_onnx
from training_pairs import read_records, split_records, texts_of
from vocabulary import trimmed_tokenizer


class Meaning(torch.nn.Module):
    """states, attention_mask → embedding [batch, width], unit length."""

    def __init__(self, model, axes: torch.Tensor):
        super().__init__()
        self.upper = Upper(model)
        self.axes = torch.nn.Parameter(axes, requires_grad=False)

    def forward(self, states, attention_mask):
        return F.normalize(sentence_vectors(self.upper(states, attention_mask)) @ self.axes.T, dim=-1)


def averaged(tuned_file: Path | None, share: float):
    """The base with `share` of the tuned weights mixed in; the base itself without a file."""
    model, tokenizer, _ = load_base()
    if tuned_file is not None:
        tuned = torch.load(tuned_file, weights_only=True)
        mixed = {
            name: share * tuned[name] + (1 - share) * value if value.is_floating_point() else value
            for name, value in model.state_dict().items()
        }
        model.load_state_dict(mixed)
    return model.eval(), tokenizer


def compare(model, tokenizer, axes: torch.Tensor, folder: Path) -> dict:
    """Cosines of the int8 files to the fp32 model on 200 texts."""
    records = read_records()
    texts = [record["passage"] for record in records[:100]] + [record["villager"][0] for record in records[100:200]]
    exact = F.normalize(embed(model, tokenizer, texts) @ axes.T, dim=-1)
    words, trunk, meaning = (onnxruntime.InferenceSession(str(folder / f"{name}.onnx")) for name in ("words", "trunk", "meaning"))
    cosines = []
    for row, text in enumerate(texts):
        ids, mask = token_batch(tokenizer, [text], 256)
        (embedded,) = words.run(None, {"input_ids": ids.numpy()})
        (states,) = trunk.run(None, {"embedded": embedded, "attention_mask": mask.numpy()})
        (vector,) = meaning.run(None, {"states": states, "attention_mask": mask.numpy()})
        cosines.append(float(torch.from_numpy(vector[0]) @ exact[row]))
    return {"texts": len(texts), "mean": sum(cosines) / len(cosines), "min": min(cosines)}


def main() -> None:
    here = Path(__file__).parent
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tuned", type=Path, help="tuned.pt; without it the base is exported")
    parser.add_argument("--share", type=float, default=1.0, help="share of the tuned weights")
    parser.add_argument("--width", type=int, default=256, help="numbers in a vector, 512 at most")
    parser.add_argument("--seed", type=int, default=20261124, help="as in training: axes come from trained records only")
    parser.add_argument("--out", type=Path, default=here.parent.parent / "models" / "encoder")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    model, tokenizer = averaged(options.tuned, options.share)
    records = read_records()
    trained, _ = split_records(records, options.seed)
    axes = principal_axes(model, tokenizer, texts_of([records[i] for i in trained]))[: options.width].contiguous()
    ids, mask = token_batch(tokenizer, ["每户补贴不超过2000元。", "能给几个钱"], 64)
    words, trunk = Words(model), Trunk(model)
    embedded = words(ids)
    states = trunk(embedded, mask)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        size = write_onnx(words, (ids,), ["input_ids"], ["embedded"], work / "words.onnx")
        size += write_onnx(trunk, (embedded, mask), ["embedded", "attention_mask"], ["states"], work / "trunk.onnx")
        size += write_onnx(Meaning(model, axes), (states, mask), ["states", "attention_mask"], ["embedding"], work / "meaning.onnx")
        figures = compare(model, tokenizer, axes, work)
        if figures["mean"] < 0.98:
            raise SystemExit(f"int8 strays too far from fp32: {figures}")
        for part in work.glob("*.onnx"):
            shutil.move(part, options.out / part.name)
    (options.out / "tokenizer.json").write_text(trimmed_tokenizer(read_jar()[1])[0], encoding="utf-8")
    (options.out / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "BertTokenizer", "model_max_length": 512}) + "\n"
    )
    print(json.dumps({"cosine_int8_to_fp32": figures, "bytes": size}))


if __name__ == "__main__":
    main()

"""Writes the product's reader: reader.onnx and reader.json, and gives the encoder's file its second output, the states."""

import argparse
import json
from pathlib import Path

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from reader_head import STATE_WIDTH, Pooling, ReaderHead

MODELS = Path(__file__).parent.parent.parent / "models" / "encoder"
INPUTS = ["question", "question_mask", "ask", "ask_mask", "cosine"]


def give_states(path: Path) -> None:
    """Names the encoder's last states as an output; weights and vectors stay as they are."""
    model = onnx.load(str(path))
    graph = model.graph
    if any(output.name == "states" for output in graph.output):
        return
    last = [node for node in graph.node if node.op_type == "LayerNormalization"][-1]
    graph.node.append(onnx.helper.make_node("Identity", [last.output[0]], ["states"]))
    shape = ["batch", "tokens", STATE_WIDTH]
    graph.output.append(onnx.helper.make_tensor_value_info("states", onnx.TensorProto.FLOAT, shape))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def sample() -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    states = torch.randn(3, 9, STATE_WIDTH, generator=generator), torch.randn(3, 7, STATE_WIDTH, generator=generator)
    masks = torch.ones(3, 9), torch.ones(3, 7)
    masks[1][1, 5:] = 0
    cosine = torch.tensor([0.9, 0.5, 0.1])
    return dict(zip(INPUTS, [states[0], masks[0], states[1], masks[1], cosine], strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path, help="reader.pt of train_reader.py")
    parser.add_argument("--out", type=Path, default=MODELS)
    options = parser.parse_args()

    give_states(options.out / "model.onnx")
    head, pooling = ReaderHead(), Pooling()
    weights = torch.load(options.trained, weights_only=True)
    head.load_state_dict(weights["head"])
    pooling.load_state_dict(weights["pooling"])
    head.eval()
    values = sample()
    path = options.trained.with_suffix(".onnx")
    axes = {"question": {0: "pairs", 1: "i"}, "question_mask": {0: "pairs", 1: "i"}}
    axes |= {"ask": {0: "pairs", 1: "j"}, "ask_mask": {0: "pairs", 1: "j"}}
    axes |= {"cosine": {0: "pairs"}, "score": {0: "pairs"}}
    torch.onnx.export(
        head,
        tuple(values.values()),
        str(path),
        input_names=INPUTS,
        output_names=["score"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    exact = head(*values.values()).detach()
    (found,) = onnxruntime.InferenceSession(str(path)).run(None, {k: v.numpy() for k, v in values.items()})
    apart = float((exact - torch.from_numpy(found)).abs().max())
    if apart > 1e-3:
        raise SystemExit(f"the exported reader strays: {apart}")
    # seven bits, as the encoder
    small = options.out / "reader.onnx"
    quantize_dynamic(str(path), str(small), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    constants = {name: value.item() for name, value in pooling.named_parameters()}
    (options.out / "reader.json").write_text(json.dumps(constants, indent=2) + "\n")
    print(json.dumps({"largest_difference": apart, "bytes": small.stat().st_size}))


if __name__ == "__main__":
    main()

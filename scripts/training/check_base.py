"""Fails unless the torch model gives what the base ONNX file gives."""

import numpy as np
import onnxruntime
import torch

from base_model import load_base
from encoding import token_batch

model, tokenizer, onnx_bytes = load_base(whole=True)
ids, mask = token_batch(tokenizer, ["每户补贴不超过2000元。", "俺家房梁裂了口子，公家管不管"], 64)
session = onnxruntime.InferenceSession(onnx_bytes)
expected = session.run(
    None,
    {"input_ids": ids.numpy(), "attention_mask": mask.numpy(), "token_type_ids": np.zeros_like(ids.numpy())},
)[0]
with torch.no_grad():
    states = model(input_ids=ids, attention_mask=mask).last_hidden_state.numpy()
difference = float(np.abs((states - expected) * mask.numpy()[:, :, None]).max())
print(f"largest difference to the base ONNX: {difference:.2e}")
if difference > 1e-5:
    raise SystemExit("the weights were not read as they should be")

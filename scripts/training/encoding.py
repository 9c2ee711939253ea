"""Text → token ids → normalised vectors, the same way in training, measuring and export."""

import re
import unicodedata

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from transformers import BertModel


def plain(text: str) -> str:
    """NFKC without whitespace: the form the product embeds."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def token_batch(tokenizer: Tokenizer, texts: list[str], longest: int) -> tuple[torch.Tensor, torch.Tensor]:
    """(ids, mask), each [batch, tokens], padded to the longest of the batch."""
    tokenizer.enable_truncation(longest)
    encoded = [tokenizer.encode(plain(text)).ids for text in texts]
    width = max(map(len, encoded))
    ids = torch.zeros(len(encoded), width, dtype=torch.long)
    mask = torch.zeros(len(encoded), width, dtype=torch.long)
    for row, tokens in enumerate(encoded):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        mask[row, : len(tokens)] = 1
    return ids, mask


def sentence_vectors(states: torch.Tensor) -> torch.Tensor:
    """[batch, tokens, 512] → [batch, 512], CLS pooling, unit length."""
    return F.normalize(states[:, 0], dim=-1)


@torch.no_grad()
def embed(model: BertModel, tokenizer: Tokenizer, texts: list[str], longest: int = 256, batch: int = 64) -> torch.Tensor:
    """[texts, 512]; batches are sorted by length."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    vectors = torch.empty(len(texts), 512)
    for start in range(0, len(order), batch):
        rows = order[start : start + batch]
        ids, mask = token_batch(tokenizer, [texts[i] for i in rows], longest)
        states = model(input_ids=ids.to(model.device), attention_mask=mask.to(model.device)).last_hidden_state
        vectors[rows] = sentence_vectors(states).cpu()
    return vectors


def principal_axes(model: BertModel, tokenizer: Tokenizer, texts: list[str]) -> torch.Tensor:
    """[512, 512], most telling axis first (not centred: cosines are to be kept)."""
    return torch.linalg.svd(embed(model, tokenizer, texts), full_matrices=False).Vh

"""The reader: whether a question means what an ask asks, from the encoder's states of both."""

import torch
import torch.nn as nn
import torch.nn.functional as F

STATE_WIDTH = 512
WIDTH = 128


class ReaderHead(nn.Module):
    """
    question [pairs, i, 512], ask [pairs, j, 512]: states of tokens without [CLS] and [SEP]; masks [pairs, i], [pairs, j] are
    1 for tokens; cosine [pairs] of the two vectors → score [pairs].
    """

    def __init__(self, width: int = WIDTH, layers: int = 2, heads: int = 4):
        super().__init__()
        self.project = nn.Linear(STATE_WIDTH, width)
        self.side = nn.Embedding(2, width)
        self.match = nn.Linear(3, width)
        self.summary = nn.Parameter(torch.randn(width) * 0.02)
        self.likeness = nn.Linear(2, width)
        self.norm = nn.LayerNorm(width)
        self.layers = nn.ModuleList(Layer(width, heads) for _ in range(layers))
        self.out = nn.Sequential(nn.LayerNorm(width), nn.Linear(width, 1))
        self.slope = nn.Parameter(torch.tensor(8.0))
        self.offset = nn.Parameter(torch.tensor(-6.0))

    def forward(self, question, question_mask, ask, ask_mask, cosine):
        with torch.no_grad():
            q, a = F.normalize(question, dim=-1), F.normalize(ask, dim=-1)
            hidden = (1 - question_mask[:, :, None] * ask_mask[:, None, :]) * 4
            likeness = torch.bmm(q, a.transpose(1, 2)) - hidden
            best_a, at_a = likeness.max(2)
            best_q, at_q = likeness.max(1)
        q, a = self.project(q), self.project(a)
        # half of the likest token of the other side is taken away: what is left tells what differs
        tokens_q = q - 0.5 * gathered(a, at_a) + self.match(matches(best_a, at_a, a)) + self.side.weight[0]
        tokens_a = a - 0.5 * gathered(q, at_q) + self.match(matches(best_q, at_q, q)) + self.side.weight[1]
        head = self.summary + self.likeness(squares(cosine))
        states = self.norm(torch.cat([head[:, None], tokens_q, tokens_a], 1))
        mask = torch.cat([torch.ones_like(cosine)[:, None], question_mask, ask_mask], 1)
        for layer in self.layers:
            states = layer(states, (1 - mask) * -1e4)
        return self.out(states[:, 0]).squeeze(-1) + self.slope * cosine + self.offset


def squares(values: torch.Tensor) -> torch.Tensor:
    return torch.stack([values, values * values], -1)


def matches(likeness: torch.Tensor, at: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """How like the likest token of the other side is, and where it stands in the width that side was padded to."""
    return torch.stack([likeness, likeness * likeness, at.float() / other.shape[1]], -1)


def gathered(states: torch.Tensor, at: torch.Tensor) -> torch.Tensor:
    return torch.gather(states, 1, at[:, :, None].expand(-1, -1, states.shape[-1]))


class Layer(nn.Module):
    """A transformer's layer, normed before; the library's own is exported with the lengths of the sample."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.project, self.join = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, 3 * width), nn.Linear(3 * width, width)

    def forward(self, states: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """states [pairs, tokens, width]; hidden [pairs, tokens] is far below zero where there is no token."""
        query, key, value = (
            part.unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for part in self.project(self.before(states)).chunk(3, -1)
        )
        likeness = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5 + hidden[:, None, None, :]
        states = states + self.join((likeness.softmax(-1) @ value).transpose(1, 2).flatten(2))
        return states + self.narrow(F.gelu(self.wide(self.between(states))))


class Pooling(nn.Module):
    """Scores of asks → logit that the question is answered: the likest answered ones against the likest unanswered ones."""

    def __init__(self):
        super().__init__()
        # and what stands in for each where none is like it
        self.bias = nn.Parameter(torch.zeros(()))
        self.answered = nn.Parameter(torch.zeros(()))
        self.unanswered = nn.Parameter(torch.zeros(()))

    def forward(self, answered: torch.Tensor, unanswered: torch.Tensor) -> torch.Tensor:
        return self.bias + over(answered, self.answered) - over(unanswered, self.unanswered)


def over(scores: torch.Tensor, floor: torch.Tensor) -> torch.Tensor:
    return torch.logsumexp(torch.cat([scores, floor[None]]), 0)

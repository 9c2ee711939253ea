"""What a telephone makes of dialect: characters of the same or nearly the same sound, lost marks, stuttered words."""

import json
import random
import re
from collections import Counter, defaultdict
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "homophones.json"
MARKS = re.compile(r"[,，。.!！?？、;；:：]")


def near_sound(syllable: str) -> str:
    """One spelling for sounds that villagers and telephones mix: zh/z, ch/c, sh/s, n/l, f/h, in/ing, en/eng, an/ang."""
    sound = re.sub(r"^(z|c|s)h", r"\1", syllable)
    sound = re.sub(r"^n(?=[aeiouv])", "l", sound)
    sound = re.sub(r"^hu(?=[ai])|^hu$", "fu", sound)
    return re.sub(r"(?<=[aeiu])ng$", "n", sound)


def make_table(texts: list[str], fewest: int = 3) -> dict[str, str]:
    """Character → others of (nearly) its sound that the texts use, most used first; needs pypinyin."""
    from pypinyin import lazy_pinyin

    counts = Counter(c for text in texts for c in text if "\u4e00" <= c <= "\u9fff")
    groups = defaultdict(list)
    for character, count in counts.most_common():
        if count >= fewest:
            groups[near_sound(lazy_pinyin(character)[0])].append(character)
    return {c: "".join(o for o in group if o != c)[:12] for group in groups.values() for c in group if len(group) > 1}


class VoiceNoise:
    """Spoils a share of the questions; figures stay as they are."""

    def __init__(self, share: float, seed: int):
        self.share = share
        self.random = random.Random(seed)
        self.table: dict[str, str] = json.loads(TABLE.read_text(encoding="utf-8")) if share > 0 else {}

    def __call__(self, text: str) -> str:
        if self.random.random() >= self.share:
            return text
        characters = list(text)
        candidates = [i for i, c in enumerate(characters) if c in self.table]
        wrong = min(len(candidates), 1 + self.random.randrange(max(1, len(characters) // 6)))
        for i in self.random.sample(candidates, wrong):
            others = self.table[characters[i]]
            # the more usual a character, the likelier a keyboard offers it
            characters[i] = others[min(int(self.random.expovariate(0.5)), len(others) - 1)]
        spoilt = "".join(characters)
        if self.random.random() < 0.5:
            spoilt = MARKS.sub("", spoilt)
        if self.random.random() < 0.2 and len(spoilt) > 6:
            at = self.random.randrange(len(spoilt) - 2)
            spoilt = spoilt[: at + 2] + spoilt[at:]
        return spoilt


if __name__ == "__main__":
    from training_pairs import questions_of, read_records

    records = read_records()
    made = make_table([q for record in records for q in [*questions_of(record), record["passage"]]])
    TABLE.write_text(json.dumps(made, ensure_ascii=False, sort_keys=True, indent=0) + "\n", encoding="utf-8")
    print(f"{len(made)} characters → {TABLE}")

import { plainText } from '../corpus/plain-text.js';
import { figuresIn, type Figure } from '../answer/figures.js';

/** A stretch of a text in the search form. */
export interface Stretch {
  text: string;
  /** Its figures, days and years apart. */
  figures: readonly Figure[];
}

const comma = /(?<!\d),|,(?!\d)/;
const stop = /[。!?;…]|(?<!\d):|:(?!\d)/;

const stretch = (text: string): Stretch => ({
  text,
  figures: figuresIn(text).filter(({ unit }) => !/^[年月日]$/.test(unit)),
});

/** What stands between two marks. */
export const clausesOf = (text: string): Stretch[] =>
  sentencesOf(text).flatMap((sentence) => sentence.split(comma).filter(Boolean).map(stretch));

/** Figures with what they are about: the clause that holds them and those before it, back to the figure or stop before. */
export function figureStretches(text: string): Stretch[] {
  return sentencesOf(text).flatMap((sentence) => {
    const stretches: Stretch[] = [];
    let open = '';
    for (const clause of sentence.split(comma).filter(Boolean)) {
      open += open === '' ? clause : `,${clause}`;
      if (stretch(clause).figures.length === 0) continue;
      stretches.push(stretch(open));
      open = '';
    }
    return stretches;
  });
}

const sentencesOf = (text: string): string[] =>
  plainText(text.replace(/[\r\n]+/g, '。'))
    .split(stop)
    .filter(Boolean);

/** Character pairs of the Chinese words, particles apart. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let i = 0; i < run.length - 1; i++) {
      const pair = run.slice(i, i + 2);
      if (![...pair].some((sign) => particles.has(sign))) pairs.add(pair);
    }
  }
  return pairs;
}

/** Signs that carry little of what a sentence says. */
export const particles = new Set(
  '的了吗呢啊吧就也要会能是在有和跟给把被为到从上下里这那个您你们我他她它很还再又才过着地得么说去来一',
);

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of a) if (b.has(pair)) count += 1;
  return count;
}

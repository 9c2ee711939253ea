import type { Figure } from '../policy/answer/figures.js';
import type { Quoted, ReadsWords } from './reviewed-document.js';
import { pairsOf } from './word-overlap.js';

/** A figure as a sentence has it. */
export interface QuotedFigure {
  /** As written in the quote: 2000元. */
  words: string;
  value: number;
  unit: string;
  at: Quoted;
}

/**
 * What became of a figure. `sure`: nothing else in the newer words could be its counterpart; else a person must look.
 * `not_said`: no figure of its unit stands in them. `added`: the older words have no such figure.
 */
export type FigureChange =
  | { kind: 'changed' | 'same'; was: QuotedFigure; now: QuotedFigure; sure: boolean }
  | { kind: 'not_said'; was: QuotedFigure }
  | { kind: 'added'; now: QuotedFigure };

interface ReadFigure extends QuotedFigure {
  /** Words of its clause without the figures. */
  frame: readonly string[];
  bound: Bound;
}
type Bound = 'ceiling' | 'floor' | 'plain';

/** Two clauses this alike say their figure of one thing. */
const alike = 0.4;
/** The next best counterpart must be this much less alike. */
const clearly = 0.15;

/** The figures of an older quote that its rule says, held against the newer words for the same thing. */
export function figureChanges(
  older: { at: Quoted; says: readonly string[]; context: string },
  newer: { at: Quoted; sentence: string } | null,
  words: ReadsWords,
): FigureChange[] {
  const told = older.says.flatMap((says) => words.figures(words.plain(says)));
  const olds = readFigures(older.at, words).filter((figure) => told.some((one) => sameFigure(one, figure)));
  const news = newer === null ? [] : readFigures(newer.at, words);
  const rivals = newer === null ? [] : readFigures({ ...newer.at, quote: newer.sentence }, words);
  const changes: FigureChange[] = [];
  const free = new Set(news);
  for (const was of olds) {
    const { now, sure } = counterpart(was, [...free], olds, rivals);
    if (now === null) {
      changes.push({ kind: 'not_said', was: shown(was) });
      continue;
    }
    free.delete(now);
    changes.push({
      kind: now.value === was.value ? 'same' : 'changed',
      was: shown(was),
      now: shown(now),
      sure,
    });
  }
  const known = words.figures(words.plain(older.context));
  const added = [...free].filter(
    (figure) => /^(?:元|%|倍)$/u.test(figure.unit) && !known.some((one) => sameFigure(one, figure)),
  );
  return [...changes, ...added.map((now): FigureChange => ({ kind: 'added', now: shown(now) }))];
}

/**
 * The free figure most like an older one; not sure when another is nearly as like, in the words quoted or in the rest of
 * their sentence (`rivals`), or one is a ceiling and one is not.
 */
function counterpart(
  was: ReadFigure,
  free: readonly ReadFigure[],
  olds: readonly ReadFigure[],
  rivals: readonly ReadFigure[],
): { now: ReadFigure | null; sure: boolean } {
  const ranked = free
    .filter(({ unit }) => unit === was.unit)
    .map((figure) => ({ figure, like: likeness(was.frame, figure.frame) }))
    .sort(
      (a, b) =>
        b.like - a.like || Number(b.figure.bound === was.bound) - Number(a.figure.bound === was.bound),
    );
  const [best, next] = ranked;
  if (best === undefined) return { now: null, sure: false };
  const alone = ranked.length === 1 && olds.filter(({ unit }) => unit === was.unit).length === 1;
  const clear = alone || best.like - (next?.like ?? 0) >= clearly;
  const rival = rivals.some(
    ({ unit, value, frame, bound }) =>
      unit === was.unit &&
      bound === was.bound &&
      value !== best.figure.value &&
      best.like - likeness(was.frame, frame) < clearly,
  );
  const sure = best.figure.bound === was.bound && clear && !rival && best.like >= alike;
  return { now: best.figure, sure };
}

function readFigures(at: Quoted, words: ReadsWords): ReadFigure[] {
  const plain = words.plain(at.quote);
  // what was before stays among the words of the figure it became
  const all = words.figures(plain).filter((figure) => !wasBefore(figure, plain));
  return all.flatMap((figure, i): ReadFigure[] => {
    if (isDate(figure, plain)) return [];
    const { before, after } = wordsAround(plain, figure, all[i - 1], all[i + 1]);
    const { value, unit } = figure;
    const frame = pairsOf(`${before} ${after}`, words);
    return [{ words: figure.words, value, unit, at, frame, bound: boundOf(before, after) }];
  });
}

/** 2024年, 10月31日 and 〔2024〕1号 count nothing. */
function isDate({ value, unit, start, words }: Figure, plain: string): boolean {
  if (unit === '月' || unit === '日') return true;
  if (value >= 1900 && value < 2200 && (unit === '年' || unit === '')) return true;
  return unit === '' && /^号|^[.、．)）〕]/u.test(plain.slice(start + words.length));
}

/** 由2000元提高到3000元: the first is what was, even then. */
const wasBefore = ({ start, words }: Figure, plain: string): boolean =>
  /[由从原][^,，。;；]{0,12}$/u.test(plain.slice(0, start)) &&
  /^[^,，。;；]{0,6}?(?:提高|提升|调整|上调|下调|调高|调低|降低|降|增加|减少|改)(?:至|到|为)/u.test(
    plain.slice(start + words.length),
  );

/** The words of a figure's clause that are no other figure's. */
function wordsAround(
  plain: string,
  { start, words }: Figure,
  last: Figure | undefined,
  next: Figure | undefined,
): { before: string; after: string } {
  const end = start + words.length;
  const from = last === undefined ? 0 : Math.min(start, last.start + last.words.length);
  const to = next === undefined ? plain.length : Math.max(end, next.start);
  return {
    before: /[^,，;；:：。]*$/u.exec(plain.slice(from, start))![0],
    after: /^[^,，;；:：。]*/u.exec(plain.slice(end, to))![0],
  };
}

function boundOf(before: string, after: string): Bound {
  if (/不(?:得|能)?(?:超过|超出|高于|多于|大于)|最[高多]|至多|上限|封顶|限额/u.test(before)) return 'ceiling';
  if (/不(?:得|能)?(?:低于|少于|小于)|最[低少]|至少|下限/u.test(before)) return 'floor';
  if (/^(?:以[内下]|之内|封顶|为限)/u.test(after)) return 'ceiling';
  return /^(?:以上|起)/u.test(after) ? 'floor' : 'plain';
}

/** Shared pairs among all: 0 to 1. Two clauses that hold nothing but their figure are alike. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const shared = a.filter((pair) => b.includes(pair)).length;
  return (2 * shared) / (a.length + b.length);
}

const sameFigure = (a: Pick<Figure, 'value' | 'unit'>, b: Pick<Figure, 'value' | 'unit'>): boolean =>
  a.value === b.value && (a.unit === '' || b.unit === '' || a.unit === b.unit);

const shown = ({ words, value, unit, at }: ReadFigure): QuotedFigure => ({ words, value, unit, at });

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
  newer: Quoted | null,
  words: ReadsWords,
): FigureChange[] {
  const told = older.says.flatMap((says) => words.figures(words.plain(says)));
  const olds = readFigures(older.at, words).filter((figure) => told.some((one) => sameFigure(one, figure)));
  const news = newer === null ? [] : readFigures(newer, words);
  const changes: FigureChange[] = [];
  const free = new Set(news);
  for (const was of olds) {
    const { now, sure } = counterpart(was, [...free], olds);
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

/** The free figure most like an older one; not sure when another is nearly as like, or one is a ceiling and one is not. */
function counterpart(
  was: ReadFigure,
  free: readonly ReadFigure[],
  olds: readonly ReadFigure[],
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
  const sure = best.figure.bound === was.bound && clear && best.like >= alike;
  return { now: best.figure, sure };
}

function readFigures(at: Quoted, words: ReadsWords): ReadFigure[] {
  const plain = words.plain(at.quote);
  const found: ReadFigure[] = [];
  for (const figure of words.figures(plain)) {
    if (isDate(figure, plain) || wasBefore(figure, plain)) continue;
    const clause = clauseAround(plain, figure);
    found.push({
      words: figure.words,
      value: figure.value,
      unit: figure.unit,
      at,
      frame: pairsOf(clause, words),
      bound: boundOf(clause),
    });
  }
  return found;
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

function clauseAround(plain: string, { start, words }: Figure): string {
  const before = /[^,，;；:：。]*$/u.exec(plain.slice(0, start))![0];
  const after = /^[^,，;；:：。]*/u.exec(plain.slice(start + words.length))![0];
  return before + words + after;
}

function boundOf(clause: string): Bound {
  if (/不(?:得|能)?(?:超过|超出|高于|多于|大于)|最[高多]|至多|上限|封顶|以[内下]|限额|之内/u.test(clause))
    return 'ceiling';
  return /不(?:得|能)?(?:低于|少于|小于)|最[低少]|至少|下限|以上|起步/u.test(clause) ? 'floor' : 'plain';
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

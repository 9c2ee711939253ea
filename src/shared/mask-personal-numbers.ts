import { digitRuns } from './spoken-digits.js';

/** What kind of personal number was taken out of a text. */
export type PersonalNumber = 'id' | 'phone' | 'card';

export interface MaskedText {
  text: string;
  /** Each kind once, in the order found; empty when nothing was masked. */
  found: readonly PersonalNumber[];
}

const masks: Record<PersonalNumber, string> = {
  id: '〔身份证号〕',
  phone: '〔电话号码〕',
  card: '〔银行卡号〕',
};
// groups of digits with at most one separator between: 138 1234 5678, 138.1234.5678, 6222，0200，…
const separator = ' \\u00a0\\-－–—./／·,，、';
const digitGroups = new RegExp(
  `(?<![\\d０-９A-Za-z])\\+?[\\d０-９]+(?:[${separator}][\\d０-９]+)*[XxＸｘ]?(?![A-Za-z])`,
  'g',
);
const separators = new RegExp(`([${separator}])`);
/** Said digit by digit: 一三八一二三四五六七八. */
const spokenDigits = /[零〇一二三四五六七八九幺两]{11,19}/g;
const longestGroupRun = 6;

/**
 * Takes ID, phone and bank card numbers out of a text before it is kept anywhere; years, sums and hotlines stay.
 * Phones stay too where somebody is being asked for theirs (`keep`).
 */
export function maskPersonalNumbers(text: string, keep: readonly PersonalNumber[] = []): MaskedText {
  const found: PersonalNumber[] = [];
  const masked = text
    .replace(digitGroups, (run) => maskRun(run, found, keep))
    .replace(spokenDigits, (run) => maskSpoken(run, found, keep));
  return { text: masked, found: [...new Set(found)] };
}

function maskSpoken(run: string, found: PersonalNumber[], keep: readonly PersonalNumber[]): string {
  const [digits] = digitRuns(run);
  const kind = digits === undefined ? null : kindOf([digits]);
  if (kind === null || keep.includes(kind)) return run;
  found.push(kind);
  return masks[kind];
}

function maskRun(run: string, found: PersonalNumber[], keep: readonly PersonalNumber[]): string {
  const pieces = run.split(separators);
  let out = '';
  let i = 0;
  while (i < pieces.length) {
    const joined = longestMatch(pieces, i);
    if (joined === null) {
      out += pieces[i]! + (pieces[i + 1] ?? '');
      i += 2;
      continue;
    }
    if (keep.includes(joined.kind)) out += pieces.slice(i, joined.end).join('');
    else {
      found.push(joined.kind);
      out += masks[joined.kind];
    }
    out += pieces[joined.end] ?? '';
    i = joined.end + 1;
  }
  return out;
}

/** Pieces stand at even places, their separators at odd ones; `end` is the place after the last piece taken. */
function longestMatch(
  pieces: readonly string[],
  start: number,
): { kind: PersonalNumber; end: number } | null {
  const last = Math.min(pieces.length, start + longestGroupRun * 2 - 1);
  for (let end = last % 2 === start % 2 ? last - 1 : last; end > start; end -= 2) {
    const groups = pieces.slice(start, end).filter((_, k) => k % 2 === 0);
    const kind = kindOf(groups.map((group) => group.normalize('NFKC')));
    if (kind !== null) return { kind, end };
  }
  return null;
}

function kindOf(groups: readonly string[]): PersonalNumber | null {
  const number = groups.join('');
  if (/^\d{17}[\dXx]$/.test(number) && (hasCheckDigit(number) || looksLikeId(number))) return 'id';
  if (/^[1-8]\d{5}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/.test(number)) return 'id';
  if (/^(\+?86|0086)?1[3-9]\d{9}$/.test(number)) return 'phone';
  if (/^0[1-9]\d{1,2}[2-9]\d{6,7}$/.test(number)) return 'phone';
  if (groups.length === 1) return /^\d{16,}[Xx]?$/.test(number) ? 'card' : null;
  // written in groups a card must look like one, or two dates side by side would
  const inFours = groups.slice(0, -1).every((group) => group.length >= 4);
  return inFours && /^[3-9]\d{15,18}$/.test(number) ? 'card' : null;
}

/** Region, birthday, serial: somebody's number with one digit mistyped is personal too. */
const looksLikeId = (number: string): boolean =>
  /^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.test(number);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the weighted sum of the first 17 digits decides the last sign. */
function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase();
}

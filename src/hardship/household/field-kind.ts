import { amountText, readAmount, type Amount } from './amount.js';
import { isDay } from './calendar-day.js';
import { plainId } from './id-number.js';
import type { Born } from './household-member.js';
import { plainNumber, readNumber } from './read-number.js';

/** Codes with their words, in the order they are offered. */
export type Options = readonly (readonly [code: string, words: string])[];

/** How one answer of a form is typed and shown. */
export type FieldKind =
  | { kind: 'text'; longest: number; long?: boolean }
  | { kind: 'yes_no' }
  | { kind: 'choice'; options: Options }
  /** Several may hold; one input for each code and one, `none`, that says none does. */
  | { kind: 'several'; options: Options; most: number }
  | { kind: 'amount'; per: 'year' | 'month' }
  | { kind: 'whole'; most: number }
  | { kind: 'day' }
  | { kind: 'born' }
  | { kind: 'id_number' };

export type ReadField = { kind: 'read'; value: unknown } | { kind: 'wrong'; says: string };

const read = (value: unknown): ReadField => ({ kind: 'read', value });
const wrong = (says: string): ReadField => ({ kind: 'wrong', says });

/** Reads what was typed into one input; never called with nothing typed, nor for `several`. */
export function readField(kind: Exclude<FieldKind, { kind: 'several' }>, text: string): ReadField {
  switch (kind.kind) {
    case 'text':
      return text.length <= kind.longest ? read(text) : wrong(`太长了，请不要超过${kind.longest}个字`);
    case 'yes_no':
      if (/^(1|on|yes|true|是|有)$/i.test(text)) return read(true);
      return /^(0|off|no|false|不是|否|没有|无)$/i.test(text) ? read(false) : wrong('请选“是”或“否”');
    case 'choice':
      return readChoice(kind.options, text);
    case 'amount': {
      const amount = readAmount(text);
      return amount === null ? wrong(amountHint[kind.per]) : read(amount);
    }
    case 'whole': {
      const value = readNumber(text.replace(/个?月$/, ''));
      if (value === null || !Number.isInteger(value) || value > kind.most) {
        return wrong(`请写0到${kind.most}之间的整数`);
      }
      return read(value);
    }
    case 'day':
      return readDay(text);
    case 'born':
      return readBorn(text);
    case 'id_number': {
      const id = plainId(text);
      return id.length <= 30 ? read(id) : wrong('身份证号是18位，请只写号码');
    }
    default:
      return kind satisfies never;
  }
}

/** What an input shows for an answer; reads as the same answer again. */
export function writeField(kind: Exclude<FieldKind, { kind: 'several' }>, value: unknown): string {
  switch (kind.kind) {
    case 'yes_no':
      return value === true ? '1' : '0';
    case 'amount':
      return amountText(value as Amount);
    case 'born': {
      const born = value as Born;
      return born.by === 'year' ? String(born.year) : `${born.age}岁`;
    }
    case 'text':
    case 'choice':
    case 'whole':
    case 'day':
    case 'id_number':
      return String(value);
    default:
      return kind satisfies never;
  }
}

const amountHint = {
  year: '没看懂，请写一年的总数，单位元：3000、3千、一万二、3000到4000 都可以；不知道就写“不知道”',
  month: '没看懂，请写一个月的数，单位元：3000、3千、2500到3000 都可以；不知道就写“不知道”',
};

function readChoice(options: Options, text: string): ReadField {
  const named = options.find(([code, words]) => code === text || words === text);
  if (named !== undefined) return read(named[0]);
  return wrong(`请从这些里选一项：${options.map(([, words]) => words).join('、')}`);
}

function readDay(text: string): ReadField {
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (year === undefined) return wrong('请写成 2026-03-05 这样的日期');
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
  return isDay(day) ? read(day) : wrong('没有这一天，请看看日期');
}

/** 1956, 1956年3月, 67岁, 六十七. */
function readBorn(text: string): ReadField {
  const said = plainNumber(text);
  const year = /^((?:19|20)\d\d)(?:年生?|[-/.年]\d{1,2}.*)?$/.exec(said)?.[1];
  if (year !== undefined) return read({ by: 'year', year: Number(year) });
  const age = readNumber(said.replace(/周?岁$/, ''));
  if (age !== null && Number.isInteger(age) && age <= 120) return read({ by: 'age', age });
  return wrong('请写四位的出生年份，比如1956，或者岁数，比如67岁');
}

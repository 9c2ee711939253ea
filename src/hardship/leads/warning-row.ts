import { z } from 'zod';
import { idFault, plainId } from '../household/id-number.js';
import { maskPersonalNumbers } from '../../shared/mask-personal-numbers.js';
import { longestPlace } from '../reports/hardship-report.js';
import type { ResolvedPlace, ResolvePlace } from './resolve-place.js';
import type { ColumnRole, SheetMapping } from './warning-columns.js';

/** What can be wrong with a row. */
export const rowFaults = [
  'no_name',
  'name_too_long',
  'no_place',
  'place_too_long',
  'place_outside',
  'place_ambiguous',
  'place_wide',
  'bad_phone',
  'id_length',
  'id_signs',
  'id_birthday',
  'id_check_digit',
  'id_rounded',
] as const;
export const RowFault = z.enum(rowFaults);
export type RowFault = z.infer<typeof RowFault>;

/** One fault, by row and column as the sheet counts them; never what the cell says. */
export interface FaultyCell {
  /** From 1. */
  row: number;
  /** From 0; null when it is about the whole row. */
  column: number | null;
  role: ColumnRole;
  fault: RowFault;
}

/** A household as a row tells it. */
export interface WarnedHousehold {
  row: number;
  name: string;
  region: string;
  said: string;
  phone: string | null;
  idNumber: string | null;
  words: string;
  /** What makes the row this row: two of it bring in one household. Personal; kept as a keyed hash only. */
  fingerprint: string;
}

export type ReadRow =
  | { kind: 'household'; household: WarnedHousehold }
  | { kind: 'faulty'; cells: FaultyCell[] }
  /** Nothing in it that is read. */
  | { kind: 'empty' };

/** How the rows of a sheet are read. */
export interface RowReading {
  mapping: SheetMapping;
  headers: readonly string[];
  bureau: string;
  /** Who brings it in answers for this place. */
  within: string;
  /** A place no narrower than `within` is good enough: a county then says which village; a city cannot. */
  wideEnough: boolean;
  known: readonly string[];
  resolvePlace: ResolvePlace;
}

const longestName = 40;
const longestWords = 2000;

/** Reads row `row` (from 1) of a sheet. */
export function readWarningRow(cells: readonly string[], row: number, reading: RowReading): ReadRow {
  const { roles } = reading.mapping;
  const of = (role: ColumnRole) =>
    roles.flatMap((each, column) => {
      const text = (cells[column] ?? '').normalize('NFKC').trim().replace(/\s+/gu, ' ');
      return each === role && text !== '' ? [{ column, text }] : [];
    });
  if (roles.every((role) => role === 'ignore' || of(role).length === 0)) return { kind: 'empty' };
  const faults: FaultyCell[] = [];
  const fail = (role: ColumnRole, fault: RowFault): null => {
    const column = of(role)[0]?.column ?? roles.indexOf(role);
    faults.push({ row, column: column < 0 ? null : column, role, fault });
    return null;
  };

  const name = (of('name')[0]?.text ?? '').replace(/\s/gu, '');
  if (name === '') fail('name', 'no_name');
  else if (name.length > longestName) fail('name', 'name_too_long');
  const said = of('place')
    .map(({ text }) => text)
    .join('');
  const region = readPlace(said, reading, (fault) => fail('place', fault));
  const phone = readPhone(of('phone')[0]?.text ?? '', (fault) => fail('phone', fault));
  const idNumber = readId(of('id_number')[0]?.text ?? '', (fault) => fail('id_number', fault));
  if (faults.length > 0 || region === null) return { kind: 'faulty', cells: faults };

  const details = of('detail').map(({ column, text }) => `${reading.headers[column] ?? ''}：${text}`);
  const words = [...of('reason').map(({ text }) => text), ...details].join('；');
  const household = {
    row,
    name,
    region,
    said,
    phone,
    idNumber,
    words: maskPersonalNumbers(words === '' ? `${reading.bureau}预警` : words).text.slice(0, longestWords),
    fingerprint: fingerprintOf(cells, reading),
  };
  return { kind: 'household', household };
}

type Fail = (fault: RowFault) => null;

function readPlace(
  said: string,
  { within, wideEnough, known, resolvePlace }: RowReading,
  fail: Fail,
): string | null {
  if (said === '') return fail('no_place');
  if (said.length > longestPlace) return fail('place_too_long');
  const place: ResolvedPlace = resolvePlace(said, within, known);
  switch (place.kind) {
    case 'place':
      return place.region;
    case 'outside':
      return fail('place_outside');
    case 'ambiguous':
      return fail('place_ambiguous');
    case 'unknown':
      return wideEnough ? within : fail('place_wide');
    default:
      return place satisfies never;
  }
}

/** Some sheets hide digits (138****5678): as good as none. */
const hidden = /\*{2,}|[xX]{4,}/u;

function readPhone(text: string, fail: Fail): string | null {
  if (text === '' || hidden.test(text)) return null;
  const digits = text.replace(/(?<=\d)[\s\-–—]+(?=\d)/gu, '').replace(/^\+?86(?=1\d{10})/u, '');
  return /(?<!\d)(?:1[3-9]\d{9}|0\d{9,11})(?!\d)/u.exec(digits)?.[0] ?? fail('bad_phone');
}

function readId(text: string, fail: Fail): string | null {
  if (text === '' || hidden.test(text)) return null;
  const id = plainId(text);
  const fault = idFault(id);
  if (fault === null) return id;
  // a sheet that took it for a number keeps 15 digits of it
  return fail(/\de\+\d+$/iu.test(text) || /^\d{15}0{3}$/u.test(id) ? 'id_rounded' : `id_${fault}`);
}

const serial = /序号|编号|^no\.?$/iu;

/** All cells with their headers but the running number, whatever the order of columns. */
function fingerprintOf(cells: readonly string[], { headers, bureau, within }: RowReading): string {
  const pairs = cells.flatMap((cell, i) => {
    const text = cell.normalize('NFKC').replace(/\s/gu, '');
    const header = headers[i] ?? '';
    return text === '' || serial.test(header) ? [] : [`${header}=${text}`];
  });
  return JSON.stringify([within, bureau, ...pairs.sort()]);
}

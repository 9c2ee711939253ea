import type { Measure } from '../../src/hardship/household/measure.js';
import type { VisitForm } from '../../src/hardship/household/visit-form.js';
import type { Lead } from '../../src/hardship/leads/lead.js';
import { causeGroups, type CauseGroup } from '../../src/hardship/reports/cause.js';
import { newReceipt } from '../../src/hardship/reports/receipt.js';
import { newDraft, type ReportDraft } from '../../src/hardship/reports/report-draft.js';
import { shanghaiDay } from '../../src/shared/clock.js';
import { newUlid } from '../../src/shared/id.js';

export const county = '河东省青川市云溪县';
const townships = 20;
const villages = 12;
const familyNames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗');
const givenNames = Array.from('建国桂花秀英志强玉兰大山春生凤霞永福长河小梅金柱翠平海燕');
const stories = [
  '住院花了不少钱，家里没人种地',
  '去年摔了腿，在工地上干不了活，两个娃还在上学',
  '夏天发大水，三亩稻子都淹了，房子西墙也裂了',
  '老伴的药一个月要七八百，低保批下来还不够',
  '厂子关了门，工钱欠了四个月没有给',
];

/** A number below `of` that is always the same for a household and a question, and tells nothing of another question. */
export function draw(n: number, question: string, of: number): number {
  let x = Math.imul(n + 1, 0x9e3779b1);
  for (const letter of question) x = Math.imul(x ^ letter.codePointAt(0)!, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  return ((x ^ (x >>> 13)) >>> 0) % of;
}

export const townshipOf = (n: number): string => `${county}第${n % townships}镇`;
export const villageOf = (township: number, n: number): string =>
  `${townshipOf(township)}第${n % villages}村`;
export const placeOf = (n: number): string =>
  villageOf(draw(n, 'township', townships), draw(n, 'village', villages));
export const nameOf = (n: number): string =>
  [
    familyNames[draw(n, 'family', familyNames.length)],
    givenNames[draw(n, 'first', givenNames.length)],
    givenNames[draw(n, 'second', givenNames.length)],
  ].join('');

const causeOf = (n: number): CauseGroup => causeGroups[draw(n, 'cause', causeGroups.length)]!;
const saidPlace = (n: number): string => `${placeOf(n).slice(-3)}${draw(n, 'group', 9) + 1}组`;
const phoneOf = (n: number): string => `139${String(n).padStart(8, '0')}`;
const storyOf = (n: number): string => stories[draw(n, 'story', stories.length)]!;

const given = new Set<string>();
/** As the store hands them out: of a hundred thousand drawn by chance a few would be the same. */
export function unusedReceipt(): string {
  const receipt = newReceipt();
  if (given.has(receipt)) return unusedReceipt();
  given.add(receipt);
  return receipt;
}

/** What a bureau or somebody on a round says about it. */
export const leadOf = (n: number, at: Date): Lead => ({
  schema: 1,
  id: newUlid(at),
  receipt: unusedReceipt(),
  name: nameOf(n),
  village: { region: placeOf(n), said: saidPlace(n) },
  phone: phoneOf(n),
  idNumber: null,
  causes: [causeOf(n)],
  urgent: draw(n, 'urgent', 40) === 0,
  words: storyOf(n),
  source:
    draw(n, 'door', 2) === 0
      ? { door: 'warning', bureau: '医保局', import: 'bench', row: n }
      : { door: 'finding', round: null, foundBy: 'bench' },
  at: at.toISOString(),
});

/** What it tells itself. */
export const draftOf = (n: number, at: Date): ReportDraft => ({
  ...newDraft({ id: newUlid(at), near: null, places: [], story: [storyOf(n)] }, at),
  step: 'confirm',
  relation: 'self',
  name: nameOf(n),
  village: { region: placeOf(n), said: saidPlace(n) },
  contact: { by: 'phone', phone: phoneOf(n) },
  causes: [causeOf(n)],
});

/** What is found at its house: four people, every answer given. */
export function visitOf(n: number, at: Date, by: string): VisitForm {
  const yuan = (question: string, most: number) => {
    const sum = draw(n, question, most);
    return { low: sum, high: sum + (sum % 3) * 500 };
  };
  const person = { chronicIllness: false, seriousIllness: false, disability: 'none', dibao: false } as const;
  const more = { tekun: false, insurance: ['resident' as const], disabilitySubsidy: false, publicJob: false };
  const nobody = { ...person, ...more, works: false, school: 'not_in_school' } as const;
  const born = (year: number) => ({ by: 'year' as const, year: year + (n % 9) });
  return {
    schema: 1,
    formerlyPoor: n % 2 === 0,
    members: [
      { ...nobody, name: nameOf(n), relation: 'head', sex: 'male', labour: 'ordinary', born: born(1972) },
      {
        ...{ ...nobody, name: nameOf(n + 1), relation: 'spouse', sex: 'female', born: born(1974) },
        ...{ labour: 'weak', seriousIllness: true, chronicIllness: true },
      },
      {
        ...{ ...nobody, name: nameOf(n + 2), relation: 'child', sex: 'female', born: born(2008) },
        ...{ labour: 'none', school: 'senior' },
      },
      { ...nobody, name: nameOf(n + 3), relation: 'parent', sex: 'female', labour: 'lost', born: born(1944) },
    ],
    income: {
      wages: yuan('wages', 30_000),
      businessGross: yuan('gross', 20_000),
      businessCost: yuan('cost', 8_000),
      property: yuan('property', 2_000),
      transfer: yuan('transfer', 9_000),
    },
    spending: {
      medical: yuan('medical', 40_000),
      education: yuan('education', 9_000),
      housing: yuan('housing', 3_000),
      other: 'unknown',
    },
    incomeDrop: 'sharp',
    foodAndClothing: 'ok',
    housing: 'B',
    water: 'ok',
    education: 'ok',
    insured: 'all',
    risks: [causeOf(n)],
    words: storyOf(n),
    address: saidPlace(n),
    visitedBy: by,
    visitedOn: shanghaiDay(at),
    checks: { police: 'clear', housing: 'clear', market: 'clear', finance: 'found', social: 'clear' },
    findings: { finance: '领过一次产业补贴' },
  };
}

export const measureOf = (
  n: number,
  kind: Measure['kind'],
  at: Date,
  responsible: Measure['responsible'],
): Measure => ({
  id: newUlid(at),
  kind,
  cause: causeOf(n),
  what: '帮着申请，办好以后上门告诉这家人',
  responsible,
  from: shanghaiDay(at),
  until: null,
  state: draw(n, kind, 3) === 0 ? 'done' : 'doing',
  note: '',
});

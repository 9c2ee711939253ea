import { z } from 'zod';
import { Need } from './need.js';

const Day = z.iso.date();

/** Where a sentence stands: verbatim, in the document's own script; `passage` is filled when it is looked up. */
export interface RuleCitation {
  document: string;
  quote: string;
  passage: string | null;
}

/** `document` is left out when it is the file's own. */
const cited = { document: z.string().optional(), quote: z.string().min(6) };

/** Whom a catalogue page about "who you are" is for. */
export const audiences = {
  income: '想增加收入的',
  courtyard: '家里有院子的',
  raising: '搞养殖的',
  growing: '搞种植的',
  loan: '想贷款的',
  work: '想干活挣钱的',
  training: '想学技术的',
  student: '有学生的',
  illness: '有病人的',
  disabled: '有残疾人的',
  house: '房子、厕所、吃水有困难的',
  minimum: '生活困难、没人能干活的',
  disaster: '遭了灾、怕返贫的',
  village: '村里和项目上的',
} as const;
export type Audience = keyof typeof audiences;

export const figureKinds = {
  amount: '金额',
  ceiling: '最高',
  floor: '最低',
  ratio: '比例',
  standard: '标准',
  total: '总数',
} as const;

/** 2000 元 a household; `per` and `period` only where the document says them. */
const Figure = z.strictObject({
  kind: z.enum(Object.keys(figureKinds) as [keyof typeof figureKinds]),
  value: z.number().positive(),
  unit: z.string().min(1),
  per: z.string().nullable().default(null),
  period: z.string().nullable().default(null),
});
export type Figure = z.infer<typeof Figure>;

const Grant = z.strictObject({ says: z.string().min(2), figure: Figure.nullable().default(null), ...cited });
const Condition = z.strictObject({ need: Need, ...cited });
const Cited = z.strictObject({ says: z.string().min(2), ...cited });

/** Null where the document does not say it. */
const HowToApply = z.strictObject({
  where: Cited.nullable().default(null),
  papers: z.array(Cited).nullable().default(null),
  days: Cited.nullable().default(null),
  steps: z.array(Cited).default([]),
});

const WrittenBenefit = z.strictObject({
  /** Lower-case latin, digits, hyphens; begins with the place. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** In people's words. */
  name: z.string().min(2),
  official: z.string().min(2),
  /** Who gives or decides it; null when the document does not say. */
  by: Cited.nullable().default(null),
  about: z.array(z.enum(Object.keys(audiences) as [Audience, ...Audience[]])).min(1),
  /** Canonical path; left out when it is the file's. */
  place: z.string().optional(),
  what: z.array(Grant).min(1),
  /** Empty: the document gives none. */
  conditions: z.array(Condition).default([]),
  exclusions: z.array(Condition).default([]),
  how: HowToApply.default({ where: null, papers: null, days: null, steps: [] }),
});

/** Shape of `corpus/rules/<document>.yaml`. */
export const RuleFile = z.strictObject({
  document: z.string(),
  /** What kind of text it is: `rules` sets what shall be done, `account` tells what was done. */
  tells: z.enum(['rules', 'account']),
  place: z.string(),
  /** First and last day, inclusive. */
  valid: z.strictObject({ from: Day, to: Day }),
  benefits: z.array(WrittenBenefit).min(1),
});

type Resolved<Written> = Omit<Written, 'document' | 'quote'> & { citation: RuleCitation };

/** A newer document that somebody said takes the place of a rule. */
export interface Superseded {
  document: string;
  title: string;
  /** 2025年 */
  years: string;
  /** The first day it counts, YYYY-MM-DD. */
  from: string;
  /** The newer document has rules of its own. */
  ruled: boolean;
}

/** 一项政策好处: what a document gives, to whom, with the sentence each part rests on. */
export interface Benefit extends Pick<z.infer<typeof WrittenBenefit>, 'id' | 'name' | 'official' | 'about'> {
  document: string;
  tells: 'rules' | 'account';
  place: string;
  valid: { from: string; to: string };
  superseded: Superseded | null;
  by: Resolved<z.infer<typeof Cited>> | null;
  what: Resolved<z.infer<typeof Grant>>[];
  conditions: Resolved<z.infer<typeof Condition>>[];
  exclusions: Resolved<z.infer<typeof Condition>>[];
  how: {
    where: Resolved<z.infer<typeof Cited>> | null;
    papers: Resolved<z.infer<typeof Cited>>[] | null;
    days: Resolved<z.infer<typeof Cited>> | null;
    steps: Resolved<z.infer<typeof Cited>>[];
  };
}

/** It is for a village or a project only: no question of a household settles it. */
export const isOfVillage = ({ about }: Pick<Benefit, 'about'>): boolean =>
  about.every((audience) => audience === 'village');

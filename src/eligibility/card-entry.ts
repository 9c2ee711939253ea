import { createHash } from 'node:crypto';
import type { Benefit, Superseded } from './benefit.js';
import type { CheckedBenefit } from './check-household.js';
import { supersededWords, yearsOf } from './eligibility-wording.js';

/** One benefit as it stands on paper. */
export interface CardEntry {
  rule: string;
  name: string;
  /** What is given, in people's words. */
  gives: readonly string[];
  /** Null where the document does not say. */
  by: string | null;
  where: string | null;
  papers: readonly string[];
  /** 2024年 */
  years: string;
  /** The period of the document is over, or a newer one counts. */
  ended: boolean;
  /** What is said of the newer document that counts; null where none does. */
  newer: string | null;
  /** Number in the list of sources. */
  source: number;
  /** Passage the first grant stands in. */
  passage: string | null;
}

export interface CardSource {
  n: number;
  document: string;
  title: string;
  years: string;
}

/** A rule a card was printed by. `mark` changes with whatever a card says of it. */
export interface CardRule {
  rule: string;
  document: string;
  /** Year or years of the document's period. */
  years: string;
  mark: string;
}

/** Whom to call. */
export interface Contact {
  office: string;
  phone: string;
}

export type TitleOf = (document: string) => string;

/** Offices of the place, nearest first; more would not be read. */
const mostOffices = 3;
const hotlines: readonly Contact[] = [
  { office: '乡村振兴咨询', phone: '12317' },
  { office: '政府热线', phone: '12345' },
];

/** The numbers of the place, then those that answer everywhere. */
export const whomToCall = (offices: readonly Contact[]): Contact[] => [
  ...offices.slice(0, mostOffices).map(({ office, phone }) => ({ office, phone })),
  ...hotlines,
];

/** Entries and the list of documents they rest on, numbered in the order of the paper. */
export function entryWriter(titleOf: TitleOf) {
  const sources: CardSource[] = [];
  const numberOf = (benefit: Benefit): number => {
    const known = sources.find(({ document }) => document === benefit.document);
    if (known !== undefined) return known.n;
    const { document } = benefit;
    sources.push({ n: sources.length + 1, document, title: titleOf(document), years: yearsOf(benefit) });
    return sources.length;
  };
  return {
    sources,
    write: (benefit: Benefit, { ended, newer }: { ended: boolean; newer: Superseded | null }): CardEntry => ({
      ended,
      newer: newer === null ? null : supersededWords(newer),
      rule: benefit.id,
      name: benefit.name,
      gives: benefit.what.map(({ says }) => says),
      by: benefit.by?.says ?? null,
      where: benefit.how.where?.says ?? null,
      papers: benefit.how.papers?.map(({ says }) => says) ?? [],
      years: yearsOf(benefit),
      source: numberOf(benefit),
      passage: benefit.what[0]?.citation.passage ?? null,
    }),
  };
}

/** The conditions look met, now or in the years of an ended document. */
export const looksMet = ({ outcome, then }: CheckedBenefit): boolean =>
  outcome === 'likely' || (outcome === 'was_in_force' && then === 'likely');

export const isOpen = ({ outcome, then }: CheckedBenefit): boolean =>
  outcome === 'ask_more' || (outcome === 'was_in_force' && then === 'ask_more');

export function cardRuleOf(benefit: Benefit): CardRule {
  const { name, by, what, conditions, exclusions, how, valid, place } = benefit;
  // left out while null: cards printed before it was known keep their mark
  const superseded = benefit.superseded ?? undefined;
  const said = JSON.stringify(
    { name, by, what, conditions, exclusions, how, valid, place, superseded },
    withoutPassages,
  );
  const mark = createHash('sha256').update(said).digest('hex').slice(0, 16);
  return { rule: benefit.id, document: benefit.document, years: yearsOf(benefit), mark };
}

/** Where a sentence is kept may change without a word of the rule changing. */
const withoutPassages = (key: string, value: unknown): unknown => (key === 'passage' ? undefined : value);

import {
  cardRuleOf,
  entryWriter,
  isOpen,
  looksMet,
  whomToCall,
  type CardEntry,
  type CardRule,
  type CardSource,
  type Contact,
  type TitleOf,
} from './card-entry.js';
import type { Asked, CheckedBenefit } from './check-household.js';
import { isOfVillage } from './benefit.js';

/** Names on the card of what could be asked for; the rest is counted. */
const mostToAsk = 8;

/** 明白卡: what the documents say to one household. Never a promise, and nothing about the household itself. */
export interface HouseholdCard {
  /** Canonical path; null when the place is not known. */
  place: string | null;
  /** YYYY-MM-DD in Asia/Shanghai. */
  day: string;
  mayGet: readonly CardEntry[];
  worthAsking: readonly CardEntry[];
  /** More of the same that are not named. */
  moreToAsk: number;
  /** What it is helped with, in words; null when nobody knows (an anonymous check). */
  gets: readonly string[] | null;
  call: readonly Contact[];
  sources: readonly CardSource[];
  /** What the card was printed by. */
  rules: readonly CardRule[];
}

export interface CardAsked extends Asked {
  gets: readonly string[] | null;
  /** Offices of the place, nearest first. */
  offices: readonly Contact[];
}

/** The card of a checked household; documents in force come first. Pure. */
export function householdCard(
  checked: readonly CheckedBenefit[],
  { region, date, gets, offices }: CardAsked,
  titleOf: TitleOf,
): HouseholdCard {
  const ofHouseholds = checked.filter(({ benefit }) => !isOfVillage(benefit));
  const met = inForceFirst(ofHouseholds.filter(looksMet));
  const open = inForceFirst(ofHouseholds.filter(isOpen)).sort((a, b) => a.waits.length - b.waits.length);
  const named = open.slice(0, mostToAsk);
  const { sources, write } = entryWriter(titleOf);
  const entryOf = ({ benefit, outcome, newer }: CheckedBenefit) =>
    write(benefit, { ended: outcome === 'was_in_force', newer });
  return {
    place: region,
    day: date,
    mayGet: met.map(entryOf),
    worthAsking: named.map(entryOf),
    moreToAsk: open.length - named.length,
    gets,
    call: whomToCall(offices),
    sources,
    rules: [...met, ...named].map(({ benefit }) => cardRuleOf(benefit)),
  };
}

/** The newest document first, one that has ended after all in force. */
const inForceFirst = (checked: readonly CheckedBenefit[]): CheckedBenefit[] =>
  [...checked].sort(
    (a, b) =>
      Number(a.outcome === 'was_in_force') - Number(b.outcome === 'was_in_force') ||
      (a.benefit.valid.to < b.benefit.valid.to ? 1 : a.benefit.valid.to > b.benefit.valid.to ? -1 : 0),
  );

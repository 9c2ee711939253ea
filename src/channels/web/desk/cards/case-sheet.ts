import type { CardRule } from '../../../../eligibility/card-entry.js';
import { currentMeasures, currentVisit } from '../../../../hardship/cases/case-record.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { contactsOf } from '../../../../hardship/cases/county-profile.js';
import { measureKinds, measureStates, type Measure } from '../../../../hardship/household/measure.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import type { PrintedSheet } from '../../cards/printed-sheet.js';
import { sheetOfCard } from '../../cards/sheet-of-card.js';
import type { DeskParts } from '../desk-parts.js';
import { factsOfVisit } from './facts-of-visit.js';

export type CaseSheet =
  | { kind: 'sheet'; sheet: PrintedSheet; rules: readonly CardRule[] }
  /** Nobody was at the house yet: a card says only what was verified. */
  | { kind: 'not_visited' };

/** The card of a household, by its visit form, its measures and the rules of today. */
export async function caseSheet(parts: DeskParts, file: CaseFile, now: Date): Promise<CaseSheet> {
  const { case: kept, records, origin } = file;
  const form = currentVisit(records);
  if (form === null) return { kind: 'not_visited' };
  const region = kept.region;
  const profile = region === null ? null : await parts.casework.profileOf(region);
  const { maker } = parts.cards;
  const card = maker.household({
    facts: factsOfVisit(form, kept.group),
    region,
    date: shanghaiDay(now),
    gets: currentMeasures(records)
      .filter(({ state }) => state !== 'stopped')
      .map(measureSays),
    offices: region === null ? [] : contactsOf(profile, region),
  });
  const sheet = sheetOfCard(card, {
    household: origin?.name ?? null,
    address: maker.address(region, 'status'),
    secondFactor: true,
  });
  return { kind: 'sheet', sheet, rules: card.rules };
}

const measureSays = ({ kind, what, state, from }: Measure): string =>
  `${measureKinds[kind]}：${what}（${measureStates[state]}，${from}起）`;

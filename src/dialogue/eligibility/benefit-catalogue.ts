import { audiences, type Audience, type Benefit } from '../../eligibility/benefit.js';
import { supersededWords, yearsOf } from '../../eligibility/eligibility-wording.js';
import type { EligibilityParts } from './eligibility-parts.js';

/** One benefit as the catalogue shows it; what the document does not say is null or empty. */
export interface CatalogueEntry {
  id: string;
  name: string;
  official: string;
  gives: readonly string[];
  /** For whom, in the document's own words. */
  whom: readonly string[];
  by: string | null;
  where: string | null;
  papers: readonly string[];
  days: string | null;
  steps: readonly string[];
  /** Canonical path. */
  place: string;
  /** 2024年 */
  years: string;
  /** The period of the document is over. */
  ended: boolean;
  /** What is said of the newer document that counts; null where none does. */
  newer: string | null;
  title: string;
  /** Page of the paragraph; null while it is in no index. */
  url: string | null;
}

/** Who you are, with how many benefits are for such a household. */
export interface CatalogueAudience {
  who: Audience;
  label: string;
  count: number;
}

export interface Catalogue {
  /** Places that documents name benefits for, canonical paths. */
  places(): { path: string; count: number }[];
  /** The benefits of a place, of those above and of those within; `who`: only those for such a household. */
  of(
    place: string,
    day: string,
    who: string | null,
  ): { entries: CatalogueEntry[]; audiences: CatalogueAudience[] };
}

/** The benefits of the rules by place and by who you are. */
export function createCatalogue(
  rules: Pick<EligibilityParts, 'benefits' | 'contains'>,
  titleOf: (document: string) => string,
): Catalogue {
  return {
    places() {
      const counts = new Map<string, number>();
      for (const { place } of rules.benefits()) counts.set(place, (counts.get(place) ?? 0) + 1);
      return [...counts].map(([path, count]) => ({ path, count })).sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    of(place, day, who) {
      const here = rules
        .benefits()
        .filter((benefit) => rules.contains(benefit.place, place) || rules.contains(place, benefit.place));
      const known = Object.keys(audiences) as Audience[];
      const counted = known
        .map((each) => ({
          who: each,
          label: audiences[each],
          count: here.filter(({ about }) => about.includes(each)).length,
        }))
        .filter(({ count }) => count > 0);
      const wanted = here.filter(({ about }) => who === null || about.some((each) => each === who));
      return { entries: wanted.map((benefit) => entryOf(benefit, day, titleOf)), audiences: counted };
    },
  };
}

function entryOf(benefit: Benefit, day: string, titleOf: (document: string) => string): CatalogueEntry {
  const { id, name, official, what, conditions, by, how, place, valid, superseded, document } = benefit;
  const passage = what[0]!.citation.passage;
  return {
    id,
    name,
    official,
    gives: what.map(({ says }) => says),
    whom: [...new Set(conditions.map(({ citation }) => citation.quote))],
    by: by?.says ?? null,
    where: how.where?.says ?? null,
    papers: how.papers?.map(({ says }) => says) ?? [],
    days: how.days?.says ?? null,
    steps: how.steps.map(({ says }) => says),
    place,
    years: yearsOf(benefit),
    ended: day > valid.to,
    newer: superseded === null || day < superseded.from ? null : supersededWords(superseded),
    title: titleOf(document),
    url: passage === null ? null : `/p/${passage}`,
  };
}

import type { Passage } from '../corpus/passage.js';
import type { RegionPath } from '../corpus/region-list.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear, namesYear, yearsAsked } from '../question/question-period.js';
import { placeAllows, type AskedPlace } from '../question/question-place.js';
import { settlePlace, type PlacedQuestion } from '../question/settle-place.js';

/** What a search is limited to, and the places and years it is about. */
export interface SearchScope {
  /** As in `RetrievalRequest`; undefined = no limit. */
  within?: ReadonlySet<RegionPath>;
  allowed?: (passage: Passage) => boolean;
  places: readonly RegionPath[];
  /** Calendar years it is about; none when it speaks of now. */
  years: readonly number[];
}

/** Where and when a question is about. */
export interface QuestionScope {
  place: AskedPlace;
  /** The passages that may answer; null when nothing is of the place at all. */
  asked: SearchScope | null;
}

/** Which passages may answer, by the rule on place and year (docs/interfaces.md). */
export function scopeOfQuestion(
  question: PlacedQuestion & { date: string | null },
  library: PolicyLibrary,
): QuestionScope {
  const place = settlePlace(question, library);
  const open = new Set(
    library.places.filter(
      (known) => place.places.length === 0 || placeAllows(place.places, known, library.regions),
    ),
  );
  if (open.size === 0) return { place, asked: null };
  const years = yearsAsked(question.question, question.date);
  return {
    place,
    asked: {
      // no limit at all lets the vector legs use their graph
      ...(open.size === library.places.length ? {} : { within: open }),
      ...(years.length === 0 ? {} : { allowed: ofYears(years, library) }),
      places: place.places,
      years,
    },
  };
}

/** The same places, whatever the year. */
export function anyYear({ allowed: _allowed, ...scope }: SearchScope): SearchScope {
  return { ...scope, years: [] };
}

function ofYears(years: readonly number[], { documents }: PolicyLibrary): (passage: Passage) => boolean {
  const covering = new Set(
    [...documents.values()]
      .filter((document) => years.some((year) => coversYear(document.period, year)))
      .map((document) => document.id),
  );
  return (passage) => covering.has(passage.document) || years.some((year) => namesYear(passage.text, year));
}

import type { Passage } from '../corpus/passage.js';
import type { RegionPath } from '../corpus/region-list.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear, namesYear, yearsAsked } from '../question/question-period.js';
import { placeAllows, placesRuledOut, type AskedPlace } from '../question/question-place.js';
import { settlePlace, type PlacedQuestion } from '../question/settle-place.js';
import { keptInForceBy } from './kept-in-force.js';

/** What a search is limited to, and the places and years it is about. */
export interface SearchScope {
  /** As in `RetrievalRequest`; undefined = no limit. */
  within?: ReadonlySet<RegionPath>;
  allowed?: (passage: Passage) => boolean;
  places: readonly RegionPath[];
  /** Calendar years it is about; none when it speaks of now. */
  years: readonly number[];
  /** The day of asking (YYYY-MM-DD); what was issued later does not change a rule for it. Null = now. */
  day: string | null;
}

/** Where and when a question is about. */
export interface QuestionScope {
  place: AskedPlace;
  /** The passages that may answer; null when nothing is of the place at all. */
  asked: SearchScope | null;
}

/** The message that a question is a part of: the whole, and what stands before the part. */
export interface Surroundings {
  message: string;
  before: string;
}

/** Which passages may answer, by the rule on place and year (docs/interfaces.md). */
export function scopeOfQuestion(
  question: PlacedQuestion & { date: string | null; within?: Surroundings },
  library: PolicyLibrary,
): QuestionScope {
  const { place, years } = placeAndYears(question, library);
  const { regions } = library;
  const ruledOut = placesRuledOut(question.question, place.home, regions).filter(
    (out) => !place.places.some((asked) => regions.contains(out, asked)),
  );
  const open = new Set(
    library.places.filter(
      (known) =>
        (place.places.length === 0 || placeAllows(place.places, known, regions)) &&
        !ruledOut.some((out) => regions.contains(out, known)),
    ),
  );
  if (open.size === 0) return { place, asked: null };
  return {
    place,
    asked: {
      // no limit at all lets the vector legs use their graph
      ...(open.size === library.places.length ? {} : { within: open }),
      ...(years.length === 0 ? {} : { allowed: ofYears(years, question.date, library) }),
      places: place.places,
      years,
      day: question.date,
    },
  };
}

/** A part of a message that names neither is about the place that the message names, and the years that were named before it. */
function placeAndYears(
  { within, ...question }: PlacedQuestion & { date: string | null; within?: Surroundings },
  library: PolicyLibrary,
): { place: AskedPlace; years: readonly number[] } {
  const place = settlePlace(question, library);
  const years = yearsAsked(question.question, question.date);
  if (within === undefined) return { place, years };
  const whole =
    place.from === 'question' ? place : settlePlace({ ...question, question: within.message }, library);
  return {
    place: whole.from === 'question' ? whole : place,
    years: years.length > 0 ? years : yearsAsked(within.before, question.date),
  };
}

/** The same places, whatever the year. */
export function anyYear({ allowed: _allowed, ...scope }: SearchScope): SearchScope {
  return { ...scope, years: [] };
}

/** 明年将提高到9000元 speaks of the year after the document's own. */
const foretells = /明年|下一年|下年度|次年起/u;
const yearOf = ({ documents }: PolicyLibrary, { document }: Passage): number =>
  Number(documents.get(document)?.date?.slice(0, 4));

/** Of documents whose period covers a year, or that one of those keeps in force, and passages that name it. */
function ofYears(
  years: readonly number[],
  day: string | null,
  library: PolicyLibrary,
): (passage: Passage) => boolean {
  // what was issued after the day of asking tells that day nothing of a year
  const issued = [...library.documents.values()].filter(({ date }) => day === null || (date ?? '') <= day);
  const known = new Set(issued.map(({ id }) => id));
  const own = issued
    .filter((document) => years.some((year) => coversYear(document.period, year)))
    .map((document) => document.id);
  const kept = [...keptInForceBy(library)].filter(([, by]) => own.some((id) => by.has(id)));
  const covering = new Set([...own, ...kept.map(([id]) => id)]);
  return (passage) =>
    known.has(passage.document) &&
    (covering.has(passage.document) ||
      years.some(
        (year) =>
          namesYear(passage.text, year) ||
          (yearOf(library, passage) === year - 1 && foretells.test(passage.text)),
      ));
}

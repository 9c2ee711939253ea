import { refuse, cite } from './answer/refuse.js';
import * as wording from './answer/answer-wording.js';
import { awaitedRule } from './answer/awaited-rule.js';
import { chooseCitations } from './answer/choose-citations.js';
import { chooseQuote } from './answer/choose-quote.js';
import { composeAnswer, nameOf } from './answer/compose-answer.js';
import { findEvidence, type Evidence } from './answer/evidence.js';
import { interimRule } from './answer/interim-rule.js';
import { isKnownUnanswered, judgeEvidence } from './answer/judge-evidence.js';
import { paperValidity } from './answer/paper-validity.js';
import { placesToChoose } from './answer/place-to-choose.js';
import { foundAlone } from './answer/read-quotes.js';
import type { PolicyAnswer, PolicyQuestion } from './answer/policy-answer.js';
import { anyYear, scopeOfQuestion, type SearchScope, type Surroundings } from './answer/search-scope.js';
import type { RegionPath } from './corpus/region-list.js';
import { placesCovered, shortPlace, type PolicyLibrary } from './policy-library.js';
import type { AskedPlace } from './question/question-place.js';
import { screenQuestion } from './question/screen-question.js';
import { wantedAnswers } from './question/wanted-answer.js';
import type { RankedPassage } from './retrieval/retrieval.js';

/** How often the sentence on how long a paper holds, or which of two does, was what was asked for (docs/decisions/0023, 0024): fixed, for want of more such questions. */
const paperRight = 0.8;

/** How many passages that were weighed are told. */
const candidatesKept = 5;

/** What one question came to; `said` are the official sentences of an answer. */
export type Outcome = Omit<PolicyAnswer, 'ms' | 'parts' | 'offers'> & { said?: readonly string[] };

/** One question, tidied; `within` the message where that has several. */
export interface PartAsked extends PolicyQuestion {
  within?: Surroundings;
}

/** What was found for a question that documents may answer. */
interface Found {
  asked: PartAsked;
  place: AskedPlace;
  scope: SearchScope;
  evidence: Evidence;
  /** Comes before what was found. */
  ofPapers: ToldOfPapers | null;
}

/** Passages, best first, and how many of them are said one after the other. */
interface ToldOfPapers {
  ranked: RankedPassage[];
  saying: number;
}

/** Either decided before anything was searched, or to be concluded from what was found. */
export type Looked = { decided: Outcome } | { found: Found };

const plain = (kind: Outcome['kind'], answer: string, more: Partial<Outcome> = {}): Outcome => ({
  kind,
  answer,
  confidence: 0,
  citations: [],
  ...more,
});

/** Screens a question and searches its place and years. */
export async function lookUp(library: PolicyLibrary, asked: PartAsked): Promise<Looked> {
  const screening = screenQuestion(asked.question);
  if (screening.kind === 'declined')
    return { decided: plain('declined', wording.declinedWords[screening.reason]) };
  if (screening.kind === 'smalltalk')
    return { decided: plain('smalltalk', wording.smalltalkWords[screening.topic]) };
  if (asked.question.replace(/[\s\p{P}]/gu, '').length < 2)
    return { decided: plain('needs_detail', wording.tooShort, { choices: [] }) };
  const { place, asked: scope } = scopeOfQuestion(asked, library);
  if (scope === null) return { decided: { ...nothingOfPlace(library, place), ...lookupOf(place)([]) } };
  const evidence = await findEvidence(library, asked.question, asked.history, scope);
  const ofPapers = await toldOfPapers(library, asked.question, evidence, scope);
  return { found: { asked, place, scope, evidence, ofPapers } };
}

/** Decides what was found. `beside`: documents that answer another question of the same message. */
export async function conclude(
  library: PolicyLibrary,
  looked: Looked,
  beside: ReadonlySet<string> = new Set(),
): Promise<Outcome> {
  if ('decided' in looked) return looked.decided;
  const { asked, place, scope, evidence, ofPapers } = looked.found;
  const judge = (weighed: Evidence) =>
    judgeEvidence(asked.question, weighed, beside.has(weighed.ranked[0]?.passage.document ?? ''));
  const lookup = lookupOf(place);
  const compose = (
    ranked: readonly RankedPassage[],
    confidence: number,
    saying: number | null = null,
  ): Outcome => ({
    kind: 'answered',
    confidence,
    ...composeAnswer({
      library,
      found: chooseCitations(library, { ...evidence, ranked }, place.places),
      asked: asked.question,
      searched: evidence.searched,
      wanted: wantedAnswers(asked.question),
      date: asked.date,
      saying,
    }),
    ...lookup(evidence.ranked),
  });
  const choices = () =>
    placesToChoose(
      library,
      place,
      asked.question,
      evidence,
      (found) => judge(evidenceOf(found, evidence)).answers,
    );
  if (ofPapers !== null)
    return whichPlace(choices(), paperRight) ?? compose(ofPapers.ranked, paperRight, ofPapers.saying);
  const verdict = judge(evidence);
  if (!verdict.answers && scope.years.length > 0) {
    const otherYears = await findEvidence(library, asked.question, asked.history, anyYear(scope));
    const judged = judge(otherYears);
    if (judged.answers) {
      const [best] = otherYears.ranked;
      const awaited = awaitedRule(best!, quoteOf(otherYears, asked.question), scope, library);
      if (awaited !== null) return compose([awaited, ...otherYears.ranked], judged.probability);
      const outcome = onlyOtherYears(library, place, otherYears, verdict.probability);
      return { ...outcome, ...lookup(otherYears.ranked) };
    }
  }
  if (!verdict.answers) {
    return plain('no_source', '', {
      confidence: verdict.probability,
      ...refuse(library, evidence, asked.question, verdict),
      ...lookup(evidence.ranked),
    });
  }
  return whichPlace(choices(), verdict.probability) ?? compose(evidence.ranked, verdict.probability);
}

/** What would be quoted of the best passage. */
const quoteOf = ({ ranked: [best] }: Evidence, question: string): string =>
  best === undefined ? '' : chooseQuote(best, wantedAnswers(question));

/** Asks which of the places is meant; null where none is to be chosen. */
const whichPlace = (choices: readonly RegionPath[] | null, confidence: number): Outcome | null =>
  choices === null
    ? null
    : plain('needs_detail', wording.whichPlace, {
        confidence,
        choices: choices.map((path) => ({ id: `region:${path}`, label: path })),
      });

/**
 * What papers say of themselves before what was found, where that is asked: how long they hold, and whether the old or the new rule does;
 * with the latter the old one, whose place the new one took, is said as well. Null for a comparison of places.
 */
async function toldOfPapers(
  library: PolicyLibrary,
  question: string,
  evidence: Evidence,
  scope: SearchScope,
): Promise<ToldOfPapers | null> {
  const { ranked, searched } = evidence;
  const validity = paperValidity(question, ranked, quoteOf(evidence, question), scope, library);
  if (validity !== null) return { ranked: [validity, ...ranked], saying: 1 };
  if (scope.places.length > 1 || isKnownUnanswered(evidence)) return null;
  const interim = await interimRule({ question, searched, ranked }, scope.day, library);
  if (interim === null) return null;
  const [newer, older, ...rest] = ranked;
  const tookPlace = older !== undefined && newer!.insteadOf?.passage === older.passage;
  const others = (tookPlace ? [older, newer!, ...rest] : ranked).filter(
    ({ passage }) => passage !== interim.passage,
  );
  return { ranked: [interim, ...others], saying: tookPlace && others[0] === older ? 2 : 1 };
}

/** As if nothing but one passage had been found, with its own asks. */
function evidenceOf(found: RankedPassage, evidence: Evidence): Evidence {
  const { ask, askWanting, otherAsks } = found.trace;
  const answered =
    ask === null
      ? []
      : [{ similarity: ask, wanting: askWanting }, ...otherAsks()].slice(0, evidence.answered.length);
  const { asksRead } = evidence;
  return {
    ...evidence,
    ranked: [foundAlone(found, evidence.ranked)],
    answered,
    asksRead: { ...asksRead, answered: asksRead.ofPassage(found) },
  };
}

/** The passages that were weighed, and the places where they are not the remembered one. */
function lookupOf({ places, from, home }: AskedPlace) {
  const elsewhere =
    (from === 'question' || from === 'history') && !(places.length === 1 && places[0] === home);
  return (ranked: readonly RankedPassage[]): Pick<Outcome, 'candidates' | 'places'> => ({
    candidates: ranked.slice(0, candidatesKept).map(({ passage }) => passage.id),
    ...(elsewhere ? { places: [...places] } : {}),
  });
}

function nothingOfPlace(library: PolicyLibrary, place: AskedPlace): Outcome {
  const name = place.places.map((path) => shortPlace(library, path)).join('、');
  return plain('no_source', wording.noSuchPlace(name, placesCovered(library)), {
    nearest: [],
    reason: 'place_missing_in_corpus',
  });
}

function onlyOtherYears(
  library: PolicyLibrary,
  place: AskedPlace,
  evidence: Evidence,
  probability: number,
): Outcome {
  const found = evidence.ranked.slice(0, 2);
  const has = [...new Set(found.map((each) => nameOf(library, each)))];
  const where = place.places.map((path) => shortPlace(library, path)).join('、');
  return plain('no_source', wording.noSuchYear(where, has), {
    confidence: probability,
    nearest: found.map((each) => cite(library, each)),
    reason: 'year_not_covered',
  });
}

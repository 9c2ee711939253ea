import { refuse, cite } from './answer/refuse.js';
import { composeAnswer, nameOf } from './answer/compose-answer.js';
import { chooseQuote } from './answer/choose-quote.js';
import { answerProbability, decisionFeatures, isAnswer } from './answer/decide-answer.js';
import { findEvidence, type Evidence } from './answer/evidence.js';
import { chooseCitations, answeringPlaces } from './answer/choose-citations.js';
import type {
  AnswerPart,
  AnswersPolicy,
  Offer,
  PolicyAnswer,
  PolicyQuestion,
} from './answer/policy-answer.js';
import * as wording from './answer/answer-wording.js';
import type { Passage } from './corpus/passage.js';
import { placesCovered, shortPlace, type PolicyLibrary } from './policy-library.js';
import { coversYear, namesYear, yearsAsked } from './question/question-period.js';
import { askedPlace, placeAllows, type AskedPlace } from './question/question-place.js';
import type { Danger, DangerSense } from './question/sense-danger.js';
import type { RankedPassage } from './retrieval/retrieval.js';
import { settlePlace } from './question/settle-place.js';
import { screenQuestion, tellsOf } from './question/screen-question.js';
import { splitQuestion } from './question/split-question.js';
import { wantedAnswers } from './question/wanted-answer.js';

/** How many passages that were weighed are told. */
const candidatesKept = 5;

type Outcome = Omit<PolicyAnswer, 'ms' | 'parts' | 'offers'>;

/** The policy domain: one question in, one cited answer out. `library` gives the state that is current now. */
export function createPolicyAnswerer(library: () => PolicyLibrary, danger: DangerSense): AnswersPolicy {
  return {
    async answer(question: PolicyQuestion): Promise<PolicyAnswer> {
      const started = performance.now();
      const current = library();
      const heard = await danger.hear(question.question);
      if (heard?.sure === true) return urgent(heard.danger, performance.now() - started);
      const questions = splitQuestion(question.question);
      const outcomes: Outcome[] = [];
      for (const each of questions) outcomes.push(await answerOne(current, { ...question, question: each }));
      const first = outcomes[0]!;
      return {
        ...first,
        answer: heard === null ? first.answer : `${wording.perhapsDanger}\n${first.answer}`,
        parts: questions.length < 2 ? [] : questions.map((each, i) => part(each, outcomes[i]!)),
        offers: offersFor(question.question, first),
        ms: Math.round((performance.now() - started) * 10) / 10,
      };
    },
  };
}

const urgent = (danger: Danger, ms: number): PolicyAnswer => ({
  kind: 'urgent',
  answer: wording.urgentWords[danger],
  confidence: 0,
  citations: [],
  parts: [],
  offers: ['report'],
  ms: Math.round(ms * 10) / 10,
});

function part(question: string, outcome: Outcome): AnswerPart {
  const { kind, answer, citations, reason, candidates, places } = outcome;
  return {
    question,
    kind,
    answer,
    citations,
    ...(reason === undefined ? {} : { reason }),
    ...(candidates === undefined ? {} : { candidates }),
    ...(places === undefined ? {} : { places }),
  };
}

function offersFor(text: string, outcome: Outcome): Offer[] {
  if (outcome.kind === 'declined' || outcome.kind === 'smalltalk') return [];
  const { hardship, status } = tellsOf(text);
  return [...(hardship ? (['report'] as const) : []), ...(status ? (['status'] as const) : [])];
}

const plain = (kind: Outcome['kind'], answer: string, more: Partial<Outcome> = {}): Outcome => ({
  kind,
  answer,
  confidence: 0,
  citations: [],
  ...more,
});

async function answerOne(library: PolicyLibrary, asked: PolicyQuestion): Promise<Outcome> {
  const screening = screenQuestion(asked.question);
  if (screening.kind === 'declined') return plain('declined', wording.declinedWords[screening.reason]);
  if (screening.kind === 'smalltalk') return plain('smalltalk', wording.smalltalkWords[screening.topic]);
  if (asked.question.replace(/[\s\p{P}]/gu, '').length < 2)
    return plain('needs_detail', wording.tooShort, { choices: [] });

  const place = settlePlace(
    askedPlace(asked.question, asked.history, asked.region, library.regions),
    asked.question,
    library,
  );
  const lookup = lookupOf(place);
  const allowedPlaces = new Set(
    library.places.filter(
      (known) => place.places.length === 0 || placeAllows(place.places, known, library.regions),
    ),
  );
  if (allowedPlaces.size === 0) return { ...nothingOfPlace(library, place), ...lookup([]) };
  // no limit at all lets the vector legs use their graph
  const inPlace = allowedPlaces.size === library.places.length ? {} : { within: allowedPlaces };

  const years = yearsAsked(asked.question, asked.date);
  const covering = new Set(
    [...library.documents.values()]
      .filter((document) => years.some((year) => coversYear(document.period, year)))
      .map((document) => document.id),
  );
  const inYear = (passage: Passage) =>
    covering.has(passage.document) || years.some((year) => namesYear(passage.text, year));
  const evidence = await findEvidence(library, asked.question, asked.history, {
    ...inPlace,
    ...(years.length === 0 ? {} : { allowed: inYear }),
    places: place.places,
  });
  const verdict = judge(asked, evidence);
  if (!verdict.answers && years.length > 0) {
    const otherYears = await findEvidence(library, asked.question, asked.history, {
      ...inPlace,
      places: place.places,
    });
    if (judge(asked, otherYears).answers) {
      const outcome = onlyOtherYears(library, place, years, otherYears, verdict.probability);
      return { ...outcome, ...lookup(otherYears.ranked) };
    }
  }
  if (!verdict.answers) {
    return plain('no_source', '', {
      confidence: verdict.probability,
      ...refuse(library, evidence, asked.question),
      ...lookup(evidence.ranked),
    });
  }
  if (place.from === 'unknown') {
    const places = answeringPlaces(
      library,
      evidence,
      (found) => judge(asked, { ...evidence, ranked: [found] }).answers,
    );
    if (places.length > 1) {
      return plain('needs_detail', wording.whichPlace, {
        confidence: verdict.probability,
        choices: places.map((path) => ({ id: `region:${path}`, label: path })),
      });
    }
  }
  const composed = composeAnswer({
    library,
    found: chooseCitations(library, evidence, place.places),
    asked: asked.question,
    searched: evidence.searched,
    wanted: wantedAnswers(asked.question),
    date: asked.date,
  });
  return { kind: 'answered', confidence: verdict.probability, ...composed, ...lookup(evidence.ranked) };
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

function judge(asked: PolicyQuestion, evidence: Evidence): { answers: boolean; probability: number } {
  const [first] = evidence.ranked;
  if (first === undefined) return { answers: false, probability: 0 };
  const wanted = wantedAnswers(asked.question);
  const features = decisionFeatures(evidence.searched, evidence, chooseQuote(first, wanted), wanted);
  const probability = answerProbability(features);
  return { answers: isAnswer(probability), probability };
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
  years: readonly number[],
  evidence: Evidence,
  probability: number,
): Outcome {
  const found = evidence.ranked.slice(0, 2);
  const has = [...new Set(found.map((each) => nameOf(library, each)))];
  const where = place.places.map((path) => shortPlace(library, path)).join('、');
  return plain('no_source', wording.noSuchYear(years, where, has), {
    confidence: probability,
    nearest: found.map((each) => cite(library, each)),
    reason: 'year_not_covered',
  });
}

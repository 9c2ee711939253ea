import { refuse, cite } from './answer/refuse.js';
import { composeAnswer, nameOf } from './answer/compose-answer.js';
import { judgeEvidence } from './answer/judge-evidence.js';
import { findEvidence, type Evidence } from './answer/evidence.js';
import { anyYear, scopeOfQuestion } from './answer/search-scope.js';
import { chooseCitations, answeringPlaces } from './answer/choose-citations.js';
import type {
  AnswerPart,
  AnswersPolicy,
  Offer,
  PolicyAnswer,
  PolicyQuestion,
} from './answer/policy-answer.js';
import * as wording from './answer/answer-wording.js';
import type { AnswerRephraser } from './rephrase/rephrase-answer.js';
import { placesCovered, shortPlace, type PolicyLibrary } from './policy-library.js';
import type { AskedPlace } from './question/question-place.js';
import type { Danger, DangerSense } from './question/sense-danger.js';
import type { RankedPassage } from './retrieval/retrieval.js';
import { screenQuestion, tellsOf } from './question/screen-question.js';
import { splitQuestion } from './question/split-question.js';
import { tidySpeech } from './question/tidy-speech.js';
import { wantedAnswers } from './question/wanted-answer.js';

/** How many passages that were weighed are told. */
const candidatesKept = 5;

/** What one question came to; `said` are the official sentences of an answer. */
type Outcome = Omit<PolicyAnswer, 'ms' | 'parts' | 'offers'> & { said?: readonly string[] };

/** What the models hear and say. */
export interface PolicySenses {
  danger: DangerSense;
  /** Says answers in plain words too; absent or null: official sentences only. */
  rephraser?: AnswerRephraser | null;
}

/** The policy domain: one question in, one cited answer out. `library` gives the state that is current now. */
export function createPolicyAnswerer(
  library: () => PolicyLibrary,
  { danger, rephraser = null }: PolicySenses,
): AnswersPolicy {
  return {
    async answer(question: PolicyQuestion): Promise<PolicyAnswer> {
      const started = performance.now();
      const current = library();
      const heard = await danger.hear(question.question);
      if (heard?.sure === true) return urgent(heard.danger, performance.now() - started);
      const questions = splitQuestion(question.question);
      const outcomes = await answerParts(current, question, questions);
      // where somebody may be in danger nothing is sent anywhere, and nobody waits
      if (heard === null && rephraser !== null) await sayPlainly(outcomes, questions, rephraser);
      const { said: _said, ...first } = outcomes[0]!;
      return {
        ...first,
        citations: citationsOfAll(outcomes),
        answer: heard === null ? first.answer : `${wording.perhapsDanger}\n${first.answer}`,
        parts: questions.length < 2 ? [] : questions.map((each, i) => part(each, outcomes[i]!)),
        offers: offersFor(question.question, first),
        ms: Math.round((performance.now() - started) * 10) / 10,
      };
    },
  };
}

/** Answers the parts of a message in order; once one is answered, those refused are judged again beside it. */
async function answerParts(
  library: PolicyLibrary,
  question: PolicyQuestion,
  parts: readonly string[],
): Promise<Outcome[]> {
  // what was said before in the same breath is to a part what earlier turns are to a question
  const asked = parts.map((part, i) => ({
    ...question,
    history: [...question.history, ...parts.slice(0, i)],
    question: tidySpeech(part),
  }));
  const outcomes: Outcome[] = [];
  for (const each of asked) outcomes.push(await answerOne(library, each));
  if (!outcomes.some(({ kind }) => kind === 'answered')) return outcomes;
  for (const [i, each] of asked.entries())
    if (outcomes[i]!.kind === 'no_source') outcomes[i] = await answerOne(library, each, true);
  return outcomes;
}

/** The first citation of each part in order, then the others of the first part: at most three. */
function citationsOfAll(outcomes: readonly Outcome[]): Outcome['citations'] {
  const [first, ...others] = outcomes.map(({ citations }) => citations);
  if (first === undefined || first.length === 0) return [];
  const leading = [first[0]!, ...others.flatMap((citations) => citations.slice(0, 1)), ...first.slice(1)];
  const seen = new Set<string>();
  return leading.filter(({ passage }) => !seen.has(passage) && seen.add(passage)).slice(0, 3);
}

/** Every answered part at once, so that all of them wait no longer than one. */
async function sayPlainly(
  outcomes: Outcome[],
  questions: readonly string[],
  rephraser: AnswerRephraser,
): Promise<void> {
  await Promise.all(
    outcomes.map(async (outcome, i) => {
      const { kind, said = [] } = outcome;
      if (kind !== 'answered' || said.length === 0) return;
      outcome.answer = await rephraser.rephrase({ ...outcome, said, question: questions[i]! });
    }),
  );
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

async function answerOne(
  library: PolicyLibrary,
  asked: PolicyQuestion,
  besideAnswered = false,
): Promise<Outcome> {
  const judge = (evidence: Evidence) => judgeEvidence(asked.question, evidence, besideAnswered);
  const screening = screenQuestion(asked.question);
  if (screening.kind === 'declined') return plain('declined', wording.declinedWords[screening.reason]);
  if (screening.kind === 'smalltalk') return plain('smalltalk', wording.smalltalkWords[screening.topic]);
  if (asked.question.replace(/[\s\p{P}]/gu, '').length < 2)
    return plain('needs_detail', wording.tooShort, { choices: [] });

  const { place, asked: scope } = scopeOfQuestion(asked, library);
  const lookup = lookupOf(place);
  if (scope === null) return { ...nothingOfPlace(library, place), ...lookup([]) };
  const evidence = await findEvidence(library, asked.question, asked.history, scope);
  const verdict = judge(evidence);
  if (!verdict.answers && scope.years.length > 0) {
    const otherYears = await findEvidence(library, asked.question, asked.history, anyYear(scope));
    if (judge(otherYears).answers) {
      const outcome = onlyOtherYears(library, place, otherYears, verdict.probability);
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
      (found) => judge({ ...evidence, ranked: [found] }).answers,
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

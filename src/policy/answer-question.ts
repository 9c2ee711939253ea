import { conclude, lookUp, type Looked, type Outcome } from './answer-part.js';
import type {
  AnswerPart,
  AnswersPolicy,
  Offer,
  PolicyAnswer,
  PolicyQuestion,
} from './answer/policy-answer.js';
import * as wording from './answer/answer-wording.js';
import type { AnswerRephraser } from './rephrase/rephrase-answer.js';
import type { PolicyLibrary } from './policy-library.js';
import type { Danger, DangerSense } from './question/sense-danger.js';
import { tellsOf } from './question/screen-question.js';
import { splitQuestion } from './question/split-question.js';
import { tidySpeech } from './question/tidy-speech.js';

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
      const said = splitQuestion(question.question);
      const { questions, outcomes } = answeredFirst(said, await answerParts(current, question, said));
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
  const looked: Looked[] = [];
  for (const [i, part] of parts.entries()) {
    // what was said before in the same breath is to a part what earlier turns are to a question
    const history = [...question.history, ...parts.slice(0, i)];
    const within = { message: tidySpeech(question.question), before: parts.slice(0, i).join('') };
    const asked = { ...question, history, question: tidySpeech(part) };
    looked.push(await lookUp(library, parts.length > 1 ? { ...asked, within } : asked));
  }
  const alone: Outcome[] = [];
  for (const each of looked) alone.push(await conclude(library, each));
  const answering = new Set(alone.flatMap(({ citations }) => citations.slice(0, 1).map((c) => c.document)));
  if (answering.size === 0) return alone;
  const outcomes: Outcome[] = [];
  for (const [i, outcome] of alone.entries())
    outcomes.push(outcome.kind === 'no_source' ? await conclude(library, looked[i]!, answering) : outcome);
  return outcomes;
}

/** In the order that they were asked; where the first is not answered, those that are go before it. */
function answeredFirst(said: readonly string[], outcomes: Outcome[]) {
  const pairs = said.map((question, i) => ({ question, outcome: outcomes[i]! }));
  const isTold = ({ outcome }: (typeof pairs)[number]) => outcome.kind === 'answered';
  const order =
    outcomes[0]!.kind === 'no_source'
      ? [...pairs.filter(isTold), ...pairs.filter((pair) => !isTold(pair))]
      : pairs;
  return {
    questions: order.map(({ question }) => question),
    outcomes: order.map(({ outcome }) => outcome),
  };
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

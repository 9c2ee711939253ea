import type { PolicyLibrary } from '../policy-library.js';
import type { Passage } from '../corpus/passage.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { matchForm } from '../corpus/plain-text.js';
import { notFound, notOfPolicy, notWritten } from './answer-wording.js';
import { chooseQuote } from './choose-quote.js';
import type { Evidence } from './evidence.js';
import type { Verdict } from './judge-evidence.js';
import { figuresIn } from './figures.js';
import { unsupportedFigures } from './figure-guard.js';
import { makeCitation } from './make-citation.js';
import type { Citation, NoSourceReason } from './policy-answer.js';
import { documentOf } from './compose-answer.js';

/** An unanswered ask this near speaks for the question: its why is said. */
const sameQuestion = 0.62;
/** Below this probability of concerning policy at all nothing is beside it: 化肥多少钱一袋, 牛不吃草咋治. */
const ofPolicy = 0.5;
/** Passages below this cosine are not even near. */
const nearby = 0.45;

/** What the bot says when the documents of the place do not answer, and the passages beside it. */
export function refuse(
  library: PolicyLibrary,
  evidence: Evidence,
  asked: string,
  { concerns }: Pick<Verdict, 'concerns'>,
): { answer: string; nearest: Citation[]; reason: NoSourceReason } {
  const beside = evidence.ranked.filter((found) => (found.trace.text ?? 0) >= nearby).slice(0, 2);
  const nearest = beside.map((found) => cite(library, found));
  const [unanswered] = evidence.unanswered;
  const known = unanswered !== undefined && unanswered.similarity >= sameQuestion;
  if (!known && evidence.ranked.length > 0 && concerns < ofPolicy)
    return { answer: notOfPolicy, nearest: [], reason: 'not_found' };
  if (known) {
    const holder = passageHolding(library.passages, unanswered.document, unanswered.why);
    const shown = holder === null ? nearest : withFirst(library, holder, nearest);
    const answer = notWritten(unanswered.why);
    const sources = { passages: shown.map((c) => c.text), metadata: shown.flatMap(particulars), asked };
    if (unsupportedFigures(answer, sources).length === 0) {
      return { answer, nearest: shown, reason: 'not_written' };
    }
  }
  return { answer: notFound(nearest.length > 0), nearest, reason: 'not_found' };
}

export const particulars = (citation: Citation): string[] => [
  citation.title,
  citation.date ?? '',
  citation.number ?? '',
];

export function cite(library: PolicyLibrary, found: RankedPassage): Citation {
  return makeCitation(
    found.passage,
    documentOf(library, found.passage.document),
    chooseQuote(found, ['what']),
  );
}

/** The passage of a document that holds every figure of a reason, so that the figure can be shown with its source. */
function passageHolding(passages: readonly Passage[], document: string, reason: string): Passage | null {
  const figures = figuresIn(reason);
  if (figures.length === 0) return null;
  const own = passages.filter((passage) => passage.document === document);
  return (
    own.find((passage) => {
      const held = matchForm(passage.text);
      return figures.every((figure) => held.includes(matchForm(figure.words)));
    }) ?? null
  );
}

function withFirst(library: PolicyLibrary, passage: Passage, rest: readonly Citation[]): Citation[] {
  const first = makeCitation(passage, documentOf(library, passage.document), passage.sentences[0] ?? '');
  return [first, ...rest.filter((citation) => citation.passage !== passage.id)].slice(0, 3);
}

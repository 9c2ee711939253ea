import { groupQuestions, type QuestionGroup } from '../group-questions.js';
import type { EmbedTexts } from '../learn-asks/sentence-for.js';
import type { AskDecisions } from '../learn-asks/ask-decision.js';
import { plainText } from '../corpus/plain-text.js';
import { placesOf, type LedgerEntry, type QuestionLedger } from '../question-ledger.js';
import { readPages } from '../read-pages.js';
import type { UnansweredMark, UnansweredMarks } from './unanswered-mark.js';

/** Grouping compares every question with every other: of more than this many the newest are grouped. */
export const mostGrouped = 2_000;

/** Questions by topic; of many the newest. */
export async function groupNewest(
  entries: readonly LedgerEntry[],
  embed: EmbedTexts,
): Promise<QuestionGroup[]> {
  const newest = entries.slice(0, mostGrouped);
  return groupQuestions(newest, await embed(newest.map(({ question }) => plainText(question))));
}

/** Where questions without an answer and what was said about them lie. */
export interface UnansweredStores {
  ledger: QuestionLedger;
  decisions: AskDecisions;
  marks: UnansweredMarks;
}

/** A question somebody asked in vain, and what stands about it. */
export interface MarkedQuestion {
  entry: LedgerEntry;
  needed: UnansweredMark | null;
  closed: UnansweredMark | null;
}

/**
 * Questions without an answer of the places that `sees` lets through (null: of no known place), newest first. What was
 * learnt as an ask is answered and left out.
 */
export async function questionsFor(
  { ledger, decisions, marks }: UnansweredStores,
  sees: (place: string | null) => boolean,
): Promise<MarkedQuestion[]> {
  const [entries, decided, marked] = await Promise.all([
    readPages(ledger),
    readPages(decisions),
    readPages(marks),
  ]);
  const learnt = new Set(
    decided.filter((each) => each.undone === null && each.learnt !== null).map(({ question }) => question),
  );
  const standing = new Map(
    marked.filter(({ undone }) => undone === null).map((each) => [`${each.mark} ${each.question}`, each]),
  );
  return entries
    .filter((entry) => entry.kind !== 'helpful' && !learnt.has(entry.id) && isSeen(entry, sees))
    .map((entry) => ({
      entry,
      needed: standing.get(`document_needed ${entry.id}`) ?? null,
      closed: standing.get(`closed ${entry.id}`) ?? null,
    }));
}

function isSeen(entry: LedgerEntry, sees: (place: string | null) => boolean): boolean {
  const places = placesOf(entry);
  return places.length === 0 ? sees(null) : places.some(sees);
}

/** Open questions that ask for one thing. */
export interface OpenTopic extends QuestionGroup {
  /** The newest mark that a document is needed, if one stands on any of them. */
  needed: UnansweredMark | null;
}

/** The open ones by topic, most often asked first. */
export async function openTopics(
  questions: readonly MarkedQuestion[],
  embed: EmbedTexts,
): Promise<OpenTopic[]> {
  const open = questions.filter(({ closed }) => closed === null);
  const needed = new Map(open.map((each) => [each.entry.id, each.needed]));
  const groups = await groupNewest(
    open.map(({ entry }) => entry),
    embed,
  );
  return groups.map((group) => ({
    ...group,
    needed: group.entries.map(({ id }) => needed.get(id) ?? null).find((mark) => mark !== null) ?? null,
  }));
}

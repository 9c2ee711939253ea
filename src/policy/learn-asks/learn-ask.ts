import { AppError } from '../../shared/app-error.js';
import { newUlid } from '../../shared/id.js';
import { changeAsks } from '../corpus/asks-file.js';
import type { Corpus } from '../corpus/corpus.js';
import { KnownAsks } from '../corpus/known-asks.js';
import { loadCorpus } from '../corpus/load-corpus.js';
import type { Passage } from '../corpus/passage.js';
import type { RegionPath } from '../corpus/region-list.js';
import { placesOf, type LedgerEntry } from '../question-ledger.js';
import { placeAllows } from '../question/question-place.js';
import type { AskDecision, LearntAsk } from './ask-decision.js';
import { AskRefused } from './ask-refused.js';
import { askableWords } from './askable-words.js';
import { oneByEnding, roleOf, type LearnDesk } from './learn-desk.js';
import { holdsQuote, learntLine } from './learnt-ask.js';
import { sentenceFor } from './sentence-for.js';

/** What a county role says yes to. What is left out is taken from what was shown when somebody said 有用. */
export interface Approval {
  /** The end of a ledger entry's id. */
  id: string;
  /** A passage's id, or its number among the passages that were weighed, from 1. */
  passage?: string | undefined;
  /** A sentence of the passage; else the one nearest to the question. */
  quote?: string | undefined;
  /** Other words for the question, where its own cannot be kept. */
  ask?: string | undefined;
  by: string;
}

/**
 * Makes a question an ask of the corpus and notes who said so. The index is the caller's to bring up to date.
 * `ask_refused`, saying what to do, when the passage or its words are gone or the words cannot be kept.
 */
export async function learnAsk(
  desk: LearnDesk,
  approval: Approval,
): Promise<{ question: string; learnt: LearntAsk }> {
  const by = roleOf(approval.by, desk.mask);
  const entry = await oneByEnding(approval.id, (ending) => desk.ledger.find(ending), 'No question');
  const corpus = await loadCorpus(desk.corpusDir);
  const passage = chosenPassage(corpus, entry, approval);
  const ask = chosenWords(entry, approval.ask, desk.mask);
  const quote = await chosenQuote(desk, passage, ask, entry, approval);
  refuseOtherPlace(corpus, entry, passage);
  refuseKnown(corpus, passage, ask, quote);
  const learnt: LearntAsk = { ask, document: passage.document, passage: passage.id, quote };
  await decide(desk, entry, learnt, by);
  return { question: entry.id, learnt };
}

/** The log first: an ask without a row could not be undone, a row without its ask is undone by undoing it. */
async function decide(desk: LearnDesk, entry: LedgerEntry, learnt: LearntAsk, by: string): Promise<void> {
  const now = desk.clock.now();
  const decision: AskDecision = {
    id: newUlid(now),
    question: entry.id,
    learnt,
    by,
    at: now.toISOString(),
    undone: null,
  };
  if ((await desk.decisions.record(decision)) === 'taken') throw decidedAlready(entry);
  try {
    await changeAsks(desk.corpusDir, learnt.document, [learntLine(learnt.ask, learnt.quote)]);
  } catch (error) {
    await desk.decisions.markUndone(decision.id, { at: desk.clock.now().toISOString(), by });
    throw error;
  }
}

export const decidedAlready = ({ id }: Pick<LedgerEntry, 'id'>): AskRefused =>
  new AskRefused(
    'decided_before',
    `This question was decided before. To decide anew: asks undo ${id.slice(-6)}`,
  );

function chosenPassage(
  { passages }: Corpus,
  entry: LedgerEntry,
  { passage: typed, quote }: Approval,
): Passage {
  const shown = entry.kind === 'helpful' ? entry.passages[0] : undefined;
  const numbered = /^\d$/.test(typed ?? '') ? entry.candidates[Number(typed) - 1] : typed;
  if (typed === undefined && quote !== undefined) return passageOfQuote(passages, quote);
  const id = typed === undefined ? shown : numbered;
  if (id === undefined) {
    throw new AppError(
      'bad_request',
      'Say which passage answers: --passage and its id, or its number in "asks proposed"; or --quote and a sentence of it.',
    );
  }
  const passage = passages.find((each) => each.id === id);
  if (passage === undefined) {
    throw new AskRefused(
      'passage_gone',
      `The passage ${id} is in no document: its words were changed, or its document was removed. Choose another one: --passage ID`,
    );
  }
  return passage;
}

function passageOfQuote(passages: readonly Passage[], quote: string): Passage {
  const holding = passages.filter((passage) => holdsQuote(passage, quote));
  if (holding.length === 1) return holding[0]!;
  const which =
    holding.length === 0
      ? 'No document holds that sentence. Copy one from a document, without the heading above it.'
      : `Several passages hold that sentence: choose one with --passage: ${holding.map(({ id }) => id).join(', ')}`;
  throw new AskRefused('quote_elsewhere', which);
}

function chosenWords(entry: LedgerEntry, typed: string | undefined, mask: LearnDesk['mask']): string {
  const words = typed === undefined ? askableWords(entry.question, mask) : askableWords(typed, mask);
  if (words === null || (typed !== undefined && words !== typed.trim())) {
    throw new AskRefused(
      'words_unfit',
      'These words cannot be kept: they name a person, hold a personal number, or are no question of at most 150 characters. Say it in other words: --ask "…"',
    );
  }
  if (typed === undefined && entry.followUp) {
    throw new AskRefused(
      'leans_on_another',
      'This question leans on the one before it and means nothing alone. Say it in full: --ask "…"',
    );
  }
  return words;
}

async function chosenQuote(
  desk: LearnDesk,
  passage: Passage,
  ask: string,
  entry: LedgerEntry,
  approval: Approval,
): Promise<string> {
  const isShown = entry.kind === 'helpful' && passage.id === entry.passages[0];
  const quote =
    approval.quote ?? (isShown ? entry.quote : null) ?? (await sentenceFor(ask, passage, desk.embed));
  if (!holdsQuote(passage, quote)) {
    throw new AskRefused(
      'quote_elsewhere',
      `The passage ${passage.id} does not hold that sentence. Copy one from it: --quote "…", or leave it out.`,
    );
  }
  return quote.trim();
}

/** An ask works in the place of its passage and below; it would never answer who asked. */
function refuseOtherPlace({ regions }: Corpus, entry: LedgerEntry, passage: Passage): void {
  const places = placesOf(entry) as readonly RegionPath[];
  if (places.length === 0 || placeAllows(places, passage.region, regions)) return;
  throw new AskRefused(
    'other_place',
    `The passage speaks for ${passage.region}, the question was about ${places.join('、')}. Choose a passage of that place.`,
  );
}

function refuseKnown({ asks }: Corpus, passage: Passage, ask: string, quote: string): void {
  const own = asks.filter(({ document }) => document === passage.document);
  const standing = new KnownAsks(own).standing(learntLine(ask, quote));
  if (standing === 'new') return;
  throw new AskRefused(
    standing === 'known' ? 'known' : 'said_unanswered',
    standing === 'known'
      ? `The document ${passage.document} has this ask already.`
      : `corpus/asks/${passage.document}.jsonl says of the same words that the document does not answer them. Take that line out first, then: mingbai index`,
  );
}

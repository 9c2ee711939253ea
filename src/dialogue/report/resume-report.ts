import { secondFactor } from '../../hardship/reports/hardship-report.js';
import { readResumeCode } from '../../hardship/reports/receipt.js';
import type { ReportDraft } from '../../hardship/reports/report-draft.js';
import { digitRuns } from '../../shared/spoken-digits.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { Message } from '../turn.js';
import { reportWording as words } from '../wording/report-wording.js';
import { confirmErasure } from './erase-report.js';
import { ask, draftOf, keep } from './report-turn.js';
import { settle, wait } from './wait-for.js';
import { countTry, overTried } from './wrong-tries.js';

type Purpose = 'resume' | 'erase';

/** The report that was left half told in this conversation. */
export const leftDraft = async ({ conversation, parts }: TurnDraft): Promise<ReportDraft | null> =>
  conversation.left === null ? null : parts.reports.draft(conversation.left);

/** 接着报: by the code from anywhere; without it only what was left here, after a proof. */
export async function startResume(turn: TurnDraft, text: string): Promise<TurnDraft> {
  const current = await draftOf(turn);
  const read = readResumeCode(text);
  if (read.kind === 'code') return resumeByCode(turn, read.code);
  if (current !== null) return ask(turn, current, [words.goingOn]);
  if (read.kind === 'mistyped') return say(turn, words.resumeMistyped);
  return askDraftProof(turn, 'resume');
}

/** Asks for what proves that the report left half told here is theirs. */
export async function askDraftProof(turn: TurnDraft, purpose: Purpose): Promise<TurnDraft> {
  const draft = await leftDraft(turn);
  if (draft === null) return say(turn, words.draftGone);
  return wait(turn, { affair: purpose, proof: 'draft' }, words.askResumeProof[proofOf(draft)]);
}

/** What can prove it: digits once there are some, else the name, else only the code. */
function proofOf({ contact, name }: ReportDraft): 'digits' | 'name' | 'code' {
  if (contact !== null) return 'digits';
  return name === null ? 'code' : 'name';
}

async function resumeByCode(turn: TurnDraft, code: string): Promise<TurnDraft> {
  if (await overTried(turn, code)) return say(settle(turn), words.tooManyTries);
  const draft = await turn.parts.reports.draftByResumeCode(code);
  if (draft === null) return say(countTry(settle(turn), code), words.resumeGone);
  return ask(keep(turn, draft), draft, [words.restored]);
}

/** 接着报 as a button, in the conversation it was left in. */
export async function takeUpLeft(turn: TurnDraft, id: string): Promise<TurnDraft> {
  const draft = await turn.parts.reports.draft(id);
  if (draft === null) return say(turn, words.draftGone);
  if (turn.conversation.draft === id) return ask(turn, draft, [words.goingOn]);
  return askDraftProof({ ...turn, conversation: { ...turn.conversation, left: id } }, 'resume');
}

/** Takes the proof that was asked for; null when the words are something else. */
export async function proveDraft(turn: TurnDraft, text: string, purpose: Purpose): Promise<TurnDraft | null> {
  const read = readResumeCode(text);
  const draft = await leftDraft(turn);
  if (read.kind === 'code' && (purpose === 'resume' || read.code !== draft?.resumeCode)) {
    return resumeByCode(turn, read.code);
  }
  if (draft === null) return say(settle(turn), words.draftGone);
  const digits = digitRuns(text).map((run) => run.slice(-4));
  if (digits.length === 0 && bare(text).length > longestProof) return null;
  // apart from the code's own tries: whoever guesses here must not shut out who has the code
  const tried = `left ${draft.id}`;
  if (await overTried(turn, tried)) return say(settle(turn), words.tooManyTries);
  const proved =
    read.kind === 'code' ||
    (draft.contact !== null
      ? digits.includes(secondFactor(draft.contact))
      : draft.name !== null && bare(text) === bare(draft.name));
  if (!proved) return wait(countTry(turn, tried), { affair: purpose, proof: 'draft' }, words.resumeWrong);
  if (purpose === 'resume') return ask(keep(turn, draft), draft, [words.restored]);
  const settled = settle(turn);
  const proven = { ...settled, conversation: { ...settled.conversation, proven: draft.id } };
  return confirmErasure(proven, { stage: 'draft', id: draft.id });
}

/** Longer words without a digit are no proof but something else. */
const longestProof = 8;
const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** A neutral word that something half told is still here. */
export function offerLeft(turn: TurnDraft): Pick<Message, 'text' | 'choices'> | null {
  const { left, draft, asking } = turn.conversation;
  if (left === null || draft !== null || asking !== null) return null;
  return {
    text: words.draftWaiting,
    choices: [turn.buttons.add(words.resume, { type: 'resume', draft: left })],
  };
}

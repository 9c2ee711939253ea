import { readResumeCode } from '../../hardship/reports/receipt.js';
import { secondFactor } from '../../hardship/reports/hardship-report.js';
import { digitRuns } from '../../hardship/reports/spoken-digits.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { Message } from '../turn.js';
import { reportWording as words } from '../wording/report-wording.js';
import { ask, draftOf, keep } from './report-turn.js';
import { settle, wait } from './wait-for.js';
import { countTry, overTried } from './wrong-tries.js';

/** The report that was left half told in this conversation. */
export const leftDraft = async ({ conversation, parts }: TurnDraft) =>
  conversation.left === null ? null : parts.reports.draft(conversation.left);

/** 接着报: by the code from anywhere; without it only what was left here, after a proof. */
export async function startResume(turn: TurnDraft, text: string): Promise<TurnDraft> {
  const current = await draftOf(turn);
  const read = readResumeCode(text);
  if (read.kind === 'code') return resumeByCode(turn, read.code);
  if (current !== null) return ask(turn, current, [words.goingOn]);
  if (read.kind === 'mistyped') return say(turn, words.resumeMistyped);
  if ((await leftDraft(turn)) === null) return say(turn, words.draftGone);
  return wait(turn, 'resume', null, 'factor', words.askResumeProof);
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
  return wait(turn, 'resume', null, 'factor', words.askResumeProof);
}

/** Takes the proof that was asked for: name, four digits or code. */
export async function proveDraft(turn: TurnDraft, text: string): Promise<TurnDraft> {
  const read = readResumeCode(text);
  if (read.kind === 'code') return resumeByCode(turn, read.code);
  const draft = await leftDraft(turn);
  if (draft === null) return say(settle(turn), words.draftGone);
  if (await overTried(turn, draft.resumeCode)) return say(settle(turn), words.tooManyTries);
  const bare = text.replace(/[\s\p{P}]/gu, '');
  const digits = digitRuns(text).map((run) => run.slice(-4));
  const proof =
    (draft.name !== null && bare.includes(draft.name.replace(/\s/g, ''))) ||
    (draft.contact !== null && digits.includes(secondFactor(draft.contact)));
  if (proof) return ask(keep(turn, draft), draft, [words.restored]);
  return wait(countTry(turn, draft.resumeCode), 'resume', null, 'factor', words.resumeWrong);
}

/** A neutral word that something half told is still here. */
export function offerLeft(turn: TurnDraft): Pick<Message, 'text' | 'choices'> | null {
  const { left, draft, asking } = turn.conversation;
  if (left === null || draft !== null || asking !== null) return null;
  return {
    text: words.draftWaiting,
    choices: [turn.buttons.add(words.resume, { type: 'resume', draft: left })],
  };
}

import type { FamilyAnswer, FamilyWords } from '../../hardship/messages/family-message.js';
import { createButtonRow } from '../button-row.js';
import type { ChoiceAction, Conversation } from '../conversation.js';
import { rememberButtons } from '../conversation-memory.js';
import type { Message, MessageChoice } from '../turn.js';
import { reportWording as words } from '../wording/report-wording.js';

/** Words for a family, for the chat its report came from. */
export interface FamilyNews {
  report: string;
  /** Who sat at the chat when it was sent, and when that was. */
  account: string;
  submittedAt: string;
  words: FamilyWords;
}

/** What may go to a chat now. */
export type Telling =
  | { kind: 'words'; message: Message }
  /** Somebody else may have sat down: only a word that something is there. */
  | { kind: 'hint'; message: Message }
  /** The chat was handed on: nothing at all. */
  | { kind: 'nobody' };

export interface ToldChat {
  telling: Telling;
  /** The conversation with the buttons under the message; null when it stays as it is. */
  changed: Conversation | null;
}

/** What a chat is told, by who sits there as far as anybody knows (docs/decisions/0013-messages-to-the-family.md). */
export function tellFamily(conversation: Conversation | null, news: FamilyNews): ToldChat {
  if (conversation === null) return { telling: hint, changed: null };
  const { account, proven, createdAt } = conversation;
  if (account === news.account || proven === news.report) return inWords(conversation, news);
  // 换人 begins the conversation anew; a long silence only the seat
  return { telling: createdAt > news.submittedAt ? { kind: 'nobody' } : hint, changed: null };
}

const hint: Telling = {
  kind: 'hint',
  message: { text: words.hint, citations: [], choices: [], expects: 'question' },
};

function inWords(conversation: Conversation, { report, words: told }: FamilyNews): ToldChat {
  const row = createButtonRow(conversation);
  const choices = told.answers.map((answer) => {
    const label = words.answers[answer];
    const standing = standingButton(conversation, report, answer);
    if (standing !== undefined) return { id: standing, label, does: 'affair' } satisfies MessageChoice;
    return row.add(label, {
      type: 'affair',
      affair: answer,
      of: { stage: 'report', id: report },
      told: true,
    });
  });
  const added = row.actions();
  const message: Message = { text: told.shown, citations: [], choices, expects: 'question', personal: true };
  return {
    telling: { kind: 'words', message },
    changed: Object.keys(added).length === 0 ? null : rememberButtons(conversation, added),
  };
}

/** The button an earlier message, or an earlier try of this one, has: the same again, so that tries do not pile up. */
function standingButton({ choices }: Conversation, report: string, answer: FamilyAnswer): string | undefined {
  const isIt = (action: ChoiceAction): boolean =>
    action.type === 'affair' && action.told === true && action.affair === answer && action.of?.id === report;
  return Object.entries(choices).find(([, action]) => isIt(action))?.[0];
}

const bareWhy = /^(这(是)?)?(为什么|为啥|咋回事|凭什么|凭啥)(呀|啊|呢)?$/;

/** 为什么, said instead of tapped, with nothing else talked about since a message came. */
export function askedWhy(
  { choices, history }: Conversation,
  text: string,
): Extract<ChoiceAction, { type: 'affair' }> | null {
  if (history.length > 0 || !bareWhy.test(text.replace(/[\s\p{P}]/gu, ''))) return null;
  const last = Object.values(choices).findLast(
    (action) => action.type === 'affair' && action.told === true && action.affair === 'why',
  );
  return last?.type === 'affair' ? last : null;
}

import { newSecretToken } from '../shared/id.js';
import type { ChoiceAction, Conversation } from './conversation.js';

const historyLength = 4;
/** A phone laid down so long may be in other hands. */
const idleMinutes = 30;
/** Old buttons beyond this many are forgotten; a chat shows far fewer at a time. */
const buttonsKept = 120;

/** A thread that nobody has said anything in yet. */
export function newConversation(id: string, channel: Conversation['channel'], now: Date): Conversation {
  const at = now.toISOString();
  return {
    id,
    channel,
    region: null,
    history: [],
    pending: null,
    account: newSecretToken(),
    seatSince: at,
    draft: null,
    left: null,
    proven: null,
    asking: null,
    fieldNote: null,
    check: null,
    choices: {},
    version: 0,
    createdAt: at,
    lastSeenAt: at,
  };
}

/** Nobody has said anything for so long that it may be somebody else now. */
export function isIdle(conversation: Conversation, now: Date): boolean {
  return now.getTime() - Date.parse(conversation.lastSeenAt) > idleMinutes * 60_000;
}

/**
 * After a long silence nothing personal of the earlier talk belongs to who speaks now: a report half told is only
 * offered, to be taken up with a proof. The county remembered stays.
 */
export function settleIdle(conversation: Conversation, now: Date): Conversation {
  const seen = { ...conversation, lastSeenAt: now.toISOString() };
  if (!isIdle(conversation, now)) return seen;
  const left = conversation.draft ?? conversation.left;
  const harmless = Object.entries(conversation.choices).filter(([, action]) => mayBePressed(action));
  return {
    ...newConversation(conversation.id, conversation.channel, now),
    region: conversation.region,
    left,
    fieldNote: conversation.fieldNote === null ? null : 'lost',
    choices: Object.fromEntries(harmless),
    version: conversation.version,
    createdAt: conversation.createdAt,
  };
}

/** Those under a message to the family ask for a proof, too. */
const mayBePressed = (action: ChoiceAction): boolean =>
  pressedByAnybody.has(action.type) || (action.type === 'affair' && action.told === true);

/** Buttons that tell nothing of who sat here before; 接着报 asks for a proof. */
const pressedByAnybody: ReadonlySet<ChoiceAction['type']> = new Set([
  'region',
  'citation',
  'help',
  'change_region',
  'resume',
]);

export function rememberQuestion(conversation: Conversation, question: string): Conversation {
  const history = [...conversation.history, question].slice(-historyLength);
  return { ...conversation, history };
}

/** Moving from one place to another makes the earlier questions foreign; saying the first place does not. */
export function rememberPlace(conversation: Conversation, region: string): Conversation {
  const moved = conversation.region !== null && conversation.region !== region;
  return { ...conversation, region, history: moved ? [] : conversation.history };
}

export function rememberButtons(conversation: Conversation, added: Conversation['choices']): Conversation {
  const all = [...Object.entries(conversation.choices), ...Object.entries(added)];
  return { ...conversation, choices: Object.fromEntries(all.slice(-buttonsKept)) };
}

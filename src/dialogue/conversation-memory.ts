import type { Conversation } from './conversation.js';

const historyLength = 4;
const idleHours = 6;
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
    choices: {},
    version: 0,
    createdAt: at,
    lastSeenAt: at,
  };
}

/** Nobody has said anything for so long that it may be somebody else now. */
export function isIdle(conversation: Conversation, now: Date): boolean {
  return now.getTime() - Date.parse(conversation.lastSeenAt) > idleHours * 3_600_000;
}

/** After a long silence the earlier questions no longer belong to what is asked now; the place still does. */
export function settleIdle(conversation: Conversation, now: Date): Conversation {
  const seen = { ...conversation, lastSeenAt: now.toISOString() };
  return isIdle(conversation, now) ? { ...seen, history: [], pending: null } : seen;
}

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

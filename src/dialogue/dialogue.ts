import { AppError } from '../shared/app-error.js';
import { newSecretToken, newUlid } from '../shared/id.js';
import type { Conversation } from './conversation.js';
import { isIdle, newConversation } from './conversation-memory.js';
import type { DialogueParts, TurnOutcome } from './dialogue-parts.js';
import { maskPersonalData } from './mask-personal-data.js';
import { createSessionQueue } from './session-queue.js';
import { tellFamily, type FamilyNews, type Telling } from './report/tell-family.js';
import { takeTurn } from './take-turn.js';
import type { TurnInput, TurnReply } from './turn.js';

const saveAttempts = 5;

/** What a page needs to draw a conversation again. */
export interface ConversationView {
  /** Remembered place, canonical path. */
  region: string | null;
  /** The stored replies of the turns asked for, in that order: those given to who sits here now. */
  replies: readonly { turn: string; reply: TurnReply }[];
}

/** The one conversation behind every channel. */
export interface Dialogue {
  /**
   * Takes one turn; turns of one session are handled in order, and a turn id seen before gives its stored reply.
   * `session_unknown` for a web or terminal session that does not exist, `choice_unknown` for a button that is not of it.
   */
  turn(input: TurnInput): Promise<TurnReply>;
  /** The conversation as kept; null when there is none of this channel. */
  look(
    session: string,
    channel: TurnInput['channel'],
    turns: readonly string[],
  ): Promise<ConversationView | null>;
}

export interface TellsFamilies {
  /** Makes ready what the chat a report came from may be told of its case; sending it is the channel's. */
  tell(session: string, news: FamilyNews): Promise<Telling>;
}

export function createDialogue(parts: DialogueParts): Dialogue & TellsFamilies {
  const queue = createSessionQueue();
  return {
    turn(input) {
      const session = input.session ?? newSecretToken();
      return queue.run(session, () => attemptTurn(parts, session, input));
    },
    tell: (session, news) => queue.run(session, () => attemptTelling(parts, session, news)),
    async look(session, channel, turns) {
      const conversation = await parts.conversations.load(session);
      if (conversation === null || conversation.channel !== channel) return null;
      const replies: { turn: string; reply: TurnReply }[] = [];
      for (const turn of isIdle(conversation, parts.clock.now()) ? [] : turns) {
        const reply = await parts.conversations.reply(session, turn, conversation.seatSince);
        if (reply !== null) replies.push({ turn, reply });
      }
      return { region: conversation.region, replies };
    },
  };
}

/** Somebody else (another process) may save in between: then the turn is taken again on what was saved. */
async function attemptTurn(parts: DialogueParts, session: string, input: TurnInput): Promise<TurnReply> {
  for (let attempt = 0; attempt < saveAttempts; attempt++) {
    const conversation = await openConversation(parts, session, input);
    if (input.turn !== null) {
      const given = await parts.conversations.reply(session, input.turn);
      if (given !== null) return given;
    }
    const outcome = await takeTurn(parts, conversation, input, parts.clock.now());
    const cleared = outcome.forget.length > 0 ? { cleared: true } : {};
    const reply: TurnReply = { session, messages: outcome.messages, asked: outcome.asked, ...cleared };
    const saved = await parts.conversations.save(outcome.conversation, input.turn, reply, outcome);
    if (saved === 'saved') {
      await note(parts, outcome);
      return reply;
    }
  }
  throw new AppError(
    'storage_failed',
    `a turn could not be saved after ${saveAttempts} attempts because others kept saving; send it again`,
  );
}

/** Nobody is seen there by it: the conversation only gets the buttons. */
async function attemptTelling(parts: DialogueParts, session: string, news: FamilyNews): Promise<Telling> {
  for (let attempt = 0; attempt < saveAttempts; attempt++) {
    const { telling, changed } = tellFamily(await parts.conversations.load(session), news);
    if (changed === null) return telling;
    if ((await parts.conversations.save(changed, null, { session, messages: [] })) === 'saved')
      return telling;
  }
  throw new AppError(
    'storage_failed',
    `a chat could not be told after ${saveAttempts} attempts because others kept saving; it is tried again`,
  );
}

async function openConversation(
  parts: DialogueParts,
  session: string,
  input: TurnInput,
): Promise<Conversation> {
  const kept = await parts.conversations.load(session);
  // a session of one channel must not open another's: a web client could name a chat
  if (kept !== null && kept.channel === input.channel) return kept;
  // Telegram names its own sessions; elsewhere only the dialogue makes them up
  const mayBegin = kept === null && (input.session === null || input.channel === 'telegram');
  if (mayBegin) return newConversation(session, input.channel, parts.clock.now());
  throw new AppError('session_unknown', 'this session is not known; begin a new one by leaving session out');
}

async function note(parts: DialogueParts, outcome: TurnOutcome): Promise<void> {
  for (const entry of outcome.notes) {
    const now = parts.clock.now();
    try {
      const question = maskPersonalData(entry.question);
      await parts.ledger.record({ ...entry, question, id: newUlid(now), at: now.toISOString() });
    } catch (error) {
      parts.onLedgerFailure?.(error);
    }
  }
}

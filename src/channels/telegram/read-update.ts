import type { Message, MessageEntity, Update, User } from 'grammy/types';
import { telegramWording } from '../../dialogue/wording/telegram-wording.js';

/** What a person did with one update. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'press'; choice: string }
  | { kind: 'unreadable'; what: 'voice' | 'picture' | 'unreadable' };

type Me = Pick<User, 'id' | 'username'>;

/** Null when it is not for the bot: other bots, service messages, and talk in a group that does not address it. */
export function readUpdate(update: Update, me: Me): Said | null {
  const press = update.callback_query;
  if (press?.message !== undefined) return { kind: 'press', choice: press.data ?? '' };
  const message = update.message;
  if (message === undefined) return null;
  // an anonymous group admin looks like a bot that writes for the group
  if (message.from.is_bot && message.sender_chat === undefined) return null;
  if (message.chat.type !== 'private' && !isAddressed(message, me)) return null;
  if (message.text !== undefined) return { kind: 'text', text: spokenText(message.text, message, me) };
  const what = unreadable(message);
  return what === null ? null : { kind: 'unreadable', what };
}

/** The chat an update belongs to. */
export function chatOf(update: Update): string | null {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  return chat === undefined ? null : String(chat.id);
}

/** By name, by a command for it, or in reply to it. */
function isAddressed(message: Message, me: Me): boolean {
  if (message.reply_to_message?.from?.id === me.id) return true;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some((entity) => isOurName(text, entity, me) || commandFor(text, entity, me));
}

function isOurName(text: string, entity: MessageEntity, me: Me): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  return entity.type === 'mention' && isAt(part(text, entity), me);
}

function commandFor(text: string, entity: MessageEntity, me: Me): boolean {
  return entity.type === 'bot_command' && isAt(part(text, entity).replace(/^[^@]*/, ''), me);
}

const isAt = (name: string, me: Me): boolean =>
  me.username !== undefined && name.toLowerCase() === `@${me.username.toLowerCase()}`;

const part = (text: string, { offset, length }: MessageEntity): string => text.slice(offset, offset + length);

/** Our name taken out; a command we do not have is what stands behind it, or a call for help. */
function spokenText(text: string, message: Message, me: Me): string {
  let spoken = text;
  for (const entity of [...(message.entities ?? [])].reverse()) {
    if (!isOurName(text, entity, me)) continue;
    spoken = `${spoken.slice(0, entity.offset)} ${spoken.slice(entity.offset + entity.length)}`;
  }
  const command = /^\/(\w+)(?:@\w+)?(?:\s+|$)([\s\S]*)$/.exec(spoken.trim());
  if (command === null) return spoken.trim();
  const [, name, behind] = command;
  if (Object.hasOwn(telegramWording.commands, name!.toLowerCase())) return `/${name!.toLowerCase()}`;
  return behind!.trim() === '' ? '/help' : behind!.trim();
}

/** Null for what no person sent: joins, pins, titles. */
function unreadable(message: Message): Extract<Said, { kind: 'unreadable' }>['what'] | null {
  if (message.voice ?? message.audio ?? message.video_note) return 'voice';
  if (message.photo ?? message.document ?? message.video ?? message.animation) return 'picture';
  const other = message.sticker ?? message.location ?? message.contact ?? message.poll ?? message.dice;
  return (other ?? message.story ?? message.venue) ? 'unreadable' : null;
}

import type { Message, MessageEntity, Update, User } from 'grammy/types';
import type { TurnAttachment } from '../../dialogue/turn.js';
import { telegramWording } from '../../dialogue/wording/telegram-wording.js';

/** What a person did with one update. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'press'; choice: string }
  /** `text`: what was written under it; null for nothing. */
  | { kind: 'file'; what: TurnAttachment['kind']; file: string; text: string | null }
  | { kind: 'unreadable'; what: 'unreadable' };

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
  if (message.text !== undefined)
    return { kind: 'text', text: spokenText(message.text, message.entities ?? [], me) };
  // a shared contact is a telephone number tapped instead of typed
  if (message.contact !== undefined) return { kind: 'text', text: message.contact.phone_number };
  const file = fileIn(message);
  if (file !== null) return { ...file, text: captionOf(message, me) };
  return isSomething(message) ? { kind: 'unreadable', what: 'unreadable' } : null;
}

/** Others read along. */
export const isOverheard = (update: Update): boolean => {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  return chat !== undefined && chat.type !== 'private';
};

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
function spokenText(text: string, entities: readonly MessageEntity[], me: Me): string {
  let spoken = text;
  for (const entity of [...entities].reverse()) {
    if (!isOurName(text, entity, me)) continue;
    spoken = `${spoken.slice(0, entity.offset)} ${spoken.slice(entity.offset + entity.length)}`;
  }
  const command = /^\/(\w+)(?:@\w+)?(?:\s+|$)([\s\S]*)$/.exec(spoken.trim());
  if (command === null) return spoken.trim();
  const [, name, behind] = command;
  if (Object.hasOwn(telegramWording.commands, name!.toLowerCase())) return `/${name!.toLowerCase()}`;
  return behind!.trim() === '' ? '/help' : behind!.trim();
}

function captionOf({ caption = '', caption_entities: entities = [] }: Message, me: Me): string | null {
  return caption.trim() === '' ? null : spokenText(caption, entities, me) || null;
}

/** The largest size of a photo, a picture sent as a file, or something spoken. */
function fileIn(message: Message): { kind: 'file'; what: TurnAttachment['kind']; file: string } | null {
  const picture = message.photo?.at(-1) ?? pictureFile(message);
  if (picture !== undefined) return { kind: 'file', what: 'picture', file: picture.file_id };
  const sound = message.voice ?? message.audio;
  return sound === undefined ? null : { kind: 'file', what: 'voice', file: sound.file_id };
}

const pictureFile = ({ document }: Message) =>
  document?.mime_type?.startsWith('image/') === true ? document : undefined;

/** False for what no person sent: joins, pins, titles. */
function isSomething(message: Message): boolean {
  const file = message.document ?? message.video ?? message.video_note ?? message.animation;
  const other = message.sticker ?? message.location ?? message.poll ?? message.dice;
  return (file ?? other ?? message.story ?? message.venue) !== undefined;
}

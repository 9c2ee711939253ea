import type { InlineKeyboardButton, KeyboardButton } from 'grammy/types';
import type { Message, MessageChoice } from '../../dialogue/turn.js';
import { wording } from '../../dialogue/wording.js';
import { telegramWording as words } from '../../dialogue/wording/telegram-wording.js';
import { splitText } from './split-text.js';

/** One message as it goes out. */
export interface OutgoingMessage {
  text: string;
  /** Rows of buttons; empty for none. */
  buttons: InlineKeyboardButton[][];
  /** A keyboard in place of the input, for sharing the telephone number by a tap. */
  keyboard?: KeyboardButton[][];
  /** Holds what a household told. */
  personal?: boolean;
}

type Citation = Message['citations'][number];

const longestData = 64;
/** Buttons in one row; a longer label has a row of its own. */
const inRow: Record<NonNullable<MessageChoice['does']>, number> = {
  citation: 3,
  feedback: 2,
  region: 2,
  help: 2,
  change_region: 2,
  report: 1,
  intake: 2,
  intake_move: 3,
  resume: 1,
  affair: 2,
  staff: 2,
  check: 2,
};
const longLabel = 12;

/** A bubble as Telegram messages: its sources below it, cut where too long, the buttons under the last. */
export function renderMessage(message: Message): OutgoingMessage[] {
  const parts = splitText([message.text, ...sources(message)].join('\n\n'));
  const under =
    message.expects === 'contact'
      ? { buttons: [], keyboard: contactKeyboard(message.choices) }
      : { buttons: keyboard(message.choices) };
  const personal = message.personal === true ? { personal: true } : {};
  return parts.map((text, i) => ({
    text,
    ...(i === parts.length - 1 ? under : { buttons: [] }),
    ...personal,
  }));
}

function sources(message: Message): string[] {
  // an opened passage is its own text: it has no quote
  const cited = message.citations.filter((citation) => citation.quote !== '');
  const nearest = message.nearest ?? [];
  return [
    ...(cited.length === 0 ? [] : [list(words.sourcesHeading, cited, message.text)]),
    ...(nearest.length === 0 ? [] : [list(words.nearestHeading, nearest, message.text)]),
  ];
}

function list(heading: string, citations: readonly Citation[], said: string): string {
  return [heading, ...citations.map((citation, i) => `${i + 1}. ${source(citation, said)}`)].join('\n');
}

/** Title and particulars; the quote only when the answer does not say it already. */
function source(citation: Citation, said: string): string {
  const particulars = [
    citation.issuer,
    citation.number,
    citation.date ?? wording.undated,
    citation.region,
  ].filter(Boolean);
  const quoted = citation.quote === '' || bare(said).includes(bare(citation.quote));
  return [
    `《${citation.title}》`,
    particulars.join(' · '),
    citation.section,
    quoted ? '' : words.quoted(citation.quote),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

/** What the buttons say, typed by a tap: only such a keyboard can share a telephone number. */
function contactKeyboard(choices: readonly MessageChoice[]): KeyboardButton[][] {
  const share = { text: words.sharePhone, request_contact: true };
  return [[share], ...choices.map(({ label }) => [{ text: label }])];
}

function keyboard(choices: readonly MessageChoice[]): InlineKeyboardButton[][] {
  const rows: { does: MessageChoice['does']; buttons: InlineKeyboardButton[] }[] = [];
  for (const { id, label, does } of choices) {
    if (Buffer.byteLength(id) > longestData) continue;
    const last = rows.at(-1);
    const room = label.length > longLabel ? 1 : inRow[does ?? 'help'];
    const fits = last !== undefined && last.does === does && last.buttons.length < room;
    const button = { text: label, callback_data: id };
    if (fits) last.buttons.push(button);
    else rows.push({ does, buttons: [button] });
  }
  return rows.map(({ buttons }) => buttons);
}

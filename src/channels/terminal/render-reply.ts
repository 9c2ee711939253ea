import type { Message, TurnReply } from '../../dialogue/turn.js';
import { wording } from '../../dialogue/wording.js';
import { terminalWording as words } from '../../dialogue/wording/terminal-wording.js';
import type { Shown } from './read-line.js';

type Citation = Message['citations'][number];

export interface RenderedReply extends Shown {
  text: string;
}

/** A reply as plain lines: each bubble, its citations, and all buttons numbered in one row. */
export function renderReply(reply: TurnReply): RenderedReply {
  const numbered = reply.messages.flatMap((message) => message.choices);
  const blocks = reply.messages.map(renderMessage);
  if (numbered.length > 0) {
    const row = numbered.map((choice, i) => `[${i + 1}] ${choice.label}`).join('  ');
    blocks.push(`${words.choicesHeading}\n  ${row}`);
  }
  return {
    text: `${words.botName}\n${blocks.join('\n\n')}\n`,
    numbered,
    expects: reply.messages.at(-1)?.expects ?? null,
  };
}

function renderMessage(message: Message): string {
  const cards = message.citations.filter((citation) => citation.quote !== '').map(renderCitation);
  const nearest = (message.nearest ?? []).map(renderCitation);
  const near = nearest.length > 0 ? [`  ${words.nearestHeading}`, ...nearest] : [];
  return [message.text, ...cards, ...near].join('\n\n');
}

function renderCitation(citation: Citation, i: number): string {
  const particulars = [
    citation.issuer,
    citation.number,
    citation.date ?? wording.undated,
    citation.region,
  ].filter(Boolean);
  return [
    `  ${i + 1}. 《${citation.title}》`,
    `     ${particulars.join(' · ')}`,
    ...(citation.section === '' ? [] : [`     ${citation.section}`]),
    `     “${citation.quote}”`,
  ].join('\n');
}

import { askFault, type AskFault } from './ask-fault.js';
import type { AskedDocument } from './asked-document.js';
import type { AskVoice } from './ask-voice.js';
import { Ask } from './asks.js';
import { isDraft } from './asks-of-facts.js';
import { SheetLine } from './asks-sheet.js';
import { KnownAsks } from './known-asks.js';
import { locateQuote } from './locate-quote.js';
import { matchForm } from './plain-text.js';

/** What a sheet brought. */
export interface TakenAsks {
  added: readonly Ask[];
  /** Drafts of a model that a person left standing: now reviewed. */
  confirmed: readonly Ask[];
  /** Drafts that a person struck out. */
  struck: readonly Ask[];
  duplicates: number;
  /** Lines (from 1) with what is wrong in them, never the words themselves. */
  refused: readonly { line: number; reason: string }[];
}

const faults: Record<AskFault, string> = {
  personal: 'holds a number of a person (telephone, ID or bank card): write it without',
  long: 'is too long: at most 150 characters',
  wordless: 'has no Chinese words',
  markup: 'holds a link or markup: write it without',
};

/** Pure: what a sheet would change. */
export function readSheet({ document, passages, asks }: AskedDocument, sheet: string, by: string): TakenAsks {
  const known = new KnownAsks(asks);
  const added: Ask[] = [];
  const struck: Ask[] = [];
  const confirmed: Ask[] = [];
  const refused: TakenAsks['refused'][number][] = [];
  let duplicates = 0;

  sheet.split('\n').forEach((text, i) => {
    if (text.trim() === '') return;
    const refuse = (reason: string) => refused.push({ line: i + 1, reason });
    const line = readLine(text);
    if (typeof line === 'string') return refuse(line);
    if (line.document !== undefined && line.document !== document.id)
      return refuse(`is of the document "${line.document}"`);
    const written = [
      ...line.asks.map((ask) => ({ ask, voice: 'villager' as const })),
      ...line.cadre.map((ask) => ({ ask, voice: 'cadre' as const })),
    ].filter(({ ask }) => ask.trim() !== '');
    const { quote } = line;
    const holds = quote !== undefined && passages.some((passage) => locateQuote(passage, quote) !== null);
    if (quote !== undefined && !holds)
      return refuse('its quote is not in the document: leave the quote as the sheet gave it');
    if (quote === undefined && written.length > 0) return refuse('asks without the quote that answers them');
    for (const { ask, voice } of written) take({ ask, voice, quote: quote! }, refuse);
    for (const { ask, why } of line.unanswered) {
      if (ask.trim() === '' && why.trim() === '') continue;
      if (ask.trim() === '' || why.trim() === '') refuse('an unanswered ask needs both "ask" and "why"');
      else take({ ask, why }, refuse);
    }
    if (line.drafts !== undefined) readDrafts(quote, line.drafts);
  });
  return { added, confirmed, struck, duplicates, refused };

  function take(
    given: { ask: string; why: string } | { ask: string; voice: AskVoice; quote: string },
    refuse: (reason: string) => void,
  ): void {
    const ask = given.ask.trim();
    const fault = askFault(ask) ?? ('why' in given ? askFault(given.why.trim()) : null);
    if (fault !== null) return refuse(`an ask ${faults[fault]}`);
    const line: Ask =
      'why' in given
        ? { ask, answered: false, why: given.why.trim(), by, reviewed: true }
        : { ask, answered: true, quote: given.quote, voice: given.voice, by, reviewed: true };
    const draft = asks.find((one) => isDraft(one) && sameAsk(one, line));
    const standing = known.standing(line);
    if (standing === 'contradicts') return refuse('an ask stands both as answered and as unanswered');
    if (draft !== undefined && !confirmed.some((one) => sameAsk(one, line))) confirmed.push(confirm(draft));
    else if (standing === 'known') duplicates += 1;
    else {
      known.add(line);
      added.push(line);
    }
  }

  /** The drafts that still stand in the line are right, the others are struck out. */
  function readDrafts(quote: string | undefined, left: NonNullable<SheetLine['drafts']>): void {
    const words = new Set(left.map((one) => matchForm(typeof one === 'string' ? one : one.ask)));
    const own = asks.filter(
      (ask) =>
        isDraft(ask) &&
        (quote === undefined
          ? !ask.answered
          : ask.answered && matchForm(ask.quote ?? '') === matchForm(quote)),
    );
    for (const draft of own) {
      if (confirmed.some((one) => sameAsk(one, draft))) continue;
      if (words.has(matchForm(draft.ask))) confirmed.push(confirm(draft));
      else struck.push(Ask.parse(draft));
    }
  }

  /** Who wrote it stays known; that a person stands for it now counts. */
  function confirm(draft: Ask): Ask {
    return { ...Ask.parse(draft), reviewed: true };
  }
}

const sameAsk = (a: Ask, b: Ask): boolean =>
  a.answered === b.answered &&
  matchForm(a.ask) === matchForm(b.ask) &&
  matchForm(a.quote ?? '') === matchForm(b.quote ?? '');

/** The line, or what is wrong with it. */
function readLine(text: string): SheetLine | string {
  try {
    const parsed = SheetLine.safeParse(JSON.parse(text));
    return parsed.success
      ? parsed.data
      : parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
  } catch {
    return 'is not JSON: a quotation mark or a comma is missing or too many';
  }
}

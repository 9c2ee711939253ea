import { askFault, type AskFault } from './ask-fault.js';
import type { AskedDocument } from './asked-document.js';
import { voiceOf, type AskVoice } from './ask-voice.js';
import { Ask } from './asks.js';
import { isDraft } from './asks-of-facts.js';
import { SheetLine } from './asks-sheet.js';
import { KnownAsks } from './known-asks.js';
import { locateQuote } from './locate-quote.js';
import { matchForm } from './plain-text.js';
import { hasStrayFigure } from './stray-figure.js';

/** What a sheet brought. */
export interface TakenAsks {
  added: readonly Ask[];
  /** Drafts of a model that a person left standing: now reviewed. */
  confirmed: readonly Ask[];
  /** Drafts that a person struck out. */
  struck: readonly Ask[];
  duplicates: number;
  /** Lines (from 1) with what is wrong in them, never the words themselves. */
  refused: readonly { line: number; fault: SheetFault; reason: string }[];
}

/** What can be wrong in a line of a sheet. */
export type SheetFault =
  | AskFault
  /** A figure that the sentence (or, of a reason, the document) does not hold. */
  | 'figure'
  | 'contradicts'
  | 'other_document'
  | 'quote_unknown'
  | 'quote_missing'
  | 'half_unanswered'
  | 'no_sheet_line';

const reasons: Record<SheetFault, string> = {
  personal: 'an ask holds a number of a person (telephone, ID or bank card): write it without',
  long: 'an ask is too long: at most 150 characters',
  wordless: 'an ask has no Chinese words',
  markup: 'an ask holds a link or markup: write it without',
  figure: 'an ask holds a figure that the sentence does not, or a "why" one that the document does not',
  contradicts: 'an ask stands both as answered and as unanswered',
  other_document: 'is of another document',
  quote_unknown: 'its quote is not in the document: leave the quote as the sheet gave it',
  quote_missing: 'asks without the quote that answers them',
  half_unanswered: 'an unanswered ask needs both "ask" and "why"',
  no_sheet_line: 'is not JSON: a quotation mark or a comma is missing or too many',
};

/** Pure: what a sheet would change. */
export function readSheet(asked: AskedDocument, sheet: string, by: string): TakenAsks {
  const known = new KnownAsks(asked.asks);
  const drafts = asked.asks.filter(isDraft);
  const added: Ask[] = [];
  const confirmed: Ask[] = [];
  const struck: Ask[] = [];
  const refused: TakenAsks['refused'][number][] = [];
  let duplicates = 0;

  const take = (ask: Ask): SheetFault | null => {
    const fault = askFault(ask.ask) ?? (ask.why === undefined ? null : askFault(ask.why));
    if (fault !== null) return fault;
    const standing = known.standing(ask);
    if (standing === 'contradicts') return 'contradicts';
    if (standing === 'new' && hasFigureOfItsOwn(ask, asked)) return 'figure';
    const draft = drafts.find((one) => sameAsk(one, ask));
    if (draft !== undefined && !confirmed.some((one) => sameAsk(one, ask))) {
      // who wrote it stays known; that a person lets it stand is what counts
      confirmed.push({ ...Ask.parse(draft), reviewed: true });
    } else if (standing === 'known') duplicates += 1;
    else {
      known.add(ask);
      added.push(ask);
    }
    return null;
  };

  sheet.split('\n').forEach((text, i) => {
    if (text.trim() === '') return;
    const refuse = (fault: SheetFault, reason = reasons[fault]): void =>
      void refused.push({ line: i + 1, fault, reason });
    const { line, fault, reason } = readLine(text, asked);
    if (line === undefined) {
      refuse(fault, reason);
      return;
    }
    for (const ask of writtenIn(line, by)) {
      const wrong = take(ask);
      if (wrong !== null) refuse(wrong);
    }
    if (line.drafts === undefined) return;
    // a draft that was shown and does not stand there any more was wrong
    const shown = drafts.filter((draft) => isShownIn(line, draft));
    struck.push(
      ...shown
        .filter((draft) => !confirmed.some((one) => sameAsk(one, draft)))
        .map((draft) => Ask.parse(draft)),
    );
  });
  return { added, confirmed, struck, duplicates, refused };
}

function lineFault(line: SheetLine, { document, passages }: AskedDocument): SheetFault | null {
  const { quote } = line;
  if (line.document !== undefined && line.document !== document.id) return 'other_document';
  if (quote !== undefined && !passages.some((passage) => locateQuote(passage, quote) !== null))
    return 'quote_unknown';
  const spoken = [...line.asks, ...line.cadre, ...(line.drafts ?? [])];
  if (quote === undefined && spoken.some((ask) => typeof ask === 'string' && ask.trim() !== ''))
    return 'quote_missing';
  if (line.unanswered.some(({ ask, why }) => (ask.trim() === '') !== (why.trim() === '')))
    return 'half_unanswered';
  return null;
}

/**
 * The rule of drafts, for people too: a figure in an ask leads people to its sentence, so the sentence (or the
 * document's title and date) holds it; a reason is shown to them, so the document holds its figures, years apart.
 */
function hasFigureOfItsOwn({ ask, quote, why }: Ask, { document }: AskedDocument): boolean {
  const { title, date, period, number, body } = document;
  const particulars = [title, date, period?.from, period?.to, number].join(' ');
  if (why === undefined) return hasStrayFigure(ask, `${quote ?? ''} ${particulars}`);
  return hasStrayFigure(why.replace(/\d{4}年/gu, ''), `${body} ${particulars}`);
}

/** Everything that stands in a line, drafts (corrected or not) included. */
function writtenIn(line: SheetLine, by: string): Ask[] {
  const signed = { by, reviewed: true };
  const answered = (ask: string, voice: AskVoice): Ask => ({
    ask: ask.trim(),
    answered: true,
    quote: line.quote ?? '',
    voice,
    ...signed,
  });
  const drafts = line.drafts ?? [];
  const spoken = drafts.filter((draft) => typeof draft === 'string');
  const silent = drafts.filter((draft) => typeof draft !== 'string');
  return [
    ...line.asks.map((ask) => answered(ask, 'villager')),
    ...line.cadre.map((ask) => answered(ask, 'cadre')),
    ...spoken.map((ask) => answered(ask, voiceOf({ ask }))),
    ...[...line.unanswered, ...silent].map(({ ask, why }) => ({
      ask: ask.trim(),
      answered: false,
      why: why.trim(),
      ...signed,
    })),
  ].filter(({ ask }) => ask !== '');
}

const isShownIn = ({ quote }: SheetLine, draft: Ask): boolean =>
  quote === undefined ? !draft.answered : draft.answered && matchForm(draft.quote ?? '') === matchForm(quote);

const sameAsk = (a: Ask, b: Ask): boolean =>
  a.answered === b.answered &&
  matchForm(a.ask) === matchForm(b.ask) &&
  matchForm(a.quote ?? '') === matchForm(b.quote ?? '');

type ReadLine =
  | { line: SheetLine; fault?: never; reason?: never }
  | { line?: never; fault: SheetFault; reason?: string };

function readLine(text: string, asked: AskedDocument): ReadLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: 'no_sheet_line' };
  }
  const parsed = SheetLine.safeParse(json);
  if (parsed.success) {
    const fault = lineFault(parsed.data, asked);
    return fault === null ? { line: parsed.data } : { fault };
  }
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`);
  return { fault: 'no_sheet_line', reason: issues.join('; ') };
}

import { askFault, type AskFault } from './ask-fault.js';
import type { AskedDocument } from './asked-document.js';
import { voiceOf, type AskVoice } from './ask-voice.js';
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
export function readSheet(asked: AskedDocument, sheet: string, by: string): TakenAsks {
  const known = new KnownAsks(asked.asks);
  const drafts = asked.asks.filter(isDraft);
  const added: Ask[] = [];
  const confirmed: Ask[] = [];
  const struck: Ask[] = [];
  const refused: TakenAsks['refused'][number][] = [];
  let duplicates = 0;

  const take = (ask: Ask): string | null => {
    const fault = askFault(ask.ask) ?? (ask.why === undefined ? null : askFault(ask.why));
    if (fault !== null) return `an ask ${faults[fault]}`;
    const standing = known.standing(ask);
    if (standing === 'contradicts') return 'an ask stands both as answered and as unanswered';
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
    const refuse = (reason: string): void => void refused.push({ line: i + 1, reason });
    const line = readLine(text, asked);
    if (typeof line === 'string') {
      refuse(line);
      return;
    }
    for (const ask of writtenIn(line, by)) {
      const reason = take(ask);
      if (reason !== null) refuse(reason);
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

function lineFault(line: SheetLine, { document, passages }: AskedDocument): string | null {
  const { quote } = line;
  if (line.document !== undefined && line.document !== document.id) return 'is of another document';
  if (quote !== undefined && !passages.some((passage) => locateQuote(passage, quote) !== null))
    return 'its quote is not in the document: leave the quote as the sheet gave it';
  const spoken = [...line.asks, ...line.cadre, ...(line.drafts ?? [])];
  if (quote === undefined && spoken.some((ask) => typeof ask === 'string' && ask.trim() !== ''))
    return 'asks without the quote that answers them';
  if (line.unanswered.some(({ ask, why }) => (ask.trim() === '') !== (why.trim() === '')))
    return 'an unanswered ask needs both "ask" and "why"';
  return null;
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

/** The line, or what is wrong with it. */
function readLine(text: string, asked: AskedDocument): SheetLine | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'is not JSON: a quotation mark or a comma is missing or too many';
  }
  const parsed = SheetLine.safeParse(json);
  if (parsed.success) return lineFault(parsed.data, asked) ?? parsed.data;
  return parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
}

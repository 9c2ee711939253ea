import { AppError } from '../../shared/app-error.js';
import { openAskedDocument } from './asked-document.js';
import { changeAsks } from './asks-file.js';
import { isDraft, modelPen } from './asks-of-facts.js';
import type { Ask } from './asks.js';
import { readSheet, type TakenAsks } from './read-sheet.js';

/** Takes a filled-in sheet into `corpus/asks/<id>.jsonl`, as one whole file. `by` is a role or a pen, not a name. */
export async function takeAsks(corpusDir: string, id: string, sheet: string, by: string): Promise<TakenAsks> {
  if (by.trim() === '' || by.length > 20 || [modelPen, 'learnt'].includes(by)) {
    throw new AppError(
      'bad_request',
      'corpus asks: --by wants who filled the sheet in, as a role of at most 20 characters (县级, 村干部)',
    );
  }
  const taken = readSheet(await openAskedDocument(corpusDir, id), sheet, by);
  const gone = new Set([...taken.confirmed, ...taken.struck].map(lineOf));
  await changeAsks(
    corpusDir,
    id,
    [...taken.added, ...taken.confirmed],
    (ask) => isDraft(ask) && gone.has(lineOf(ask)),
  );
  return taken;
}

const lineOf = ({ ask, quote, why }: Ask): string => JSON.stringify([ask, quote ?? null, why ?? null]);

/** Undoes what a sheet brought: its asks leave the file, drafts stand as they stood. What is gone already is no hindrance. */
export async function untakeAsks(corpusDir: string, id: string, taken: TakenAsks): Promise<void> {
  const confirmed = new Set(taken.confirmed.map(lineOf));
  const added = new Set(taken.added.map(lineOf));
  const drafts = [...taken.confirmed, ...taken.struck].map((ask) => ({ ...ask, reviewed: false }));
  await changeAsks(
    corpusDir,
    id,
    drafts,
    (ask) => ask.reviewed && (ask.by === modelPen ? confirmed.has(lineOf(ask)) : added.has(lineOf(ask))),
  );
}

/** Takes one ask out of a document, whoever wrote it. */
export async function dropAsk(corpusDir: string, id: string, dropped: Ask): Promise<void> {
  await changeAsks(corpusDir, id, [], (ask) => lineOf(ask) === lineOf(dropped));
}

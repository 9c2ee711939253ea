import { readFile, writeFile } from 'node:fs/promises';
import { openAskDrafter, readConfiguration } from '../app.js';
import { openAskedDocument, withoutAsks, type AskedDocument } from '../policy/corpus/asked-document.js';
import type { AskedFact } from '../policy/corpus/asks-of-facts.js';
import { sheetFacts, writeSheet } from '../policy/corpus/asks-sheet.js';
import { voiceOf } from '../policy/corpus/ask-voice.js';
import { takeAsks } from '../policy/corpus/take-asks.js';
import { AppError } from '../shared/app-error.js';
import { bringUpToDate } from './bring-up-to-date.js';
import { draftIntoCorpus } from './draft-into-corpus.js';
import { readCount } from './read-count.js';

interface CorpusAsksOptions {
  write?: string;
  read?: string;
  by?: string;
  draft?: boolean;
  facts?: string;
}

/** Lists the facts of a document with their asks, writes or reads a sheet of asks, or has a model draft them. */
export async function corpusAsks(id: string, options: CorpusAsksOptions): Promise<void> {
  const { corpusDir } = readConfiguration();
  if (options.read !== undefined) return readIn(corpusDir, id, options.read, options.by);
  if (options.draft === true) return draft(corpusDir, id);
  const asked = await openAskedDocument(corpusDir, id);
  if (options.write === undefined) process.stdout.write(listing(asked));
  else await writeOut(asked, options.write, options.facts);
}

function listing({ document, facts, asks }: AskedDocument): string {
  const missing = withoutAsks(facts);
  const unanswered = asks.filter((ask) => !ask.answered);
  return [
    ...facts.filter((one) => one.asks.length > 0).map(factLine),
    ...(missing.length === 0 ? [] : ['', 'facts without asks:', ...missing.map(factLine)]),
    '',
    `${facts.length} facts, ${missing.length} without asks; ${asks.length - unanswered.length} asks answered, ${unanswered.length} not answered, ${asks.filter((ask) => ask.reviewed).length} reviewed`,
    ...(missing.length === 0 ? [] : [nextStep(document.id)]),
    '',
  ].join('\n');
}

/** What a person does about facts without asks. */
export const nextStep = (id: string): string =>
  `write asks for them: mingbai corpus asks ${id} --write ${id}.sheet.jsonl, fill it in, then mingbai corpus asks ${id} --read ${id}.sheet.jsonl --by 县级`;

function factLine({ fact, asks }: AskedFact): string {
  const cadres = asks.filter((ask) => voiceOf(ask) === 'cadre').length;
  const reviewed = asks.filter((ask) => ask.reviewed).length;
  const counts =
    asks.length === 0
      ? 'no asks'
      : `${asks.length - cadres} villager, ${cadres} cadre, ${reviewed}/${asks.length} reviewed`;
  return `${String(fact.number).padStart(4)}  ${counts}\t${fact.kinds.join(',')}\t${fact.text}`;
}

async function writeOut(asked: AskedDocument, file: string, wanted: string | undefined): Promise<void> {
  const limit = wanted === undefined ? sheetFacts : readCount('corpus asks', '--facts', wanted);
  const sheet = writeSheet(asked, limit);
  // a sheet somebody has filled in is never overwritten
  await writeFile(file, sheet, { flag: 'wx' }).catch((cause: unknown) => {
    throw new AppError(
      'bad_request',
      `corpus asks: cannot write ${file}; give a file that is not there yet`,
      {
        cause,
      },
    );
  });
  const written = sheet.trim().split('\n').length - 1;
  process.stdout.write(
    [
      `${file}: ${written} facts. Write between the empty quotation marks how people would ask for each "quote":`,
      '"asks" in villagers\' words, "cadre" in an official\'s, "unanswered" what they ask that the document does not say, with "why".',
      '"drafts" are a model\'s: correct them, delete those that are wrong. What stays empty is left out.',
      `Then: mingbai corpus asks ${asked.document.id} --read ${file} --by 县级`,
      '',
    ].join('\n'),
  );
}

async function readIn(corpusDir: string, id: string, file: string, by: string | undefined): Promise<void> {
  const sheet = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('bad_request', `corpus asks: cannot read ${file}; give the sheet that --write made`, {
      cause,
    });
  });
  const { added, confirmed, struck, duplicates, refused } = await takeAsks(corpusDir, id, sheet, by ?? '');
  const unanswered = added.filter((ask) => !ask.answered).length;
  const cadres = added.filter((ask) => ask.voice === 'cadre').length;
  process.stdout.write(
    [
      `added    ${added.length} asks: ${added.length - cadres - unanswered} villager, ${cadres} cadre, ${unanswered} unanswered`,
      ...(confirmed.length + struck.length === 0
        ? []
        : [`drafts   ${confirmed.length} kept, ${struck.length} struck out`]),
      `known    ${duplicates} were there already`,
      `refused  ${refused.length}`,
      ...refused.map(({ line, reason }) => `         line ${line}: ${reason}`),
      '',
    ].join('\n'),
  );
  if (refused.length > 0) process.exitCode = 1;
  await bringUpToDate();
}

async function draft(corpusDir: string, id: string): Promise<void> {
  const drafter = await openAskDrafter(readConfiguration());
  if (drafter === null) {
    throw new AppError(
      'bad_request',
      'corpus asks: --draft needs a model service; set LLM_BASE_URL (see .env.example)',
    );
  }
  await draftIntoCorpus(corpusDir, id, drafter);
  await bringUpToDate();
}

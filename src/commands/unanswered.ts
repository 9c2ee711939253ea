import { embedTexts, openStores, readConfiguration } from '../app.js';
import { AppError } from '../shared/app-error.js';
import { loadCorpus } from '../policy/corpus/load-corpus.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import { countPlaces, type QuestionGroup, type Tally } from '../policy/group-questions.js';
import { dayOf, placesOf, type LedgerEntry } from '../policy/question-ledger.js';
import { readPages } from '../policy/read-pages.js';
import { groupNewest, mostGrouped } from '../policy/unanswered/topics.js';
import { readCount } from './read-count.js';
import { shortId } from './short-id.js';

interface UnansweredOptions {
  limit: string;
  place?: string;
  since?: string;
  json?: boolean;
  flat?: boolean;
}

export async function unanswered(options: UnansweredOptions): Promise<void> {
  const limit = readCount('unanswered', '--limit', options.limit);
  const since = readDay(options.since);
  const isAbout = await placeTest(options.place);
  const stores = await openStores();
  const read = await readPages(stores.ledger, (entry) => dayOf(entry) >= since).finally(() => stores.close());
  const entries = read.filter((entry) => entry.kind !== 'helpful' && isAbout(entry));
  const grouped = options.flat === true ? [] : await groupNewest(entries, embedTexts);
  if (options.json === true) {
    const shown =
      options.flat === true ? entries.slice(0, limit) : reportOf(entries, grouped.slice(0, limit));
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  } else if (entries.length === 0) {
    const narrowed = since !== '' || options.place !== undefined;
    process.stdout.write(`no unanswered questions ${narrowed ? 'of that place and time' : 'yet'}\n`);
  } else if (options.flat === true) {
    process.stdout.write(entries.slice(0, limit).map(flatLine).join(''));
  } else {
    process.stdout.write(readableReport(entries, grouped, limit));
  }
}

function readDay(typed: string | undefined): string {
  if (typed === undefined || /^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed ?? '';
  throw new AppError('bad_request', `unanswered: --since wants YYYY-MM-DD, got "${typed}"`);
}

async function placeTest(typed: string | undefined): Promise<(entry: LedgerEntry) => boolean> {
  if (typed === undefined) return () => true;
  const { regions } = await loadCorpus(readConfiguration().corpusDir);
  const place = regions.resolve(typed);
  if (place === null) throw new AppError('bad_request', `unanswered: --place "${typed}" is no place`);
  return (entry) => placesOf(entry).some((each) => regions.contains(place, each as RegionPath));
}

/** Columns are only added at the end: programs read them by position. */
const flatLine = ({ at, kind, region, question, reason, places, id }: LedgerEntry): string =>
  `${[at, kind, region ?? '–', question, reason ?? '–', places.join('、') || '–', shortId(id)].join('\t')}\n`;

function reportOf(entries: readonly LedgerEntry[], groups: readonly QuestionGroup[]) {
  return {
    questions: entries.length,
    places: countPlaces(entries),
    topics: groups.map(({ central, entries: own, ...rest }) => ({
      question: central.question,
      count: own.length,
      ...rest,
      entries: own,
    })),
  };
}

function readableReport(
  entries: readonly LedgerEntry[],
  groups: readonly QuestionGroup[],
  limit: number,
): string {
  const shown = groups.slice(0, limit);
  const left = entries.length > mostGrouped ? ` (the newest ${mostGrouped} are grouped)` : '';
  const lines = [
    `${entries.length} ${entries.length === 1 ? 'question' : 'questions'}, ${groups.length} ${groups.length === 1 ? 'topic' : 'topics'}${left}`,
    '',
    'by topic',
    ...shown.map(({ entries: own, central }) => `${countOf(own.length)}  ${central.question}`),
    ...(groups.length > shown.length ? [`${' '.repeat(7)}… ${groups.length - shown.length} more`] : []),
    '',
    'by place',
    ...countPlaces(entries).map(({ name, count }) => `${countOf(count)}  ${name ?? '–'}`),
    ...shown.flatMap((group, i) => ['', ...groupLines(group, i + 1)]),
  ];
  return `${lines.join('\n')}\n`;
}

const countOf = (count: number): string => String(count).padStart(5);

function groupLines({ central, entries, places, reasons, newest }: QuestionGroup, number: number): string[] {
  return [
    `${number}. ${central.question}`,
    `   ${entries.length}×, newest ${newest}; ${listed(places)}; ${listed(reasons)}`,
    ...entries.map(
      (entry) =>
        `   [${shortId(entry.id)}] ${dayOf(entry)} ${placesOf(entry).join('、') || '–'} ${entry.question}`,
    ),
  ];
}

const listed = (tallies: readonly Tally[]): string =>
  tallies.map(({ name, count }) => `${name ?? '–'} ${count}`).join(', ');

import { bindAsks } from './bind-asks.js';
import { readCorpusFiles, type CorpusFile } from './corpus-files.js';
import { parseDocument } from './front-matter.js';
import { knownRegions } from './known-regions.js';
import { isDocument } from './load-corpus.js';
import { dayRange } from './loose-date.js';
import type { PolicyDocument } from './policy-document.js';
import { readAsks } from './read-asks.js';
import { readLexicon } from './read-lexicon.js';
import type { RegionList } from './region-list.js';
import { longestPassage, splitPassages } from './split-passages.js';

/** Something a keeper of the corpus should mend (error) or look at (warning). */
export interface CorpusProblem {
  severity: 'error' | 'warning';
  /** The file inside the corpus folder. */
  file: string;
  message: string;
}

/** Everything wrong with a corpus folder; `today` (YYYY-MM-DD) also finds documents whose period has ended. */
export async function checkCorpus(dir: string, today?: string): Promise<CorpusProblem[]> {
  const files = await readCorpusFiles(dir);
  const problems: CorpusProblem[] = [];
  const report = (severity: CorpusProblem['severity'], file: string, message: string) =>
    problems.push({ severity, file, message });

  const documents: { document: PolicyDocument; file: string }[] = [];
  for (const file of files.filter(isDocument)) {
    const parsed = attempt(() => parseDocument(file.text, file.path));
    if (parsed instanceof Error) {
      report('error', file.path, parsed.message);
      continue;
    }
    for (const field of parsed.unknownFields) report('warning', file.path, `unknown field "${field}"`);
    documents.push({ document: parsed.document, file: file.path });
  }
  checkDocuments(documents, today, report);

  const list = (name: string) => files.find((file) => file.path === name)?.text ?? '';
  const lexicon = attempt(() => readLexicon(list('lexicon.yaml')));
  if (lexicon instanceof Error) report('error', 'lexicon.yaml', lexicon.message);
  const regions = attempt(() =>
    knownRegions({
      divisions: list('administrative-divisions.json'),
      commonNames: list('regions.yaml'),
      corpusRegions: documents.map(({ document }) => document.region),
    }),
  );
  if (regions instanceof Error) report('error', 'regions.yaml', regions.message);
  else checkAsks(files, documents, regions, report);
  return problems;
}

type Report = (severity: CorpusProblem['severity'], file: string, message: string) => void;
type Located = readonly { document: PolicyDocument; file: string }[];

function checkDocuments(documents: Located, today: string | undefined, report: Report): void {
  const seen = new Map<string, string>();
  for (const { document, file } of documents) {
    const other = seen.get(document.id);
    if (other !== undefined) report('error', file, `the id "${document.id}" is also that of ${other}`);
    seen.set(document.id, file);
    if (document.body === '') report('error', file, 'has no text below its front matter');
    if (!file.endsWith(`/${document.id}.md`))
      report('warning', file, `is not named after its id "${document.id}"`);
    const { period } = document;
    if (period && period.from > period.to) report('error', file, `its period begins after it ends`);
    if (period && today !== undefined && dayRange(period.to).to < today) {
      report(
        'warning',
        file,
        `the time it speaks of ended on ${dayRange(period.to).to}: is there a newer one?`,
      );
    }
  }
}

function checkAsks(
  files: readonly CorpusFile[],
  documents: Located,
  regions: RegionList,
  report: Report,
): void {
  for (const { document, file } of documents) {
    for (const passage of splitPassages(document, regions)) {
      if (passage.text.length > longestPassage) report('error', file, `passage ${passage.id} is too long`);
    }
  }
  for (const file of files.filter(({ path }) => path.startsWith('asks/'))) {
    const id = file.path.slice('asks/'.length, -'.jsonl'.length);
    const document = documents.find((located) => located.document.id === id)?.document;
    if (!document) {
      report('error', file.path, `no document has the id "${id}"`);
      continue;
    }
    const { asks, broken } = readAsks(file.text);
    for (const { line, reason } of broken) report('error', file.path, `line ${line}: ${reason}`);
    for (const ask of bindAsks(id, splitPassages(document, regions), asks).lost) {
      report(
        'error',
        file.path,
        `the quote of "${ask.ask}" is not in the document any more: "${ask.quote ?? ''}"`,
      );
    }
  }
}

function attempt<Value>(work: () => Value): Value | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}

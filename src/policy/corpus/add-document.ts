import { basename, join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { cleanText } from './clean-text.js';
import { readCorpusFiles } from './corpus-files.js';
import { readOverrides, type DocumentOverrides } from './document-overrides.js';
import { parseDocument, renderDocument } from './front-matter.js';
import { loadRegions } from './known-regions.js';
import { isDocument } from './load-corpus.js';
import { dayRange } from './loose-date.js';
import { matchForm } from './plain-text.js';
import { DocumentMetadata, type PolicyDocument } from './policy-document.js';
import { proposeMetadata, type MissingField, type Proposal } from './propose-metadata.js';
import { readSourceFile } from './read-file/read-source-file.js';
import type { SourceText } from './read-file/source-file.js';
import type { RegionList } from './region-list.js';
import { splitPassages } from './split-passages.js';
import { writeWholeFile } from './write-whole-file.js';

/** A document that is now in the corpus. */
export interface AddedDocument {
  document: PolicyDocument;
  /** Where it lies, inside the corpus folder. */
  path: string;
  passages: number;
  /** Fields read from the text (not given by hand), and fields nobody told. */
  readFromText: (keyof Proposal['values'])[];
  missing: MissingField[];
}

/**
 * Brings a .txt .md .html .docx .pdf file into the corpus: reads, cleans, proposes metadata, writes one file whole.
 * Raises `document_duplicate` when its bytes or its words are there already, `bad_document` when its place is unknown.
 */
export async function addDocument(
  corpusDir: string,
  file: string,
  overrides: DocumentOverrides = {},
): Promise<AddedDocument> {
  const given = readOverrides(overrides);
  const source = await readSourceFile(file);
  const cleaned = cleanText(source.text);
  const name = basename(file);
  const form = matchForm(cleaned.body);
  if (form === '') {
    throw new AppError(
      'document_empty',
      `${name} has no words besides the page around it. Bring in the document itself.`,
    );
  }

  const kept = (await readCorpusFiles(corpusDir)).filter(isDocument);
  const documents = kept.map((one) => parseDocument(one.text, one.path).document);
  refuseDuplicate(documents, source.sha256, form, name);

  const regions = await loadRegions(
    corpusDir,
    documents.map((one) => one.region),
  );
  const proposal = proposeMetadata(source, cleaned, regions);
  const document = assemble(proposal, given, { source, name, body: cleaned.body, regions, taken: documents });
  const path = join('documents', folderName(document.region), `${document.id}.md`);
  await writeWholeFile(join(corpusDir, path), renderDocument(document));

  const own: Record<string, unknown> = { ...given, period: given.validFrom ?? given.validTo };
  const fields = Object.keys(proposal.values) as (keyof Proposal['values'])[];
  return {
    document,
    path,
    passages: splitPassages(document, regions).length,
    readFromText: fields.filter((field) => own[field] === undefined && proposal.values[field] !== null),
    missing: proposal.missing.filter((field) => document[field] === null),
  };
}

function refuseDuplicate(
  documents: readonly PolicyDocument[],
  sha256: string,
  form: string,
  name: string,
): void {
  const same = documents.find(
    (one) => one.sha256 === sha256 || [matchForm(one.body), matchForm(one.title + one.body)].includes(form),
  );
  if (!same) return;
  throw new AppError(
    'document_duplicate',
    `${name} is in the corpus already as "${same.id}". To replace it, remove that one first: corpus remove ${same.id}`,
  );
}

interface Circumstances {
  source: SourceText;
  name: string;
  body: string;
  regions: RegionList;
  taken: readonly PolicyDocument[];
}

function assemble(
  { values }: Proposal,
  given: ReturnType<typeof readOverrides>,
  { source, name, body, regions, taken }: Circumstances,
): PolicyDocument {
  const place = given.region ?? values.region;
  const region = place === null ? null : (regions.resolve(place) ?? place);
  if (region === null) {
    throw new AppError(
      'bad_document',
      `${name} does not say which place it is for. Say it: --region 省市县 (or 全国).`,
    );
  }
  const date = given.date ?? values.date;
  const period = chosenPeriod(given.validFrom, given.validTo, values.period, date);
  const id = given.id ?? proposeId(period?.from ?? date, values.kind, source.sha256, taken);
  if (taken.some((one) => one.id === id)) {
    throw new AppError('bad_request', `The id "${id}" is taken. Give another one or leave it out.`);
  }
  const metadata = DocumentMetadata.parse({
    ...values,
    id,
    title: given.title ?? values.title ?? name.replace(/\.[^.]+$/, ''),
    issuer: given.issuer ?? values.issuer,
    number: given.number ?? values.number,
    region,
    date,
    period,
    source: name,
    sha256: source.sha256,
    ...(given.sourceUrl === undefined ? {} : { sourceUrl: given.sourceUrl }),
  });
  return { ...metadata, body: withoutTitle(body, metadata.title) };
}

/** The title is kept in the front matter; as a heading of everything below it would only be in the way. */
function withoutTitle(body: string, title: string): string {
  const [first, ...rest] = body.split('\n\n');
  return rest.length > 0 && matchForm(first ?? '') === matchForm(title) ? rest.join('\n\n') : body;
}

function chosenPeriod(
  from: string | undefined,
  to: string | undefined,
  read: PolicyDocument['period'],
  date: string | null,
): PolicyDocument['period'] {
  if (from === undefined && to === undefined) return read;
  const first = from ?? read?.from ?? (date === null ? undefined : dayRange(date).from);
  // A document that only begins is open-ended; the century's end says so without another kind of period.
  const last = to ?? read?.to ?? '2099-12-31';
  if (first === undefined || first > last) {
    throw new AppError(
      'bad_request',
      'The period does not hold: --valid-from must not be after --valid-to; give both.',
    );
  }
  return { from: dayRange(first).from, to: dayRange(last).to };
}

/** doc-2024-plan-1a2b3c4d: year, kind, and enough of the file's hash to be the only one. */
function proposeId(
  date: string | null,
  kind: string,
  sha256: string,
  taken: readonly PolicyDocument[],
): string {
  const head = ['doc', date?.slice(0, 4), kind].filter((part) => part !== undefined).join('-');
  for (let length = 8; ; length++) {
    const id = `${head}-${sha256.slice(0, length)}`;
    if (!taken.some((one) => one.id === id)) return id;
  }
}

/** The place as a folder name: no slash, no leading dot, not too long for any file system. */
function folderName(region: string): string {
  return (
    region
      .replace(/[/\\:*?"<>|\0-\u001f]/g, '')
      .replace(/^\.+/, '')
      .slice(0, 60) || '其他'
  );
}

import { basename, join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { cleanText } from './clean-text.js';
import { readCorpusFiles } from './corpus-files.js';
import { readOverrides, type DocumentOverrides } from './document-overrides.js';
import { chosenPeriod } from './chosen-period.js';
import { parseDocument } from './front-matter.js';
import { loadRegions } from './known-regions.js';
import { isDocument } from './load-corpus.js';
import { matchForm } from './plain-text.js';
import { DocumentMetadata, type PolicyDocument } from './policy-document.js';
import { proposeMetadata, type MissingField, type Proposal } from './propose-metadata.js';
import type { Passage } from './passage.js';
import { readSourceFile } from './read-file/read-source-file.js';
import type { SourceText } from './read-file/source-file.js';
import type { RegionList } from './region-list.js';
import { splitPassages } from './split-passages.js';

/** A document as it would come into the corpus; nothing is written yet. */
export interface PreparedDocument {
  document: PolicyDocument;
  /** Where it would lie, inside the corpus folder. */
  path: string;
  passages: readonly Passage[];
  /** Fields read from the text (not given by hand), and fields nobody told. */
  readFromText: (keyof Proposal['values'])[];
  missing: MissingField[];
}

/** The same bytes, or the same words, are in the corpus already. */
export class DocumentThere extends AppError {
  constructor(
    readonly document: string,
    message: string,
  ) {
    super('document_duplicate', message);
  }
}

/**
 * Reads and cleans a .txt .md .html .docx .pdf file and proposes its metadata. `placeWhenSilent` is taken where the
 * text names no place; it still counts as missing. Raises `document_duplicate` when its bytes or its words are there
 * already, `bad_document` when its place is unknown.
 */
export async function prepareDocument(
  corpusDir: string,
  file: string,
  overrides: DocumentOverrides = {},
  placeWhenSilent: string | null = null,
): Promise<PreparedDocument> {
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
  const told = { ...proposal.values, region: proposal.values.region ?? placeWhenSilent };
  const document = assemble(told, given, { source, name, body: cleaned.body, regions, taken: documents });

  const own: Record<string, unknown> = { ...given, period: given.validFrom ?? given.validTo };
  const fields = Object.keys(proposal.values) as (keyof Proposal['values'])[];
  return {
    document,
    path: documentPath(document),
    passages: splitPassages(document, regions),
    readFromText: fields.filter((field) => own[field] === undefined && proposal.values[field] !== null),
    missing: proposal.missing.filter((field) =>
      field === 'region' ? own[field] === undefined : document[field] === null,
    ),
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
  throw new DocumentThere(
    same.id,
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
  values: Proposal['values'],
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
  const date = chosen(given.date, values.date);
  const period = chosenPeriod(given.validFrom, given.validTo, values.period, date);
  const id = given.id ?? proposeId(period?.from ?? date, given.kind ?? values.kind, source.sha256, taken);
  if (taken.some((one) => one.id === id)) {
    throw new AppError('bad_request', `The id "${id}" is taken. Give another one or leave it out.`);
  }
  const metadata = DocumentMetadata.parse({
    ...values,
    kind: given.kind ?? values.kind,
    id,
    title: given.title ?? values.title ?? name.replace(/\.[^.]+$/, ''),
    issuer: chosen(given.issuer, values.issuer),
    number: chosen(given.number, values.number),
    region,
    date,
    period,
    source: name,
    sha256: source.sha256,
    ...(given.sourceUrl == null ? {} : { sourceUrl: given.sourceUrl }),
  });
  return { ...metadata, body: withoutTitle(body, metadata.title) };
}

/** What is given by hand outranks what is read; null: nobody knows. */
const chosen = <Value>(given: Value | null | undefined, read: Value | null): Value | null =>
  given === undefined ? read : given;

/** The title is kept in the front matter; as a heading of everything below it would only be in the way. */
function withoutTitle(body: string, title: string): string {
  const [first, ...rest] = body.split('\n\n');
  return rest.length > 0 && matchForm(first ?? '') === matchForm(title) ? rest.join('\n\n') : body;
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

/** `documents/<place>/<id>.md`: the place as a folder name has no slash, no leading dot, and no length a disk refuses. */
export function documentPath({ region, id }: Pick<PolicyDocument, 'region' | 'id'>): string {
  const folder = region
    .replace(/[/\\:*?"<>|\0-\u001f]/g, '')
    .replace(/^\.+/, '')
    .slice(0, 60);
  return join('documents', folder || '其他', `${id}.md`);
}

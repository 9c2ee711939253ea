import { parse, stringify } from 'yaml';
import { AppError } from '../../shared/app-error.js';
import { DocumentMetadata, type PolicyDocument } from './policy-document.js';

/** Metadata and body of a kept document, and the fields nobody knows (for `corpus check`). */
export interface ParsedDocument {
  document: PolicyDocument;
  unknownFields: string[];
}

/** Reads `---` front matter and body; `file` names the document in the error. */
export function parseDocument(text: string, file: string): ParsedDocument {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
  if (!match) throw broken(file, 'it does not begin with front matter between two lines "---"');
  const fields = readFields(match[1]!, file);
  const parsed = DocumentMetadata.safeParse(fields);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw broken(file, reasons.join('; '));
  }
  const known = new Set(Object.keys(DocumentMetadata.shape));
  return {
    document: { ...parsed.data, body: match[2]!.replace(/\r\n?/g, '\n').trim() },
    unknownFields: Object.keys(fields).filter((field) => !known.has(field)),
  };
}

/** The file as kept: front matter in the order of the schema, an empty line, the body. */
export function renderDocument(document: PolicyDocument): string {
  const { body, ...metadata } = document;
  const ordered = DocumentMetadata.parse(metadata);
  return `---\n${stringify(ordered, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

function readFields(yaml: string, file: string): Record<string, unknown> {
  let fields: unknown;
  try {
    // Every scalar stays text, so that a date of 2020 or a number of 007 is not taken for a quantity.
    fields = parse(yaml, { schema: 'failsafe' });
  } catch (cause) {
    throw broken(file, 'its front matter is not YAML', cause);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw broken(file, 'its front matter has no fields');
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, isNull(value) ? null : (value as unknown)]),
  );
}

function isNull(value: unknown): boolean {
  return value === 'null' || value === '~' || value === '';
}

function broken(file: string, reason: string, cause?: unknown): AppError {
  return new AppError('bad_document', `${file}: ${reason}. Mend the front matter or remove the file.`, {
    cause,
  });
}

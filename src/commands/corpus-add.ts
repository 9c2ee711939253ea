import { join } from 'node:path';
import { buildCorpusIndex, readConfiguration } from '../app.js';
import { addDocument } from '../policy/corpus/add-document.js';
import type { DocumentOverrides } from '../policy/corpus/document-overrides.js';

export async function corpusAdd(file: string, overrides: DocumentOverrides): Promise<void> {
  const { corpusDir } = readConfiguration();
  const { document, path, passages, readFromText, missing } = await addDocument(corpusDir, file, overrides);
  const shown = {
    id: document.id,
    title: document.title,
    issuer: document.issuer,
    number: document.number,
    region: document.region,
    date: document.date,
    period: document.period === null ? null : `${document.period.from} … ${document.period.to}`,
    kind: document.kind,
  };
  for (const [field, value] of Object.entries(shown)) {
    const origin = (readFromText as string[]).includes(field) ? '  (read from the text)' : '';
    process.stdout.write(`${field.padEnd(8)} ${value ?? '–'}${origin}\n`);
  }
  process.stdout.write(`passages ${passages}\nfile     ${join(corpusDir, path)}\n`);
  if (missing.length > 0) {
    process.stdout.write(
      `missing  ${missing.join(', ')}: write them into the front matter of the file, then run: mingbai index\n`,
    );
  }
  const built = await buildCorpusIndex({ force: false });
  process.stdout.write(
    `index    ${built.documents} documents, ${built.passages} passages, ${built.seconds.toFixed(1)} s\n`,
  );
}

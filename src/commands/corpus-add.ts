import { join } from 'node:path';
import { openAskDrafter, readConfiguration, reviewRules } from '../app.js';
import { addDocument } from '../policy/corpus/add-document.js';
import { openAskedDocument, withoutAsks } from '../policy/corpus/asked-document.js';
import { reviewSays } from '../eligibility/review-wording.js';
import type { DocumentOverrides } from '../policy/corpus/document-overrides.js';
import { bringUpToDate } from './bring-up-to-date.js';
import { nextStep } from './corpus-asks.js';
import { draftIntoCorpus } from './draft-into-corpus.js';

export async function corpusAdd(file: string, overrides: DocumentOverrides): Promise<void> {
  const config = readConfiguration();
  const { corpusDir } = config;
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
  process.stdout.write(`passages ${passages.length}\nfile     ${join(corpusDir, path)}\n`);
  if (missing.length > 0) {
    process.stdout.write(
      `missing  ${missing.join(', ')}: write them into the front matter of the file, then run: mingbai index\n`,
    );
  }
  const drafter = await openAskDrafter(config);
  if (drafter !== null) await draftIntoCorpus(corpusDir, document.id, drafter);
  await bringUpToDate();
  const { facts } = await openAskedDocument(corpusDir, document.id);
  const silent = withoutAsks(facts).length;
  process.stdout.write(`asks     ${silent} of ${facts.length} facts have none\n`);
  if (silent > 0) process.stdout.write(`         ${nextStep(document.id)}\n`);
  await showTouchedRules(corpusDir, document.id);
}

/** Nothing is replaced by itself: somebody decides at the desk. */
async function showTouchedRules(corpusDir: string, id: string): Promise<void> {
  const { waiting } = await reviewRules(corpusDir);
  const touched = waiting.filter(({ newer }) => newer.id === id);
  if (touched.length === 0) return;
  process.stdout.write(
    `rules    这份文件可能取代${touched.length}条规则，请在工作台“文件 → 规则要重看”里看一看：\n`,
  );
  for (const one of touched)
    process.stdout.write(`         ${one.rule.id}  ${one.rule.name}：${reviewSays(one)}\n`);
}

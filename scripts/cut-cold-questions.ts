/**
 * Writes what the encoder alone is measured on: graded questions, the windows that may answer each (its place and year
 * kept), and which of them do (none for a question without an answer). For `scripts/training/measure_encoder.py --cold FILE`.
 * usage: npx tsx scripts/cut-cold-questions.ts OUT.json QUESTIONS.jsonl… [--corpus DIR…]
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { plainText } from '../src/policy/corpus/plain-text.js';
import { makeCitation } from '../src/policy/answer/make-citation.js';
import { readQuestions } from '../src/policy/evaluation/read-questions.js';
import { isHit } from '../src/policy/evaluation/score-question.js';
import { placeAllows } from '../src/policy/question/question-place.js';
import { settlePlace } from '../src/policy/question/settle-place.js';
import { windowsOf } from '../src/policy/retrieval/windows.js';
import { joinedCorpus } from './measuring/joined-corpus.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string', multiple: true } },
});
const [out, ...files] = positionals;
if (out === undefined || files.length === 0)
  throw new Error('give a file to write and files of graded questions');
const corpus = await joinedCorpus('corpus', ...(values.corpus ?? []));
const documents = new Map(corpus.documents.map((document) => [document.id, document]));
const library = {
  documents,
  passages: corpus.passages,
  places: [...new Set(corpus.passages.map((passage) => passage.region))],
  regions: corpus.regions,
  lexicon: corpus.lexicon,
  finder: { find: () => Promise.reject(new Error('nothing is searched here')) },
  reader: { read: () => Promise.reject(new Error('nothing is read here')) },
};
const windows = corpus.passages.flatMap((passage, owner) =>
  windowsOf(passage).map(({ text }) => ({ owner, text })),
);

const questions = [];
for (const question of (
  await Promise.all(files.map((file) => readQuestions('cut-cold-questions', file)))
).flat()) {
  if (question.style === 'adversarial') continue;
  const history = question.history ?? [];
  const { places } = settlePlace(
    { question: question.question, history, region: question.region ?? null },
    library,
  );
  const open = corpus.passages.flatMap((passage, i) =>
    places.length === 0 || placeAllows(places, passage.region, corpus.regions) ? [i] : [],
  );
  const right = open.filter((i) => {
    const passage = corpus.passages[i]!;
    const cited = [makeCitation(passage, documents.get(passage.document)!, '')];
    return question.answerable && isHit(question, cited);
  });
  const words =
    question.style === 'followup' ? `${history.at(-1) ?? ''}${question.question}` : question.question;
  if (question.answerable === right.length > 0)
    questions.push({ id: question.id, style: question.style, words: plainText(words), open, right });
}
await writeFile(out, JSON.stringify({ windows, questions }));
process.stdout.write(`${questions.length} questions, ${windows.length} windows → ${out}\n`);

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJsonLine } from '../../src/policy/corpus/json-line.js';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';
import type { RegionPath } from '../../src/policy/corpus/region-list.js';
import type { PolicyLibrary } from '../../src/policy/policy-library.js';
import { settlePlace } from '../../src/policy/question/settle-place.js';
import { tidySpeech } from '../../src/policy/question/tidy-speech.js';
import { smallLibrary } from '../fixtures/corpus/small-library.js';

/** A message that names places, and those whose rules are asked for. */
const messageSchema = z.object({
  id: z.string(),
  home: z.string().nullable(),
  history: z.array(z.string()),
  question: z.string(),
  about: z.array(z.string()).nonempty(),
});
type Message = z.infer<typeof messageSchema>;

let library: PolicyLibrary;
beforeAll(async () => {
  const { passages, regions } = await loadCorpus(join(import.meta.dirname, 'corpus'));
  const places = [...new Set(passages.map(({ region }) => region))];
  library = { ...(await smallLibrary([])), passages, places, regions };
});

const readMessages = async (file: string): Promise<Message[]> =>
  (await readFile(join(import.meta.dirname, 'places', file), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => readJsonLine(messageSchema, line)!);

function isRight({ question, history, home, about }: Message): boolean {
  const { places } = settlePlace(
    { question: tidySpeech(question), history: history.map(tidySpeech), region: home },
    library,
  );
  return [...new Set<RegionPath>(places)].sort().join() === [...about].sort().join();
}

/** Words by five pens who saw no code; the files of two of them and a quarter of the others' were looked at by nobody who wrote the rules. */
describe.each([
  { file: 'open.jsonl', floor: 0.72 },
  { file: 'unread.jsonl', floor: 0.66 },
])('the places of messages that name some, $file', ({ file, floor }) => {
  it('are those asked about, above the floor', async () => {
    const messages = await readMessages(file);
    const right = messages.filter(isRight);
    console.info(`${file}: ${right.length} of ${messages.length}`);
    expect(messages.length).toBeGreaterThan(1000);
    expect(right.length / messages.length).toBeGreaterThanOrEqual(floor);
  });
});

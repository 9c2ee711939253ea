/**
 * Speed and size. usage: npm run bench -- [--passages 10000|100000]
 * Without a size, the real corpus: the index from nothing; answers over the development questions that stand alone, in a process of
 * their own with that index and danger heard first as in the house, in time, CPU and memory; one Telegram turn beside a bare grammY echo.
 * With one: a synthetic index made once under MINGBAI_DATA_DIR/bench-<n>, answers without a place and with places that hold 1 %, 10 %
 * and 50 % of it, and recall of the vector leg against the exact scan.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHearing } from '../src/app/open-hearing.js';
import { loadConfig } from '../src/config/load-config.js';
import { openIndexModels } from '../src/inference/index-models.js';
import { plainText } from '../src/policy/corpus/plain-text.js';
import { splittingVersion } from '../src/policy/corpus/split-passages.js';
import type { GradedQuestion } from '../src/policy/evaluation/graded-question.js';
import { readQuestions } from '../src/policy/evaluation/read-questions.js';
import { ensureIndex } from '../src/policy/keep-index.js';
import { openIndex } from '../src/policy/retrieval/open-index.js';
import { ownerFilter, VectorQuery } from '../src/policy/retrieval/vector-index.js';
import { answerTimes } from './bench/answer-times.js';
import { benchPlaces, ensureSyntheticIndex } from './bench/synthetic-index.js';
import { compareTelegram } from './bench/telegram-ratio.js';
import { line, percentiles } from './bench/percentiles.js';

const size = Number(process.argv[process.argv.indexOf('--passages') + 1] ?? Number.NaN);
const config = loadConfig();
const models = await openIndexModels(config.modelDir);
const { embedder } = models;

/** What making the index left in memory is not the house's. */
async function inAProcessOfItsOwn(script: string, ...given: string[]): Promise<void> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, fileURLToPath(new URL(script, import.meta.url)), ...given],
    { stdio: 'inherit' },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
}

async function benchToday(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'mingbai-bench-'));
  const home = { corpusDir: config.corpusDir, root, models };
  const started = performance.now();
  const built = await ensureIndex(home, { force: true, token: 'bench' });
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`index from nothing: ${seconds.toFixed(1)} s for ${built.passages} passages\n`);
  await inAProcessOfItsOwn('bench-answers.ts', root);
  await compareTelegram(home);
  await rm(root, { recursive: true, force: true });
}

async function benchSize(passages: number): Promise<void> {
  const hearing = await openHearing(config.modelDir);
  const questions = await readQuestions('bench', join(config.corpusDir, 'questions/dev.jsonl'));
  const root = join(config.dataDir, `bench-${passages}`);
  const home = { corpusDir: config.corpusDir, root, models };
  await ensureSyntheticIndex(home, passages);
  const index = (await openIndex(root, models, splittingVersion))!;
  const { windows } = index.legs;
  process.stdout.write(
    `${index.content.passages.length} passages, ${windows.size} windows, ${index.legs.asks.size} asks\n`,
  );
  for (const { name, region } of benchPlaces) {
    const allowed = Uint8Array.from(index.content.passages, (p) =>
      region === null || p.region === region ? 1 : 0,
    );
    const filter = region === null ? undefined : ownerFilter(allowed);
    const searches: number[] = [];
    let found = 0;
    const sample = questions.slice(0, 60);
    for (const question of sample) {
      const query = Float32Array.from(await embedder.embedQuery(plainText(question.question)));
      const scanned = windows.nearest(new VectorQuery(windows, query), 10, filter, true);
      const exact = new Set(scanned.map((hit) => hit.point));
      const started = performance.now();
      const near = windows.nearest(new VectorQuery(windows, query), 120, filter).slice(0, 10);
      searches.push(performance.now() - started);
      found += near.filter((hit) => exact.has(hit.point)).length;
    }
    process.stdout.write(
      `${line(`${name}: window search`, searches)}, recall@10 ${(found / (10 * sample.length)).toFixed(3)}\n`,
    );
  }
  for (const { name, region } of benchPlaces) {
    process.stdout.write(
      `${line(`${name}: answers`, (await answerTimes(home, hearing, questions, region)).wall)}\n`,
    );
  }
  const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024);
  process.stdout.write(
    `${megabytes} MB resident; p50 of the embedding alone ${percentiles(await embeddingTimes(questions)).p50.toFixed(1)} ms\n`,
  );
  await hearing.close();
}

async function embeddingTimes(questions: readonly GradedQuestion[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await embedder.embedQuery(plainText(question.question));
    times.push(performance.now() - started);
  }
  return times;
}

await (Number.isFinite(size) ? benchSize(size) : benchToday());
await models.close();

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPolicy } from '../../../src/app.js';
import { readConfig } from '../../../src/config/config.js';
import { openIndexModels, type OnnxIndexModels } from '../../../src/inference/index-models.js';
import { checkCorpus } from '../../../src/policy/corpus/check-corpus.js';
import { splittingVersion } from '../../../src/policy/corpus/split-passages.js';
import { openIndex } from '../../../src/policy/retrieval/open-index.js';
import { runProgram } from '../../commands/program.js';

const root = join(import.meta.dirname, '../../..');
const home = mkdtempSync(join(tmpdir(), 'mingbai-killed-'));
const corpusDir = join(home, 'corpus');
const dataDir = join(home, 'data');
const env = { MINGBAI_CORPUS_DIR: corpusDir, MINGBAI_DATA_DIR: dataDir };
const kills = 20;

/** Starts the program and kills it without warning after so many milliseconds; true when it was still running. */
function killAfter(args: readonly string[], milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'dist/main.js'), ...args], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) => {
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Milliseconds of a whole run. */
function timeOf(args: readonly string[]): number {
  const started = performance.now();
  expect(runProgram(args, { env }).status).toBe(0);
  return performance.now() - started;
}

describe('a program killed without warning', () => {
  let models: OnnxIndexModels;
  /** How long a whole run takes here, so that kills fall all over it. */
  let wholeRun: number;

  beforeAll(async () => {
    mkdirSync(join(corpusDir, 'documents/山西省'), { recursive: true });
    cpSync(join(root, 'corpus/documents/山西省'), join(corpusDir, 'documents/山西省'), { recursive: true });
    wholeRun = Math.min(...[1, 2].map(() => timeOf(['index', '--force'])));
    models = await openIndexModels(join(root, 'models/encoder'));
  }, 60_000);
  afterAll(async () => {
    await models.close();
    rmSync(home, { recursive: true, force: true });
  });

  const indexOpens = async () => {
    const index = await openIndex(join(dataDir, 'index'), models, splittingVersion);
    expect(index!.content.passages.length).toBeGreaterThan(5);
    expect(index!.legs.windows.size).toBe(index!.plan.windows.length);
  };

  it(`leaves a usable index, ${kills} times`, async () => {
    let killed = 0;
    for (let i = 0; i < kills; i++) {
      if (await killAfter(['index', '--force'], (wholeRun * (i + 1)) / kills)) killed += 1;
      await indexOpens();
    }
    expect(killed).toBeGreaterThan(3);
  }, 120_000);

  it(`leaves the corpus whole when it is killed while adding, ${kills} times`, async () => {
    let killed = 0;
    for (let i = 0; i < kills; i++) {
      const file = join(home, `notice-${i}.txt`);
      writeFileSync(
        file,
        `晴川县关于第${i}批庭院种植补助的通知\n每户补助${i + 100}元。\n晴川县人民政府\n2025年3月1日\n`,
      );
      if (
        await killAfter(
          ['corpus', 'add', file, '--region', '云岭省清河市晴川县'],
          (wholeRun * (i + 1)) / kills,
        )
      )
        killed += 1;
      await indexOpens();
      expect((await checkCorpus(corpusDir)).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(killed).toBeGreaterThan(3);
    const policy = await openPolicy(readConfig(env));
    const asked = { question: '脱贫户出去培训一天补多少生活费', history: [], region: '山西省', date: null };
    expect((await policy.answers.answer(asked)).answer).toContain('15元');
    await policy.close();
  }, 120_000);
});

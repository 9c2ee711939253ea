import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedCorpus, id, limit } from '../fixtures/corpus/asked-document.js';
import { runProgram } from './program.js';

const home = mkdtempSync(join(tmpdir(), 'mingbai-sheet-'));
const sheet = join(home, 'sheet.jsonl');
let env: Record<string, string>;
const asks = (...args: string[]) => runProgram(['corpus', 'asks', ...args], { env });

beforeAll(async () => {
  env = {
    MINGBAI_CORPUS_DIR: await askedCorpus(),
    MINGBAI_DATA_DIR: join(home, 'data'),
    MINGBAI_KEY_FILE: join(home, 'key'),
  };
});

describe('corpus asks', () => {
  it('lists the facts nobody asks for, numbered, and names the next command', () => {
    const { status, stdout } = asks(id);
    expect(status).toBe(0);
    expect(stdout).toContain(`1  no asks\tamount,ceiling\t${limit}`);
    expect(stdout).toContain('3 facts, 3 without asks');
    expect(stdout).toContain(`corpus asks ${id} --write`);
  });

  it('writes a sheet, takes it in filled, and the question finds its sentence at once', () => {
    expect(asks(id, '--write', sheet).status).toBe(0);
    writeFileSync(
      sheet,
      readFileSync(sheet, 'utf8').replace('"asks":[""', '"asks":["院坝头种点菜最多好多钱"'),
    );
    const read = asks(id, '--read', sheet, '--by', '县级');
    expect(read).toMatchObject({ status: 0 });
    expect(read.stdout).toMatch(/added {4}1 asks: 1 villager, 0 cadre, 0 unanswered[\s\S]*index/);
    expect(asks(id).stdout).toContain('1 villager, 0 cadre, 1/1 reviewed');
    const answer = runProgram(['ask', '--region', '云溪省青石市白水县', '院坝头种点菜最多好多钱'], { env });
    expect(answer.stdout).toContain('每户补贴不超过2000元');
  });

  it('never overwrites a sheet, and says what is wrong with bad input in one line', () => {
    for (const args of [
      [id, '--write', sheet],
      [id, '--write', sheet, '--read', sheet],
      [id, '--read', join(home, 'nowhere.jsonl'), '--by', '县级'],
      [id, '--read', sheet],
      [id, '--draft'],
      [id, '--write', join(home, 'new.jsonl'), '--facts', 'many'],
    ]) {
      const { status, stderr } = asks(...args);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(asks('nobody').status).toBe(1);
  });

  it('corpus add says how many facts have no asks, whatever the model service does', () => {
    const file = join(home, 'niu.txt');
    writeFileSync(file, '北山县2025年养牛补贴办法\n\n每头母牛补贴500元。\n\n到村委会申请。');
    const { status, stdout } = runProgram(['corpus', 'add', file, '--region', '云岭省清河市北山县'], {
      env: { ...env, LLM_BASE_URL: 'http://127.0.0.1:9' },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/drafts {3}0 asks for 0 of 2 facts.*did not answer.*--draft/);
    expect(stdout).toMatch(/asks {5}2 of 2 facts have none\n.*corpus asks \S+ --write/);
  });
});

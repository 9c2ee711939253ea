import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TurnReply } from '../../src/dialogue/turn.js';
import { runProgram } from '../commands/program.js';
import { keyOf, ownData } from '../prepared-index.js';
import { startHouse, type RunningHouse } from './running-house.js';

const root = join(import.meta.dirname, '../..');
const courtyard = '俺家院子不小，想种点菜再喂几只鸡鸭，公家一户顶天给几个钱啊';
const file = 'documents/辽宁省铁岭市开原市/kaiyuan-2024-industry.md';

describe('a citation link', () => {
  const corpus = join(mkdtempSync(join(tmpdir(), 'mingbai-corpus-')), 'corpus');
  const data = ownData();
  const env = { MINGBAI_CORPUS_DIR: corpus, MINGBAI_DATA_DIR: data, MINGBAI_KEY_FILE: keyOf(data) };
  let house: RunningHouse;
  let link: string;

  beforeAll(async () => {
    cpSync(join(root, 'corpus'), corpus, { recursive: true });
    house = await startHouse({ data, corpus });
    const reply = await fetch(`${house.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: courtyard, region: '开原市' }),
    });
    const { messages } = TurnReply.parse(await reply.json());
    link = messages[0]!.citations[0]!.url;
  }, 120_000);
  afterAll(() => house.close());

  const page = async () => {
    const response = await fetch(`${house.url}${link}`);
    return { status: response.status, text: await response.text() };
  };
  /** The running house looks for another index every two seconds. */
  const eventually = async (mark: string) => {
    for (let i = 0; i < 40; i++) {
      const { text } = await page();
      if (text.includes(mark)) return text;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`the page never said ${mark}`);
  };

  it('opens to the paragraph', async () => {
    const { status, text } = await page();
    expect(status).toBe(200);
    expect(text).toContain('每户补贴不超过2000元');
    expect(text).not.toMatch(/已修改|已撤下/);
  });

  it('survives an edit elsewhere in its document and a new index, without a restart', async () => {
    appendFileSync(join(corpus, file), '\n(六)附则。本方案自印发之日起施行。\n');
    expect(runProgram(['index'], { env }).status).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const { status, text } = await page();
    expect(status).toBe(200);
    expect(text).toContain('每户补贴不超过2000元');
    expect(text).not.toMatch(/已修改|已撤下/);
  }, 60_000);

  it('still shows the old text, marked 已修改, when its own paragraph is edited', async () => {
    const path = join(corpus, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('每户补贴不超过2000元', '每户补贴不超过3000元'));
    expect(runProgram(['index'], { env }).status).toBe(0);
    expect(await eventually('已修改')).toContain('每户补贴不超过2000元');
  }, 60_000);

  it('still shows it, marked 已撤下, when the document is removed', async () => {
    expect(runProgram(['corpus', 'remove', 'kaiyuan-2024-industry'], { env }).status).toBe(0);
    expect(await eventually('已撤下')).toContain('每户补贴不超过2000元');
  }, 60_000);

  it('and survives a restart', async () => {
    await house.restart('SIGKILL');
    expect((await page()).text).toContain('每户补贴不超过2000元');
  }, 60_000);
});

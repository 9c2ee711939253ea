import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gardenMeasure, roadMeasure, writeKaiyuan } from '../fixtures/eligibility/newer-documents.js';
import { runProgram } from './program.js';

const home = mkdtempSync(join(tmpdir(), 'mingbai-newer-'));
afterAll(() => rmSync(home, { recursive: true }));
const env = {
  MINGBAI_CORPUS_DIR: writeKaiyuan(home),
  MINGBAI_DATA_DIR: join(home, 'data'),
  MINGBAI_KEY_FILE: join(home, 'key'),
};

function add({ title, body }: { title: string; body: string }) {
  const file = join(home, 'newer.txt');
  writeFileSync(file, `${title}\n\n${body}\n`);
  return runProgram(['corpus', 'add', file, '--region', '开原市', '--date', '2025-03-05'], { env });
}

describe('corpus add of a newer document', () => {
  it('says nothing of rules that it does not touch', () => {
    const { status, stdout } = add(roadMeasure());
    expect(status).toBe(0);
    expect(stdout).not.toContain('可能取代');
  });

  it('lists the rules it may take the place of, and corpus check warns of them', () => {
    const { status, stdout } = add(gardenMeasure());
    expect(status).toBe(0);
    expect(stdout).toMatch(/这份文件可能取代1条规则.*规则要重看/);
    expect(stdout).toContain('kaiyuan-courtyard-subsidy  院子里搞种养，先建后补：2000元 → 3000元');
    const check = runProgram(['corpus', 'check'], { env });
    expect(check.status).toBe(0);
    expect(check.stdout).toMatch(/^warning\t.*kaiyuan-courtyard-subsidy: perhaps superseded by/m);
  });
});

import { describe, expect, it } from 'vitest';
import type { EligibilityResult } from '../../src/eligibility/result.js';
import { corpusDir } from './real-benefits.js';
import { runProgram } from '../commands/program.js';

const env = { MINGBAI_CORPUS_DIR: corpusDir };
const family = {
  formerlyPoor: true,
  incomePerHead: { low: 7000, high: 8000 },
  industryProject: true,
  cattleCount: 3,
};
const run = (args: string[], input = JSON.stringify(family)) =>
  runProgram(['eligibility', ...args], { env, input });

describe('mingbai eligibility', () => {
  it('prints the benefits of the place with outcome, reasons and passages, and the next question', () => {
    const { status, stdout } = run(['--json', '--region', '开原', '--date', '2024-06-01']);
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as EligibilityResult;
    expect(result).toMatchObject({ region: '辽宁省铁岭市开原市', date: '2024-06-01' });
    const low = result.benefits.find(({ id }) => id === 'kaiyuan-differentiated-income')!;
    expect(low).toMatchObject({
      outcome: 'likely',
      then: null,
      valid: { from: '2024-01-01', to: '2024-12-31' },
    });
    expect(low.says).toBe('按这份文件看，像是符合，由当地主管部门（文件没写是哪一家）审定。');
    expect(low.conditions.map(({ state }) => state)).toEqual(['met', 'met', 'met']);
    expect(low.conditions[0]!.reason).toBe('家里一年的人均收入是7000元到8000元，在8500元以下');
    expect(low.conditions[0]!.citation.passage).toMatch(/^kaiyuan-2024-industry\.[0-9a-f]{8}$/);
    expect(result.benefits.every(({ place }) => place === '辽宁省铁岭市开原市')).toBe(true);
    expect(result.next!.options.length).toBeGreaterThan(1);
    const ranks = result.benefits.map(({ outcome }) => ['likely', 'ask_more', 'unlikely'].indexOf(outcome));
    expect(ranks).toEqual([...ranks].sort());
  });

  it('says of a period that is over what the document said, its year, and whom to ask', () => {
    const { stdout } = run(['--json', '--region', '辽宁省铁岭市开原市', '--date', '2026-11-27']);
    const result = JSON.parse(stdout) as EligibilityResult;
    expect(result.counts.likely).toBe(0);
    expect(result.benefits[0]).toMatchObject({ outcome: 'was_in_force', then: 'likely' });
    expect(result.benefits[0]!.says).toBe(
      '2024年的文件按这些条件像是符合（当时由当地主管部门（文件没写是哪一家）审定）；今年的还没见到文件，要问村委会、乡镇（街道），或者打12317、12345。',
    );
  });

  it('is read by a person without --json', () => {
    const { stdout } = run(['--region', '开原', '--date', '2024-06-01']);
    expect(stdout).toMatch(
      /【收入低的户，产业收益再分一份】[\s\S]*“[^”]*8500元以下[^”]*” \/p\/kaiyuan-2024-industry/,
    );
  });

  it.each([
    ['a fact outside the vocabulary', ['--region', '开原'], '{"zodiac": true}', /zodiac/],
    [
      'two facts that cannot both be so',
      ['--region', '开原'],
      '{"marginal": true, "formerlyPoor": true}',
      /marginal/,
    ],
    ['what is no place', ['--region', '哈哈哈？'], '{}', /is no place/],
  ])('ends with code 2 and one clear line for %s', (_, args, input, message) => {
    const { status, stdout, stderr } = run(args, input);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

import { describe, expect, it } from 'vitest';
import { Citation, type PolicyAnswer } from '../../src/policy/answer/policy-answer.js';
import { keyOf, ownData } from '../prepared-index.js';
import { runProgram } from './program.js';

const data = ownData();
const env = { MINGBAI_DATA_DIR: data, MINGBAI_KEY_FILE: keyOf(data) };
const courtyard = '俺家院子不小，想种点菜再喂几只鸡鸭，公家一户顶天给几个钱啊';

describe('the command line', () => {
  it('answers the courtyard question with its passage first, soon after starting', () => {
    const seconds = (args: string[]) => {
      const started = performance.now();
      const result = runProgram(args, { env });
      return { result, took: performance.now() - started };
    };
    // beside other tests everything is slower: the fastest of three, against what a bare start takes there
    const bare = seconds(['help']).took;
    const tries = [1, 2, 3].map(() => seconds(['ask', '--region', '辽宁省铁岭市开原市', courtyard]));
    expect(Math.min(...tries.map(({ took }) => took))).toBeLessThan(Math.max(8_000, 12 * bare));
    const { status, stdout } = tries[0]!.result;
    expect(status).toBe(0);
    const [answer] = stdout.split('\n');
    expect(answer).toContain('每户补贴不超过2000元');
    expect(stdout).toMatch(/\[1\] 《开原市2024年[^\n]*\n[\s\S]*每户补贴不超过2000元[\s\S]*\[2\]/);
  });

  it('keeps the shape of ask --jsonl, in order, and goes on after a bad line', () => {
    const input = [
      JSON.stringify({ id: 'a', question: courtyard, region: '开原', date: '2024-12-01' }),
      'no json',
      JSON.stringify({ id: 'b', region: '开原' }),
      JSON.stringify({ id: 'c', question: '尾款呢', history: ['开原自建类项目预付能拨多少'], region: null }),
    ].join('\n');
    const { status, stdout } = runProgram(['ask', '--jsonl'], { env, input });
    expect(status).toBe(0);
    const [a, bad, b, c] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PolicyAnswer);
    expect(a).toMatchObject({
      id: 'a',
      kind: 'answered',
      parts: [],
      citations: [{ document: 'kaiyuan-2024-industry' }, {}, {}],
    });
    const [citation] = a!.citations;
    expect(Object.keys(Citation.parse(citation))).toEqual(Object.keys(citation!));
    expect(citation!.url).toBe(`/p/${citation!.passage}`);
    expect(a!.confidence).toBeGreaterThan(0.5);
    expect(bad).toMatchObject({ id: null, error: { code: 'bad_request' } });
    expect(b).toMatchObject({ id: 'b', error: { code: 'bad_request' } });
    expect(c).toMatchObject({ id: 'c', kind: 'answered' });
    expect(c!.answer).toContain('尾款');
  });

  it('says of every refusal why, and which other place it was about', () => {
    const lines = [
      { question: '那边低保一个月给多少', history: ['我姐嫁到四川省绵竹市了'], region: '开原' },
      { question: '2031年自己院子里种菜一户补多少', region: '开原', date: '2024-12-01' },
      { question: '培训班都教点啥手艺，啥时候开课呀', region: '开原' },
      { question: '孩子考驾照要多大岁数', region: '开原' },
    ];
    const { stdout } = runProgram(['ask', '--jsonl'], {
      env,
      input: lines.map((line) => JSON.stringify(line)).join('\n'),
    });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PolicyAnswer);
    expect(answers.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['no_source', 'place_missing_in_corpus'],
      ['no_source', 'year_not_covered'],
      ['no_source', 'not_written'],
      ['no_source', 'not_found'],
    ]);
    expect(answers[0]).toMatchObject({ places: ['四川省德阳市绵竹市'], candidates: [] });
    expect(answers[1]!.places).toBeUndefined();
    expect(answers.slice(1).every(({ candidates }) => candidates!.length === 5)).toBe(true);
  });

  it('says in one line that nothing is unanswered, proposed or decided yet', () => {
    expect(runProgram(['unanswered'], { env }).stdout).toBe('no unanswered questions yet\n');
    expect(runProgram(['unanswered', '--place', '开原', '--flat'], { env }).stdout).toBe(
      'no unanswered questions of that place and time\n',
    );
    expect(JSON.parse(runProgram(['unanswered', '--json'], { env }).stdout)).toEqual({
      questions: 0,
      places: [],
      topics: [],
    });
    expect(runProgram(['asks', 'proposed'], { env }).stdout).toMatch(/^nothing is proposed/);
    expect(runProgram(['asks', 'log'], { env }).stdout).toMatch(/^nothing was decided yet/);
  });

  it.each([
    ['an unknown option', ['ask', '--loud', '多少钱']],
    ['an unknown command', ['dance']],
    ['a missing question', ['ask']],
    ['a bad day', ['ask', '--date', 'tomorrow', '多少钱']],
    ['a missing file of graded questions', ['evaluate', '/nowhere.jsonl']],
    ['a bad day to count from', ['unanswered', '--since', 'monday']],
    ['no place', ['unanswered', '--place', '哈哈哈？']],
    ['a question nobody asked', ['asks', 'approve', 'ZZZZZZ']],
    ['a household without a place', ['eligibility', '--json']],
    ['facts that are no JSON', ['eligibility', '--region', '开原']],
  ])('ends with code 2 and one clear line for %s', (_, args) => {
    const { status, stdout, stderr } = runProgram(args, { env });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('lists every bad variable at once', () => {
    const { status, stderr } = runProgram(['ask', '多少钱'], {
      env: { MINGBAI_PORT: 'tea', LOG_LEVEL: 'loud' },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/MINGBAI_PORT[\s\S]*LOG_LEVEL|LOG_LEVEL[\s\S]*MINGBAI_PORT/);
  });

  it('has help for every command', () => {
    const { status, stdout } = runProgram(['help']);
    expect(status).toBe(0);
    for (const name of [
      'start',
      'chat',
      'ask',
      'index',
      'corpus',
      'evaluate',
      'unanswered',
      'asks',
      'doctor',
    ]) {
      expect(stdout).toContain(name);
      expect(runProgram([name, '--help']).status).toBe(0);
    }
  });

  it('finds the corpus whole', () => {
    const { status, stdout } = runProgram(['corpus', 'check'], { env });
    expect(stdout).toMatch(/^0 broken/m);
    expect(status).toBe(0);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Standing } from '../../src/eligibility/judge-benefit.js';
import { checkReal, real, stated } from './real-benefits.js';

/**
 * Households by a reader who saw the documents, the list of benefits and the vocabulary, and neither a rule nor this
 * program. `silent`: the document leaves something unsaid that decides, so that nobody may be told likely.
 */
interface Reading {
  sentence: string;
  in: object | null;
  out: object | null;
  missing: object | null;
  silent: boolean;
  note: string;
}

const folder = join(import.meta.dirname, 'second-reader');
const readings = readdirSync(folder).flatMap((name) => {
  const document = name.replace(/\.yaml$/, '');
  const told = parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Reading>;
  return Object.entries(told).map(([id, reading]) => ({ id, document, ...reading }));
});

/** Where rule and reader differ, and why the rule stands. */
const differences: Readonly<Record<string, string>> = {
  'fuxin-drought-relief in': '“低收入群体”没写收入多低，读的人也拿不准；规则不说像是符合',
  'fuxin-zhangwu-serious-illness-insurance out': '只写“家庭贫困”，没写必须建档立卡，不能说不符合',
  'kaiyuan-crops-support out': '清单以“等”结尾，不在上面的也不能说不符合',
  'kaiyuan-livestock-support out': '清单以“等”结尾，不在上面的也不能说不符合',
  'kaiyuan-debt-project-income out': '收益给户，不问项目是不是这一户的',
  'xianan-poverty-insurance out': '清单以“等”结尾，不在上面的也不能说不符合',
  'fuxin-2022-zhangwu-courtyard in': '对象写清了；已做的事，另由“答复里说的”说明',
  'fuxin-2022-livestock in': '对象写清了；已做的事，另由“答复里说的”说明',
  'kaiyuan-courtyard-subsidy in': '对象、办法、上限都写清了，只有各乡镇的标准没写',
  'kaiyuan-household-project-award in': '对象写清了，只有各乡镇的标准没写',
  'kaiyuan-monitored-project-income in': '写了“对全市监测户”，只有分多少没写',
  'kaiyuan-self-built-project-income in': '写了给脱贫户（监测户），只有每户分多少没写',
  'kaiyuan-graduate-jobs in': '对象写清了，只有怎么帮没写',
  'kaiyuan-self-built-advance in': '给项目的钱，比例写清了',
  'kaiyuan-debt-project-payment in': '给项目的钱，比例写清了',
};

/** What the reader expects of each household. */
const expectations = readings.flatMap(({ id, in: within, out, missing, silent }) => {
  const cases: [string, object | null, Standing][] = [
    ['in', within, silent ? 'ask_more' : 'likely'],
    ['out', out, 'unlikely'],
    ['missing', missing, 'ask_more'],
  ];
  return cases.flatMap(([name, facts, expected]) => (facts === null ? [] : [{ id, name, facts, expected }]));
});

it('has read every benefit whose document states a condition, each by a sentence of it', () => {
  expect(readings.map(({ id }) => id).sort()).toEqual(stated.map(({ id }) => id).sort());
  const bodyOf = new Map(real.documents.map(({ id, body }) => [id, body]));
  const strays = readings.filter(({ document, sentence }) => !bodyOf.get(document)!.includes(sentence));
  expect(strays.map(({ id }) => id)).toEqual([]);
});

it('agrees with the rules but for differences that are written down', () => {
  const differing = expectations.filter(({ id, facts, expected }) => {
    const benefit = stated.find((each) => each.id === id)!;
    return checkReal(benefit, facts, benefit.valid.from).outcome !== expected;
  });
  expect(differing.map(({ id, name }) => `${id} ${name}`).sort()).toEqual(Object.keys(differences).sort());
  expect(expectations.length).toBeGreaterThan(300);
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkRules } from '../../src/app/check-rules.js';
import { benefitTable } from '../../src/eligibility/benefit-table.js';
import { claimsOf } from '../../src/eligibility/claims.js';
import { corpusDir, real } from './real-benefits.js';

const folder = mkdtempSync(join(tmpdir(), 'mingbai-rules-'));
cpSync(join(corpusDir, 'documents', '辽宁省铁岭市开原市'), join(folder, 'documents', '辽宁省铁岭市开原市'), {
  recursive: true,
});
const written = readFileSync(join(corpusDir, 'rules/kaiyuan-2024-industry.yaml'), 'utf8');
const rules = join(folder, 'rules');
cpSync(join(corpusDir, 'rules'), rules, {
  recursive: true,
  filter: (source) => !/rules\/(?!kaiyuan)/.test(source),
});
afterAll(() => rmSync(folder, { recursive: true }));

const errorsWith = async (change: (text: string) => string): Promise<string[]> => {
  const changed = change(written);
  expect(changed).not.toBe(written);
  writeFileSync(join(rules, 'kaiyuan-2024-industry.yaml'), changed);
  const problems = await checkRules(folder, '2024-06-01');
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
};

describe('the rules that ship', () => {
  it('are at least forty, from all five files, every part bound to a passage', () => {
    expect(real.benefits.length).toBeGreaterThanOrEqual(40);
    const sources = new Map(real.documents.map(({ id, source }) => [id, source]));
    expect(new Set(real.benefits.map(({ document }) => sources.get(document))).size).toBe(5);
    const loose = real.benefits.flatMap(claimsOf).filter(({ citation }) => citation.passage === null);
    expect(loose).toEqual([]);
  });

  it('hold: no quote is gone, no figure is outside its quote; the ended periods are warnings', async () => {
    const problems = await checkRules(corpusDir, '2026-11-27');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.map(({ message }) => message)).toContain(
      'the period of its rules ended on 2024-12-31: is there a newer document?',
    );
    expect(await checkRules(corpusDir, '2015-06-01')).toEqual([]);
  });

  it('stand in docs/benefits.md as they are (npx tsx scripts/write-benefits.ts writes it)', () => {
    const titles = new Map(real.documents.map(({ id, title }) => [id, title]));
    const page = readFileSync(join(corpusDir, '../docs/benefits.md'), 'utf8');
    expect(page).toBe(benefitTable(real.benefits, (id) => titles.get(id)!));
  });
});

describe('the check of the rules', () => {
  it('finds a quote that is in the document no more', async () => {
    const errors = await errorsWith((text) =>
      text.replace('quote: 如需质量保证金可按', 'quote: 如需质量担保金可按'),
    );
    expect(errors.join()).toMatch(/kaiyuan-retention: the quote is not in kaiyuan-2024-industry any more/);
  });

  it('finds a quote that is not word for word', async () => {
    const errors = await errorsWith((text) =>
      text.replace('quote: 项目实施进度达到70%以上', 'quote: 项目实施进度,达到70%以上'),
    );
    expect(errors.join()).toMatch(/is not word for word/);
  });

  it.each([
    ['a sum', (text: string) => text.replace('value: 2000,', 'value: 3000,')],
    [
      'a sum in words',
      (text: string) => text.replace('每户补贴不超过2000元，多少', '每户补贴不超过2500元，多少'),
    ],
    ['the line of a condition', (text: string) => text.replace('value: 8500', 'value: 9500')],
    ['a ratio', (text: string) => text.replace('value: 40,', 'value: 45,')],
  ])('finds a figure that is not in its quote: %s', async (_, change) => {
    expect((await errorsWith(change)).join()).toMatch(/a figure of .* is not in its quote/);
  });

  it('finds a place outside the document, a period that reaches over it, an unknown document, a doubled id', async () => {
    expect(
      (await errorsWith((text) => text.replace('place: 辽宁省铁岭市开原市', 'place: 辽宁省阜新市'))).join(),
    ).toMatch(/is not within/);
    expect((await errorsWith((text) => text.replace('to: 2024-12-31', 'to: 2025-12-31'))).join()).toMatch(
      /reaches over/,
    );
    expect(
      (
        await errorsWith((text) => text.replace('document: kaiyuan-2024-industry', 'document: kaiyuan-2031'))
      ).join(),
    ).toMatch(/no document has the id "kaiyuan-2031"/);
    expect(
      (await errorsWith((text) => text.replace('id: kaiyuan-dibao', 'id: kaiyuan-microloan'))).join(),
    ).toMatch(/the id "kaiyuan-microloan" is also in/);
  });

  it('names the line of a file that does not fit, and goes on', async () => {
    const errors = await errorsWith((text) =>
      text.replace('facts: [courtyardProject]', 'facts: [luckyHouse]'),
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/rules\/kaiyuan-2024-industry.yaml: benefits\.0\.conditions\.1\.need/);
  });
});

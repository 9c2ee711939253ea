import { describe, expect, it } from 'vitest';
import { knownRegions } from '../../../src/policy/corpus/known-regions.js';
import { readCorpusFiles } from '../../../src/policy/corpus/corpus-files.js';
import { splitPassages } from '../../../src/policy/corpus/split-passages.js';
import {
  planVectors,
  withAsks,
  type IndexContent,
  type IndexedAsk,
} from '../../../src/policy/retrieval/index-content.js';
import { lendAsks, withoutParticulars } from '../../../src/policy/retrieval/lend-asks.js';
import { documentWith } from '../../fixtures/corpus/policy-document.js';
import { askedCorpus } from '../../fixtures/corpus/asked-document.js';

const files = await readCorpusFiles(await askedCorpus());
const list = (name: string) => files.find((file) => file.path === name)!.text;
const regions = knownRegions({
  divisions: list('administrative-divisions.json'),
  commonNames: list('regions.yaml'),
  corpusRegions: ['云溪省青石市白水县', '辽宁省铁岭市开原市'],
});

const here = '院里种菜每户补助800元。';
const there = '庭院种植每户补贴不超过2000元。';
const other = '危房重建每户补助2.6万元。';
const documents = [
  documentWith(here, { id: 'new' }),
  documentWith(`${there}\n\n${other}`, { id: 'old' }),
  documentWith(there, { id: 'silent' }),
];
const passages = documents.flatMap((document) => splitPassages(document, regions));
const askOf = (ask: string, quote: string, more: Partial<IndexedAsk> = {}): IndexedAsk => ({
  ask,
  quote,
  passage: passages.findIndex(({ document, text }) => document === 'old' && text.includes(quote)),
  ...more,
});

/** Sentences with the given angles (degrees) between them and the new one. */
function lent(asks: IndexedAsk[], angles: Record<string, number>): IndexedAsk[] {
  const content: IndexContent = withAsks(
    { documents, passages, asks: [], unanswered: [], lexicon: [] },
    asks,
  );
  const plan = planVectors(content);
  const vectors = plan.windows.map(({ text }) => {
    const angle = ((angles[text] ?? 90) * Math.PI) / 180;
    return Float32Array.from([Math.cos(angle), Math.sin(angle)]);
  });
  return lendAsks({ content, plan, vectors, regions }).filter(
    ({ passage }) => passages[passage]!.document === 'new',
  );
}
const near = { [here]: 0, [there]: 20, [other]: 35 };

describe('lent asks', () => {
  it('come from the most similar sentence of another document, and are marked', () => {
    const asks = [askOf('种菜一户顶天补多少', there), askOf('房子塌了给几个钱', other)];
    expect(lent(asks, near)).toEqual([
      { ask: '种菜一户顶天补多少', quote: here, passage: 0, origin: 'lent' },
    ]);
  });

  it('come from nobody when no sentence is near enough', () => {
    expect(lent([askOf('种菜一户顶天补多少', there)], { ...near, [there]: 40 })).toEqual([]);
  });

  it('are not lent to a sentence that has asks of its own, nor on from drafts and loans', () => {
    const own = { ask: '种菜给几个', quote: here, passage: 0 };
    expect(lent([own, askOf('种菜一户顶天补多少', there)], near)).toEqual([]);
    expect(lent([askOf('种菜一户顶天补多少', there, { origin: 'draft' })], near)).toEqual([]);
    expect(lent([askOf('种菜一户顶天补多少', there, { origin: 'lent' })], near)).toEqual([]);
  });

  it('lose figures and places, and are dropped when little is left', () => {
    expect(withoutParticulars('开原2024年种菜一户给两千块是真的不', regions)).toBe('种菜一户给是真的不');
    expect(lent([askOf('阜新2000元?', there)], near)).toEqual([]);
  });
});

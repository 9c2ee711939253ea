import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { knownRegions } from '../../../src/policy/corpus/known-regions.js';
import type { RegionList } from '../../../src/policy/corpus/region-list.js';
import { splitPassages } from '../../../src/policy/corpus/split-passages.js';
import { documentWith } from '../../fixtures/corpus/policy-document.js';

let regions: RegionList;
beforeAll(() => {
  regions = knownRegions({ divisions: '', commonNames: '', corpusRegions: ['云溪省青石市白水县'] });
});
const split = (body: string) => splitPassages(documentWith(body), regions);
const bare = (text: string) => text.replace(/\s/g, '');

const sentence = fc
  .tuple(
    fc.integer({ min: 0, max: 99999 }),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('。', ';', '!', '。”', '，'),
  )
  .map(([number, length, mark]) => `第${number}户${'补'.repeat(length)}${mark}`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 14 }).map((sentences) => sentences.join(''));
const heading = fc.constantFrom(
  '一、总体要求',
  '二、工作措施',
  '(一)庭院经济',
  '1.养殖。',
  '# 附件',
  '第三条 补贴',
  ')宣传引导',
  '(2)申请',
);
const body = fc.array(fc.oneof(paragraph, paragraph, heading), { minLength: 1, maxLength: 16 });

test('passages and headings hold every word of the body, in order, once', () => {
  fc.assert(
    fc.property(body, (lines) => {
      const passages = split(lines.join('\n\n'));
      const paths = new Set(passages.flatMap((passage) => passage.section));
      let rest = bare(passages.map((passage) => passage.text).join(''));
      for (const line of lines.map((text) => bare(text.replace(/^# /, '')))) {
        if (rest.startsWith(line)) rest = rest.slice(line.length);
        else expect([...paths].map(bare)).toContain(line);
      }
      expect(rest).toBe('');
    }),
  );
});

test('a passage is its sentences, within one section, never over 500 characters', () => {
  fc.assert(
    fc.property(body, (lines) => {
      const passages = split(lines.join('\n'));
      for (const [order, passage] of passages.entries()) {
        expect(passage.sentences.join('')).toBe(passage.text);
        expect(passage.text.length).toBeLessThanOrEqual(500);
        expect(passage.text.trim()).toBe(passage.text);
        expect(passage.order).toBe(order);
        expect(passage.id).toMatch(/^[a-z0-9.-]{1,48}$/);
      }
      expect(new Set(passages.map((passage) => passage.id)).size).toBe(passages.length);
    }),
  );
});

test('an edit in one section leaves the ids of all others alone', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 2, maxLength: 6 }),
      fc.nat(),
      paragraph,
      (texts, at, changed) => {
        const numerals = '一二三四五六';
        const bodyOf = (parts: string[]) =>
          parts.map((text, i) => `${numerals[i]}、第${i}节\n${text}`).join('\n');
        const edited = at % texts.length;
        const section = (passages: ReturnType<typeof split>, i: number) =>
          passages
            .filter((passage) => passage.section[0]?.startsWith(numerals[i]!))
            .map((passage) => passage.id);
        const before = split(bodyOf(texts));
        const after = split(bodyOf(texts.map((text, i) => (i === edited ? changed : text))));
        for (const i of texts.keys()) {
          // Texts that stand twice are told apart by their order, so only single ones are promised.
          if (
            i !== edited &&
            texts.filter((text) => text === texts[i]).length === 1 &&
            changed !== texts[i]
          ) {
            expect(section(after, i)).toEqual(section(before, i));
          }
        }
      },
    ),
  );
});

test('the id depends on words only: not on punctuation, blanks or script', () => {
  expect(split('每户補貼 2000元。')[0]!.id).toBe(split('每户补贴2000元')[0]!.id);
});

test('the same text twice has two ids of the same length', () => {
  const long = `${'每户补贴两千元,'.repeat(30)}完。`;
  const [first, second] = split(`一、甲\n${long}\n二、乙\n${long}`);
  expect(first!.id).not.toBe(second!.id);
  expect(first!.id.length).toBe(second!.id.length);
});

test('small paragraphs of one section share a passage, long ones are cut between sentences', () => {
  expect(split('一、任务\n1.甲事。\n2.乙事。\n3.丙事。').map((passage) => passage.text)).toEqual([
    '1.甲事。\n2.乙事。\n3.丙事。',
  ]);
  const sentences = Array.from({ length: 12 }, (_, i) => `${'字'.repeat(70)}${i}。`);
  const lengths = split(sentences.join('')).map((passage) => passage.text.length);
  expect(lengths.every((length) => length >= 140 && length <= 480)).toBe(true);
});

test('a signature goes with the words it signs', () => {
  const text = `${'认真抓好落实。'.repeat(40)}\n白水县农业农村局\n2024年3月5日`;
  expect(split(text).at(-1)!.text).toContain('落实。\n白水县农业农村局\n2024年3月5日');
});

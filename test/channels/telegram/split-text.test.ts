import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../src/channels/telegram/split-text.js';

const bare = (text: string) => text.replace(/\s/g, '');

describe('splitting a long text', () => {
  it('leaves a short one whole', () => {
    expect(splitText('  每户补贴不超过1500元。\n')).toEqual(['每户补贴不超过1500元。']);
    expect(splitText(' \n')).toEqual([]);
  });

  it('cuts at a blank line before a line end, at a line end before a sentence end', () => {
    expect(splitText('一二三。四五\n\n六七。八\n九十。十一', 14)).toEqual([
      '一二三。四五',
      '六七。八\n九十。十一',
    ]);
    expect(splitText('一二三。四五六七。八\n九十。十一', 14)).toEqual(['一二三。四五六七。八', '九十。十一']);
    expect(splitText('他说：“一二三四五六。”后来又说了七八。', 14)).toEqual([
      '他说：“一二三四五六。”',
      '后来又说了七八。',
    ]);
  });

  it('keeps every word in order, no part over the limit, none empty, no character torn', () => {
    const text = fc.array(fc.constantFrom('补', '贴', '。', '，', '\n', '\n\n', ' ', '😀', '1500元', '”'), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 60 }), (pieces, limit) => {
        const whole = pieces.join('');
        const parts = splitText(whole, limit);
        expect(bare(parts.join(''))).toBe(bare(whole));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part.trim()).not.toBe('');
          expect(() => encodeURIComponent(part)).not.toThrow();
        }
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asksForCheck } from '../../src/dialogue/eligibility/asks-for-check.js';
import { eligibilityWording as words } from '../../src/dialogue/wording/eligibility-wording.js';
import { inventedCitation } from '../fakes/scripted-policy.js';
import { real } from '../eligibility/real-benefits.js';
import { talkOfRules } from './eligibility-talk.js';

const root = join(import.meta.dirname, '../..');

describe('asksForCheck', () => {
  it.each([
    '我家符合吗',
    '我家符合吗？',
    '我能领啥',
    '我家能领什么补助',
    '我家这样的有啥补助',
    '像我家这样能享受什么',
    '像我家这样的能享受哪些政策？',
    '俺家能领点啥',
    '俺家够条件不',
    '俺家够不够格',
    '我屋里能享受么子政策',
    '我屋里有么子补助',
    '俄家能领甚补助',
    '请问我们家符合条件吗',
    '你给我看看我家能领啥',
    '帮我查查我家有什么补助',
    '俺这情况能吃上啥政策不',
    '国家对俺们这号人家有啥照顾没',
    '有没有我家能领的',
    '有啥给俺家的没？',
    '我家到底能享受哪些呀',
    '我屋里能领点么事啵？',
    '家里这样能享受啥政策',
    '你看我家能领上些甚',
    '/check',
  ])('hears %s', (text) => {
    expect(asksForCheck(text)).toBe('');
  });

  it.each(['看', '查', '看一下', '想看', '给我想看', '帮我', '请问', '那么', '打听'])(
    'gives up a long row of %s at once',
    (row) => {
      const text = row.repeat(4096 / row.length);
      const began = performance.now();
      expect(asksForCheck(text)).toBeNull();
      expect(asksForCheck(`${text}我家符合吗`)).toBe('');
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );

  it.each(['我家', '我家还', '我家能', '还', '有没有', '能领', '给我家'])(
    'gives up a long row of %s within other words at once',
    (row) => {
      const began = performance.now();
      for (const length of [400, 4096]) asksForCheck(`我家${row.repeat(length / row.length)}，俺家有病人`);
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );

  it.each(['看看看我家能领啥', '想看看一下我家能领啥', '给我想知道我家能领啥', '你给我看看下我家能领啥'])(
    'takes every way of leading up to it: %s',
    (text) => {
      expect(asksForCheck(text)).toBe('');
    },
  );

  it('takes along what was told of the household', () => {
    expect(asksForCheck('俺家养了八头牛，俩娃上大学，我家能领啥？')).toBe('俺家养了八头牛，俩娃上大学');
  });

  it('takes along what was told before and after without a stop', () => {
    expect(asksForCheck('你好我想问下我家能有啥政策我家是脱贫户')).toBe('你好我想问下，我家是脱贫户');
  });

  it('takes talk along, though it tells nothing', () => {
    expect(asksForCheck('我替我姥问一下，她不会弄手机。我家符合吗')).toBe('我替我姥问一下，她不会弄手机');
  });

  it.each([
    '养牛能领啥补助',
    '养牛我家能领啥补助',
    '想养牛，我家能领啥补助',
    '养牛，能领啥补助',
    '光伏，我家符合吗',
    '低保，我家符合吗',
    '公益岗啥条件',
    '我家能领多少钱低保',
    '危房改造要什么条件',
    '我能申请公益岗吗',
    '我家符合公益岗的条件吗',
    '公益岗一个月多少钱，我家符合吗',
    '院子补贴，我家符合吗',
    '我们村有啥政策',
    '脱贫户有什么政策',
    '我家有人生病怎么办',
    '开原有啥补助',
  ])('leaves %s to the policy', (text) => {
    expect(asksForCheck(text)).toBeNull();
  });

  it('takes no question of the graded ones, nor any of the asks that documents are bound to', () => {
    const graded = ['shared/eval/dev.jsonl', '../shared/eval/dev.jsonl'].flatMap((path) =>
      linesOf(join(root, path)),
    );
    const questions = graded.map((line) => (JSON.parse(line) as { question: string }).question);
    const asks = ['answered', 'unanswered']
      .flatMap((name) => linesOf(join(root, `../shared/asks/${name}.jsonl`)))
      .flatMap((line) => {
        const { asks: several = [], ask } = JSON.parse(line) as { asks?: string[]; ask?: string };
        return ask === undefined ? several : [...several, ask];
      });
    const stolen = [...questions, ...asks].filter((text) => asksForCheck(text) !== null);
    expect(stolen).toEqual([]);
  });
});

/** Lines of a file beside the checkout; none where it is not there. */
function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

describe('under a policy answer', () => {
  const benefit = real.benefits.find(({ id }) => id === 'kaiyuan-courtyard-subsidy')!;
  const ruled = benefit.what[0]!.citation.passage!;
  const labels = async (passage: string) => {
    const talk = await talkOfRules(() => ({ citations: [inventedCitation({ passage })] }));
    const reply = await talk.say('院子里种菜补多少钱？', { region: '开原' });
    return {
      talk,
      reply,
      labels: reply.messages.flatMap(({ choices }) => choices.map(({ label }) => label)),
    };
  };

  it('stands 我家符合吗 when a rule rests on the passage, and it begins the check', async () => {
    const { talk, reply, labels: shown } = await labels(ruled);
    expect(shown).toContain(words.start);
    const begun = await talk.press(reply, words.start);
    expect(begun.asked).toBe(words.start);
    expect(begun.messages.at(-1)!.expects).toBe('check');
  });

  it('stands nothing of it when no rule does', async () => {
    expect((await labels('yunxi-2024-garden.0a1b2c3d')).labels).not.toContain(words.start);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../../../src/policy/corpus/check-corpus.js';
import { changeAsks } from '../../../../../src/policy/corpus/asks-file.js';
import type { Ask } from '../../../../../src/policy/corpus/asks.js';
import { loadCorpus } from '../../../../../src/policy/corpus/load-corpus.js';
import { openKnowledgeHouse, people, type KnowledgeHouse } from './knowledge-house.js';

const id = 'qingchuan-2025-courtyard';
const asks = `/documents/${id}/asks`;
const limit = '对利用房前屋后发展种植养殖的农户，实行先建后补，每户补贴不超过1800元。';

let house: KnowledgeHouse;
beforeEach(async () => void (house = await openKnowledgeHouse()));
afterEach(() => house.close());

const kept = async () =>
  (await loadCorpus(house.knowledge.corpusDir)).asks
    .filter(({ document }) => document === id)
    .map(({ ask, answered, voice, by, reviewed }) => ({ ask, answered, voice, by, reviewed }));
const follow = (to: string | null) => house.get(people.county, to!.replace('/desk', ''));
const numberOf = async (quote: string): Promise<string> => {
  const { text } = await house.get(people.county, asks);
  return new RegExp(`fact=(\\d+)"[^>]*>${quote}`).exec(text)![1]!;
};
const write = async (fields: Record<string, string | string[]>) =>
  house.post(people.county, asks, { fact: await numberOf(limit), ...fields });
const draft = (ask: string, more: Partial<Ask> = {}): Ask => ({
  ask,
  answered: true,
  quote: limit,
  by: 'model',
  reviewed: false,
  ...more,
});

describe('asks of a document', () => {
  it('are asked for one fact a screen, the most asked-for first, with what is left', async () => {
    const { text } = await house.get(people.county, asks);
    expect(text).toContain(`<blockquote>${limit}</blockquote>`);
    expect(text).toMatch(/<h1>还剩\d句<\/h1>/);
    expect(text).toContain('群众会怎么问这句？');
  });

  it('are saved at once with the role of who wrote them, and lead on to the next fact', async () => {
    const left = Number(/还剩(\d)句/.exec((await house.get(people.county, asks)).text)![1]);
    const saved = await write({
      ask1: '院坝头喂鸡鸭公家给几个钱',
      ask2: '一家人最多领好多',
      cadre: '庭院经济补贴上限',
      silent1: '钱哪天打到卡上',
      'silent1-why': '文件只说验收合格后一次性拨付，没写哪天',
    });
    expect(await kept()).toEqual([
      { ask: '院坝头喂鸡鸭公家给几个钱', answered: true, voice: 'villager', by: '县级', reviewed: true },
      { ask: '一家人最多领好多', answered: true, voice: 'villager', by: '县级', reviewed: true },
      { ask: '庭院经济补贴上限', answered: true, voice: 'cadre', by: '县级', reviewed: true },
      { ask: '钱哪天打到卡上', answered: false, voice: undefined, by: '县级', reviewed: true },
    ]);
    expect(await checkCorpus(house.knowledge.corpusDir)).toEqual([]);
    const next = await follow(saved.to);
    expect(next.text).not.toContain(`<blockquote>${limit}</blockquote>`);
    expect(next.text).toContain(`还剩${left - 1}句`);
  });

  it('answer people within seconds, without a restart', async () => {
    const odd = '俺那一亩三分小天地鼓捣鼓捣，上头贴补不';
    await write({ ask1: odd });
    await house.knowledge.upkeep.settled();
    const { text } = await house.post(people.county, '/policy', {
      question: odd,
      place: people.county.region,
    });
    expect(text).toContain('每户补贴不超过1800元');
    expect(text).toContain('文件里有');
  });

  it('with a figure the sentence does not hold, or a number of a person, are refused field by field; the rest is kept', async () => {
    const refused = await write({
      ask1: '养鸡给5000元是不是',
      ask2: '我电话13812345678，补多少',
      ask3: '养鸡一户补多少',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/value="养鸡给5000元是不是"[\s\S]*?里面的数字原文没有/);
    expect(refused.text).toMatch(/f-ask2-error[^>]*>[\s\S]*?电话/);
    expect((await kept()).map(({ ask }) => ask)).toEqual(['养鸡一户补多少']);
    const half = await write({ silent1: '钱哪天到账' });
    expect(half.text).toContain('两样都要写');
    const figure = await write({ silent1: '钱哪天到账', 'silent1-why': '文件只说补9999元' });
    expect(figure.text).toContain('里面的数字原文没有');
  });

  it('are undone with one tap, exactly what was saved', async () => {
    await write({ ask1: '养鸡一户补多少' });
    const saved = await write({ ask1: '种菜一户补多少' });
    const page = await follow(saved.to);
    expect(saved.response.headers.get('set-cookie')).toContain('mingbai_desk_said=');
    const said = saved.response.headers.get('set-cookie')!.match(/mingbai_desk_said=([^;.]+)/)![1]!;
    const { undo } = JSON.parse(Buffer.from(said, 'base64url').toString()) as {
      undo: { action: string; fields: { token: string } };
    };
    expect(page.status).toBe(200);
    await house.post(people.county, undo.action.replace('/desk', ''), undo.fields);
    expect((await kept()).map(({ ask }) => ask)).toEqual(['养鸡一户补多少']);
    await house.post(people.county, undo.action.replace('/desk', ''), undo.fields);
    expect(await kept()).toHaveLength(1);
  });

  it('can be dropped one by one', async () => {
    await write({ ask1: '养鸡一户补多少', ask2: '种菜一户补多少' });
    await house.post(people.county, `${asks}/drop`, { ask: '养鸡一户补多少', quote: limit });
    expect((await kept()).map(({ ask }) => ask)).toEqual(['种菜一户补多少']);
  });

  it('end with what the document does not say', async () => {
    const page = await house.get(people.county, `${asks}/silent`);
    expect(page.text).toContain('群众会问、但文件没说的');
    await house.post(people.county, `${asks}/silent`, {
      silent1: '租的房子算不算',
      'silent1-why': '文件只说房前屋后，没写租的算不算',
    });
    expect(await kept()).toMatchObject([{ ask: '租的房子算不算', answered: false }]);
  });

  it('of another county’s document are not its to write', async () => {
    expect((await house.get(people.neighbour, asks)).status).toBe(404);
    expect((await house.post(people.neighbour, asks, { fact: '1', ask1: '养鸡一户补多少' })).status).toBe(
      404,
    );
    expect(await kept()).toEqual([]);
  });
});

describe('drafts of a model', () => {
  it('are shown as drafts; ticked ones are kept, mended ones as written, the others go', async () => {
    await changeAsks(house.knowledge.corpusDir, id, [
      draft('养鸡补几个'),
      draft('种树补几个'),
      draft('种菜补几个'),
    ]);
    const { text } = await house.get(people.county, `${asks}?fact=${await numberOf(limit)}`);
    expect(text).toContain('机器起的草稿，没有人看过');
    await write({
      drafts: '1',
      keep: ['0', '2'],
      'draft-0': '养鸡补几个',
      'draft-1': '种树补几个',
      'draft-2': '种点菜补几个',
    });
    expect((await kept()).map(({ ask, by, reviewed }) => [ask, by, reviewed])).toEqual([
      ['种点菜补几个', '县级', true],
      ['养鸡补几个', 'model', true],
    ]);
  });

  it('are made behind the page where a model is set, and nowhere else', async () => {
    expect((await house.get(people.county, asks)).text).not.toContain('让机器先起草');
    const drafting = await openKnowledgeHouse({
      drafter: async () => '{"s":1,"ask":"这个补贴找谁要","voice":"villager"}',
    });
    try {
      expect((await drafting.get(people.county, asks)).text).toContain('让机器先起草');
      await drafting.post(people.county, `${asks}/drafts`);
      await drafting.knowledge.drafts.settled();
      expect((await drafting.get(people.county, asks)).text).toMatch(/机器起草了\d条/);
      const { asks: made } = await loadCorpus(drafting.knowledge.corpusDir);
      expect(made.map(({ by, reviewed }) => [by, reviewed])).toEqual([
        ['model', false],
        ['model', false],
      ]);
    } finally {
      await drafting.close();
    }
  });
});

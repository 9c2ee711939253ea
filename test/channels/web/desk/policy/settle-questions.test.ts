import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../../../src/policy/question-ledger.js';
import { loadCorpus } from '../../../../../src/policy/corpus/load-corpus.js';
import { ledgerEntry } from '../../../../fakes/ledger-entry.js';
import { baishi, qingchuan } from '../../../../fixtures/corpus/two-counties.js';
import { openKnowledgeHouse, people, type KnowledgeHouse } from './knowledge-house.js';

let house: KnowledgeHouse;
let courtyard: string;
beforeEach(async () => {
  house = await openKnowledgeHouse();
  const { passages } = await loadCorpus(house.knowledge.corpusDir);
  courtyard = passages.find(({ text }) => text.includes('1800元'))!.id;
});
afterEach(() => house.close());

async function asked(n: number, question: string, more: Partial<LedgerEntry> = {}): Promise<LedgerEntry> {
  const entry = ledgerEntry(n, { question, region: qingchuan, candidates: [courtyard], ...more });
  await house.ledger.record(entry);
  return entry;
}
const page = (path: string, member = people.county) => house.get(member, path);
const wheelchair = '残疾人坐的轮椅上哪儿领';
const wheelchairText =
  '晴川县2025年残疾人辅助器具发放办法\n\n来源:晴川县残疾人联合会 时间:2025-03-05\n\n一、种类\n\n持证残疾人可以免费领取轮椅、拐杖、助听器。\n\n二、地点\n\n残疾人领取轮椅，到户籍所在乡镇残联办理。';

/** Publishes a document and waits until it can be asked for. */
async function publish(text: string) {
  const sent = await house.post(people.county, '/documents/new', { file: new File([text], '辅具.txt') });
  const token = sent.to!.replace('/desk', '');
  await house.post(people.county, token, {
    decision: 'publish',
    title: '辅具发放办法',
    region: qingchuan,
    kind: 'plan',
  });
  await house.knowledge.upkeep.settled();
}

describe('questions asked in vain', () => {
  it('stand by topic and place with counts, only of the member’s own places', async () => {
    await asked(1, wheelchair);
    await asked(2, '残疾人的轮椅到哪里领', { region: `${qingchuan}柳树乡` });
    await asked(3, '路灯坏了归谁修');
    await asked(4, '白石县的水塘谁管', { region: baishi });
    await asked(5, '这边说的是别处', { region: qingchuan, places: [baishi] });
    const { text } = await page('/unanswered');
    expect(text).toContain('3句话，2类事');
    expect(text).toMatch(/晴川县 2[\s\S]*柳树乡 1|柳树乡 1[\s\S]*晴川县 2/);
    expect(text).not.toMatch(/白石县|水塘|别处/);
    const one = await page(`/unanswered?place=${encodeURIComponent(`${qingchuan}柳树乡`)}`);
    expect(one.text).toContain('1句话，1类事');
    const theirs = await page('/unanswered', people.neighbour);
    expect(theirs.text).not.toContain('轮椅');
    expect(theirs.text).toContain('2句话');
  });

  it('of no known place are on every county’s list, or nobody would see them', async () => {
    await asked(1, '啥叫小额信贷', { region: null });
    for (const member of [people.county, people.neighbour])
      expect((await page('/unanswered', member)).text).toContain('没说地方');
  });

  it('show no name or number of a person, whatever was kept', async () => {
    const entry = await asked(1, '我叫王桂花，电话13812345678，轮椅上哪领');
    for (const path of ['/unanswered', `/unanswered/${entry.id}`])
      expect((await page(path)).text).not.toMatch(/王桂花|13812345678/);
  });

  it('of another county are not opened, marked or closed by their address', async () => {
    const foreign = await asked(1, '白石县的水塘谁管', { region: baishi });
    for (const path of ['', '/again'])
      expect((await page(`/unanswered/${foreign.id}${path}`)).to).toBe('/desk/unanswered');
    for (const path of ['/needed', '/close', '/learn', '/close-answered'])
      expect(
        (
          await house.post(people.county, `/unanswered/${foreign.id}${path}`, {
            reason: '试试',
            note: '试试',
          })
        ).to,
      ).toBe('/desk/unanswered');
    expect(house.marks.marks).toEqual([]);
    await house.post(people.neighbour, `/unanswered/${foreign.id}/close`, { reason: '不归我们' });
    await house.post(people.county, '/unanswered/undo', { batch: house.marks.marks[0]!.batch });
    expect(house.marks.marks[0]!.undone).toBeNull();
  });

  it('are the county’s business', async () => {
    expect((await page('/unanswered', people.township)).status).toBe(403);
  });
});

describe('a topic', () => {
  it('that a passage answers is learnt as an ask, answers from then on, and is unlearnt with one tap', async () => {
    const entry = await asked(1, '俺那一亩三分小天地鼓捣鼓捣，上头贴补不');
    const shown = await page(`/unanswered/${entry.id}`);
    expect(shown.text).toContain('这段其实答了');
    expect(shown.text).toContain('每户补贴不超过1800元');
    await house.post(people.county, `/unanswered/${entry.id}/learn`, {
      passage: courtyard,
      ask: entry.question,
    });
    await house.knowledge.upkeep.settled();
    expect(house.decisions.decisions).toMatchObject([
      { question: entry.id, by: '县级', learnt: { passage: courtyard } },
    ]);
    expect((await page('/unanswered')).text).not.toContain('鼓捣');
    const answer = await house.post(people.county, '/policy', { question: entry.question, place: qingchuan });
    expect(answer.text).toContain('1800元');
    expect((await page('/unanswered/closed')).text).toContain('鼓捣');
    await house.post(people.neighbour, '/unanswered/unlearn', { question: entry.id });
    expect(house.decisions.decisions[0]!.undone).toBeNull();
    await house.post(people.county, '/unanswered/unlearn', { question: entry.id });
    await house.knowledge.upkeep.settled();
    expect((await page('/unanswered')).text).toContain('鼓捣');
  });

  it('is not learnt with words or a passage that cannot be kept; a sentence says why', async () => {
    const entry = await asked(1, '院坝头喂鸡鸭有好多钱');
    const learn = (fields: Record<string, string>) =>
      house.post(people.county, `/unanswered/${entry.id}/learn`, {
        passage: courtyard,
        ask: entry.question,
        ...fields,
      });
    const personal = await learn({ ask: '我叫王桂花，喂鸡补多少' });
    expect(personal.status).toBe(422);
    expect(personal.text).toContain('有姓名或号码');
    const foreign = house.knowledge.library().passages.find(({ text }) => text.includes('2600元'))!.id;
    expect((await learn({ passage: foreign })).text).toContain('别处的规定');
    expect((await learn({ passage: 'nobody.00000000' })).text).toContain('已经不在了');
    expect((await learn({ quote: '每户补贴九千元。' })).text).toContain('没有您选的那句话');
  });

  it('that needs a document is marked so, and closes by itself when the document that answers comes in', async () => {
    const entry = await asked(1, wheelchair, { candidates: [] });
    await asked(2, '今年彩礼给报销不', { candidates: [] });
    await house.post(people.county, `/unanswered/${entry.id}/needed`, { note: '找残联要轮椅的办法' });
    const marked = await page(`/unanswered/${entry.id}`);
    expect(marked.text).toContain('林知秋说：要补文件');
    expect(marked.text).toContain('找残联要轮椅的办法');
    expect((await page('/unanswered')).text).toContain('要补文件');
    await publish(wheelchairText);
    expect(house.failures).toEqual([]);
    const list = (await page('/unanswered')).text;
    expect(list).not.toContain('轮椅');
    expect(list).toContain('彩礼');
    const closed = (await page('/unanswered/closed')).text;
    expect(closed).toContain('机器自己了结');
    expect(closed).toMatch(/href="\/p\/doc-2025-plan-|href="\/p\/doc-plan-/);
    const batch = house.marks.marks.find(({ how }) => how === 'answered')!.batch;
    await house.post(people.county, '/unanswered/undo', { batch });
    expect((await page('/unanswered')).text).toContain('轮椅');
  });

  it('is asked again on a tap: the answer is shown first, then closed as answered', async () => {
    const entry = await asked(1, wheelchair, { candidates: [] });
    await asked(2, '残疾人的轮椅到哪里领', { candidates: [] });
    const before = await page(`/unanswered/${entry.id}/again`);
    expect(before.text).toContain('现在答得上来的有0句');
    await publish(wheelchairText);
    const again = await page(`/unanswered/${entry.id}/again`);
    expect(again.text).toContain('现在答上来了');
    expect(again.text).toContain('乡镇残联办理');
    expect(house.marks.marks).toEqual([]);
    await house.post(people.county, `/unanswered/${entry.id}/close-answered`);
    expect(house.marks.marks).toMatchObject([
      { mark: 'closed', how: 'answered', by: people.county.id },
      { mark: 'closed', how: 'answered' },
    ]);
    expect((await page('/unanswered')).text).not.toContain('轮椅');
  });

  it('whose answer people said was none is not settled by the same answer', async () => {
    const question = '利用房前屋后种菜养鸡，每户补贴多少钱？';
    const entry = await asked(1, question, {
      kind: 'not_helpful',
      reason: 'said_not_helpful',
      passages: [courtyard],
    });
    expect((await page(`/unanswered/${entry.id}/again`)).text).toContain('现在答得上来的有0句');
  });

  it('is closed by hand with a reason, and comes back when somebody asks anew or it is undone', async () => {
    const entry = await asked(1, '娶媳妇彩礼国家给报销不');
    expect((await house.post(people.county, `/unanswered/${entry.id}/close`, { reason: '' })).status).toBe(
      422,
    );
    await house.post(people.county, `/unanswered/${entry.id}/close`, { reason: '不归政策管' });
    expect((await page('/unanswered')).text).toContain('现在没有');
    expect((await page('/unanswered/closed')).text).toContain('不归政策管');
    await asked(2, '娶媳妇彩礼给报销不');
    expect((await page('/unanswered')).text).toContain('1句话，1类事');
    await house.post(people.county, '/unanswered/undo', { batch: house.marks.marks[0]!.batch });
    expect((await page('/unanswered')).text).toContain('2句话，1类事');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visitFormFields } from '../../../../src/hardship/household/read-visit-form.js';
import { causeNames } from '../../../../src/hardship/household/cause-name.js';
import { invented } from '../../../hardship/household/invented-household.js';
import { county, openCaseHouse, people, township, village, type CaseHouse } from './case-house.js';

let house: CaseHouse;
beforeEach(async () => void (house = await openCaseHouse()));
afterEach(() => house.close());

const stateOf = async (id: string) => (await house.cases.find(id))!.state;
const versionOf = async (id: string) => String((await house.cases.find(id))!.version);

/** Follows the answer of a form to the page that says what came of it. */
async function act(member: (typeof people)['village'], id: string, action: string, fields = {}) {
  const version = await versionOf(id);
  return house.post(member, `/cases/${id}/act`, { action, version, ...fields });
}

describe('working a case at the desk', () => {
  it('carries a household from its report to the end of its risk', async () => {
    const id = await house.report();
    expect(await (await house.get(people.village, '/')).text()).toContain('王桂花');
    await act(people.village, id, '受理', { responsible: people.village.id });
    expect(await stateOf(id)).toBe('核实中');

    const form = invented.form();
    const saved = await house.post(people.village, `/cases/${id}/visit`, visitFormFields(form));
    expect(saved.headers.get('location')).toBe(`/desk/cases/${id}`);
    await act(people.village, id, '核实上报');
    expect(await stateOf(id)).toBe('评议公示');

    await house.post(people.village, `/cases/${id}/notice`, {});
    await act(people.village, id, '公示无异议');
    expect(await stateOf(id)).toBe('评议公示');
    await house.wait(6);
    await act(people.village, id, '公示无异议');
    await act(people.township, id, '审核通过');
    await act(people.county, id, '审定通过', { group: 'sudden', grounds: '住院自付超过全年收入' });
    expect(await house.cases.find(id)).toMatchObject({ state: '已纳入', group: 'sudden', labour: 'able' });
    const decided = await (await house.get(people.village, `/cases/${id}`)).text();
    expect(decided).toContain(`/desk/notices/${id}/announcement`);
    expect(await (await house.get(people.supervisor, `/cases/${id}`)).text()).not.toContain('/announcement');

    await act(people.township, id, '开始帮扶', { responsible: people.village.id });
    expect(await stateOf(id)).toBe('已纳入');
    await house.post(people.township, `/cases/${id}/measures/new`, {
      kind: 'employment',
      cause: '',
      what: '镇上服装厂上班，一个月三千',
      responsible: people.village.id,
      from: '2026-11-30',
      until: '',
      state: 'doing',
      note: '',
    });
    await act(people.township, id, '开始帮扶', { responsible: people.village.id });
    expect(await stateOf(id)).toBe('帮扶中');

    await house.post(people.village, `/cases/${id}/follow-up`, {
      ...{ on: '2026-11-29', how: 'visit', income: 'up', risk: 'removed', measures: 'all', basics: 'firm' },
      ...{ words: '', next: '' },
    });
    await act(people.village, id, '申请消除', { grounds: '收入连着半年超过监测线' });
    await house.post(people.village, `/cases/${id}/notice`, {});
    await house.wait(6);
    await act(people.village, id, '公示无异议');
    await act(people.township, id, '审核通过');
    await act(people.county, id, '审定通过', { grounds: '四条都稳固' });
    expect(await stateOf(id)).toBe('风险消除');
    const history = (await house.cases.file(id))!.history.map(({ action }) => action);
    expect(history).toEqual([
      ...[
        '申报',
        '受理',
        '入户核实',
        '核实上报',
        '公示',
        '公示无异议',
        '审核通过',
        '审定通过',
        '措施',
        '开始帮扶',
      ],
      ...['回访', '申请消除', '公示', '公示无异议', '审核通过', '审定通过'],
    ]);
  });

  it('proposes measures by links that tell nobody of a risk', async () => {
    const id = await house.report();
    await act(people.village, id, '受理', { responsible: people.village.id });
    const form = invented.form({ risks: ['0203'] });
    await house.post(people.village, `/cases/${id}/visit`, visitFormFields(form));
    await act(people.village, id, '核实上报');
    await house.post(people.village, `/cases/${id}/notice`, {});
    await house.wait(6);
    await act(people.village, id, '公示无异议');
    await act(people.township, id, '审核通过');
    await act(people.county, id, '审定通过', { group: 'sudden', grounds: '住院自付超过全年收入' });
    const page = await (await house.get(people.township, `/cases/${id}`)).text();
    const links = [...page.matchAll(/href="\/desk(\/cases\/[^"]*measures\/new\?[^"]*)">加“([^”]+)”/g)];
    expect(links.length).toBeGreaterThan(1);
    for (const [, link, kind] of links) {
      expect(link).toMatch(/\/measures\/new\?like=\d$/);
      const sheet = await (await house.get(people.township, link!)).text();
      const chosen = [...sheet.matchAll(/<option value="[^"]*" selected="">([^<]+)/g)].map(
        ([, text]) => text,
      );
      expect(chosen.slice(0, 2)).toEqual([kind, causeNames['0203']]);
    }
    const odd = await (await house.get(people.township, `/cases/${id}/measures/new?like=99`)).text();
    expect(odd).toContain('加一项帮扶措施');
  });

  it('says what is missing instead of moving, and offers only what the role may do', async () => {
    const id = await house.report();
    const page = await (await house.get(people.township, `/cases/${id}`)).text();
    expect(page).toContain('受理，派人核实');
    expect(page).not.toContain('审定通过');
    await act(people.village, id, '受理', { responsible: people.village.id });
    const blocked = await (await house.get(people.village, `/cases/${id}`)).text();
    expect(blocked).toContain('还没有入户核实表，请先去家里核实并填表');
    await act(people.village, id, '核实上报');
    expect(await stateOf(id)).toBe('核实中');
  });

  it('tells the slower of two what the other did', async () => {
    const id = await house.report();
    const version = await versionOf(id);
    const fields = { action: '受理', version, responsible: people.village.id };
    const [first, second] = await Promise.all([
      house.post(people.village, `/cases/${id}/act`, fields),
      house.post(people.township, `/cases/${id}/act`, fields),
    ]);
    expect([first.status, second.status]).toEqual([303, 303]);
    const taken = (await house.cases.file(id))!.history.filter(({ action }) => action === '受理');
    expect(taken).toHaveLength(1);
    const faster = taken[0]!.actor === 'village' ? people.village : people.township;
    const told = {
      [people.village.id]: await house.said(people.village, first),
      [people.township.id]: await house.said(people.township, second),
    };
    const slower = faster === people.village ? people.township : people.village;
    expect(told[faster.id]).not.toContain('别人刚刚先办了');
    expect(told[slower.id]).toMatch(
      new RegExp(`别人刚刚先办了：${faster.name}在 .+ 做了“受理”，现在是“核实中”。您的没有写进去`),
    );
  });

  it('shows nobody a family of another place', async () => {
    const id = await house.report();
    for (const outsider of [people.otherTownship, people.gridWorker, people.administrator]) {
      const page = await house.get(outsider, `/cases/${id}`);
      expect(await page.text()).not.toMatch(/王桂花|13812345678|老伴病了/);
    }
    const listed = await (await house.get(people.otherTownship, '/cases')).text();
    expect(listed).not.toContain('王桂花');
    const found = await house.post(people.otherTownship, '/cases/search', { words: '王桂花' });
    expect(await found.text()).toContain('没有找到');
    const acted = await act(people.otherTownship, id, '受理', { responsible: people.otherTownship.id });
    expect(acted.status).toBe(404);
  });

  it('opens a case elsewhere for a reason that stands in the log', async () => {
    const id = await house.report();
    await house.post(people.otherTownship, `/cases/${id}/open`, { reason: '短' });
    expect(await (await house.get(people.otherTownship, `/cases/${id}`)).text()).not.toContain('王桂花');
    await house.post(people.otherTownship, `/cases/${id}/open`, { reason: '这户的老人住到我们镇上来了' });
    const page = await (await house.get(people.otherTownship, `/cases/${id}`)).text();
    expect(page).toContain('王桂花');
    expect(page).toContain('您可以看，不能办这一户');
    const log = await house.accessLog.list({ limit: 10, case: id });
    expect(log.map(({ what, reason }) => [what, reason])).toContainEqual([
      'break_glass',
      '这户的老人住到我们镇上来了',
    ]);
  });

  it('finds a household by name, pinyin, initials, telephone and receipt', async () => {
    const id = await house.report();
    const { receipt } = (await house.cases.file(id))!;
    for (const words of ['王桂花', 'wangguihua', 'wang gui hua', 'wgh', '138 1234 5678', receipt]) {
      const page = await (await house.post(people.township, '/cases/search', { words })).text();
      expect(page, words).toContain(`/desk/cases/${id}`);
    }
    expect(await (await house.post(people.township, '/cases/search', { words: '李' })).text()).not.toContain(
      id,
    );
  });

  it('keeps a relative from acting, and lets a second person', async () => {
    const id = await house.report();
    await house.post(people.village, `/cases/${id}/recuse`, {});
    await act(people.village, id, '受理', { responsible: people.village.id });
    expect(await stateOf(id)).toBe('待核实');
    await house.post(people.village, `/cases/${id}/recusal-lifted`, { staff: people.village.id });
    await act(people.village, id, '受理', { responsible: people.village.id });
    expect(await stateOf(id)).toBe('待核实');
    await house.post(people.township, `/cases/${id}/recusal-lifted`, { staff: people.village.id });
    await act(people.village, id, '受理', { responsible: people.village.id });
    expect(await stateOf(id)).toBe('核实中');
  });

  it('takes a form kept offline once, however often it is sent', async () => {
    const id = await house.report();
    const fields = { ...visitFormFields(invented.form()), sent_as: '01JEXAMPLEOFFLINE000000000' };
    for (let i = 0; i < 3; i++) await house.post(people.village, `/cases/${id}/visit`, fields);
    expect((await house.cases.file(id))!.records).toHaveLength(1);
  });

  it('gives many to one person with one tap', async () => {
    const ids = [await house.report(), await house.report({ name: '李大山' })];
    const chosen = { case: ids, responsible: people.village.id };
    expect((await house.post(people.county, '/cases/assign', chosen)).status).toBe(303);
    for (const id of ids) expect((await house.cases.find(id))!.responsible).toBe(people.village.id);
    const mine = await (await house.get(people.village, '/cases?whose=me')).text();
    for (const name of ['王桂花', '李大山']) expect(mine).toContain(name);
  });

  it('goes to the village of whoever is to answer for it, when the report knew the township only', async () => {
    const id = await house.report({ village: { region: township, said: '前进村三组' } });
    expect((await house.get(people.village, `/cases/${id}`)).status).toBe(403);
    await act(people.township, id, '受理', { responsible: people.village.id });
    expect(await house.cases.find(id)).toMatchObject({ region: village, responsible: people.village.id });
    expect(await (await house.get(people.village, `/cases/${id}`)).text()).toContain('王桂花');
  });

  it('is not handed over by a slip of the pen to where nobody works', async () => {
    const id = await house.report({ village: { region: null, said: '老河湾' } });
    for (const typed of [`${county}八保镇`, '八保镇', '老河湾', '']) {
      await act(people.county, id, '移交', { village: typed });
      expect((await house.cases.find(id))!.region, typed).toBeNull();
    }
    await act(people.county, id, '移交', { village: '八宝镇前进村' });
    expect((await house.cases.find(id))!.region).toBe(village);
  });

  it('shows a form that cannot be written again, whole, so that a phone keeps it', async () => {
    const id = await house.report();
    await house.post(people.village, `/cases/${id}/recuse`, {});
    const fields = { ...visitFormFields(invented.form()), sent_as: '01JEXAMPLEOFFLINE000000001' };
    const refused = await house.post(people.village, `/cases/${id}/visit`, fields);
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('您说过这户是亲戚');
    expect(page).toContain(invented.form().words);
    expect((await house.cases.file(id))!.records).toEqual([]);
  });

  it('takes a form that was corrected after the server could not read it, under its old name', async () => {
    const id = await house.report();
    const sent = { ...visitFormFields(invented.form()), sent_as: '01JEXAMPLEOFFLINE000000002' };
    const unread = await house.post(people.village, `/cases/${id}/visit`, {
      ...sent,
      'income.wages': '很多',
    });
    expect(unread.status).toBe(422);
    const mended = await house.post(people.village, `/cases/${id}/visit`, {
      ...sent,
      'income.wages': '一万二',
    });
    expect(mended.status).toBe(303);
    const records = (await house.cases.file(id))!.records;
    expect(records.at(-1)!.content).toMatchObject({
      form: { income: { wages: { low: 12_000, high: 12_000 } } },
    });
  });

  it('does not go up while an ID number stands in another household of the prefecture, unless kept with a reason', async () => {
    const idNumber = invented.id('1970-01-01', 7);
    const withId = { ...invented.form(), members: [{ ...invented.form().members[0]!, idNumber }] };
    const elsewhere = await house.report({
      village: { region: `${county}柳河镇`, said: '东村' },
      name: '李大山',
    });
    await act(people.otherTownship, elsewhere, '受理', { responsible: people.otherTownship.id });
    await house.post(people.otherTownship, `/cases/${elsewhere}/visit`, visitFormFields(withId));
    const id = await house.report();
    await act(people.village, id, '受理', { responsible: people.village.id });
    await house.post(people.village, `/cases/${id}/visit`, visitFormFields(withId));
    await act(people.village, id, '核实上报');
    expect(await stateOf(id)).toBe('核实中');
    const kept = { ...withId, kept: { duplicate_id: '两户登记错了，派出所正在改' } };
    await house.post(people.village, `/cases/${id}/visit`, visitFormFields(kept));
    await act(people.village, id, '核实上报');
    expect(await stateOf(id)).toBe('评议公示');
    // a number that was corrected is forgotten
    await house.post(people.otherTownship, `/cases/${elsewhere}/visit`, visitFormFields(invented.form()));
    expect((await house.cases.file(id))!.idsElsewhere).toEqual([]);
  });

  it('wants a new visit after 复核', async () => {
    const id = await house.report();
    await act(people.village, id, '受理', { responsible: people.village.id });
    await house.post(people.village, `/cases/${id}/visit`, visitFormFields(invented.form()));
    await act(people.village, id, '不予纳入', { reasonCode: 'no_risk', familyNote: '收入稳，暂时不用纳入' });
    await house.askRecheck(id);
    await act(people.township, id, '复核');
    await act(people.village, id, '核实上报');
    expect(await stateOf(id)).toBe('核实中');
    await house.wait(1);
    const again = { ...invented.form(), visitedOn: '2026-11-24' };
    await house.post(people.village, `/cases/${id}/visit`, visitFormFields(again));
    await act(people.village, id, '核实上报');
    expect(await stateOf(id)).toBe('评议公示');
  });

  it('stops the clock with a reason and says so', async () => {
    const id = await house.report();
    await house.post(people.township, `/cases/${id}/pause`, { reason: '家里人去省城看病' });
    expect((await house.cases.find(id))!.pauses).toHaveLength(1);
    expect(await (await house.get(people.township, '/cases')).text()).toContain('计时暂停');
    await house.post(people.township, `/cases/${id}/resume`, { reason: '回来了' });
    expect((await house.cases.find(id))!.pauses[0]!.until).not.toBeNull();
  });

  it('shows a case of unknown place to the county, without the family, until it has a place', async () => {
    const id = await house.report({ village: { region: null, said: '老河湾' } });
    expect(await (await house.get(people.county, '/')).text()).toContain('地方不清');
    const closed = await (await house.get(people.county, `/cases/${id}`)).text();
    expect(closed).not.toContain('王桂花');
    expect(closed).toContain('移交到');
    await act(people.county, id, '移交', { village });
    expect(await (await house.get(people.village, `/cases/${id}`)).text()).toContain('王桂花');
    expect((await house.cases.list({ scope: county, states: [], limit: 5 })).rows).toHaveLength(1);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ActionInput } from '../../../../src/hardship/cases/action-input.js';
import type { CaseAction } from '../../../../src/hardship/cases/case-transitions.js';
import type { StaffMember } from '../../../../src/hardship/staff/staff-member.js';
import { county, openCaseHouse, people, type CaseHouse } from './case-house.js';

let house: CaseHouse;
beforeEach(async () => void (house = await openCaseHouse()));
afterEach(() => house.close());

// the app of the desk is mounted at /desk
const bare = (path: string): string => path.replace(/^\/desk/, '');
const get = (member: StaffMember, path: string) => house.get(member, bare(path));
const post = (member: StaffMember, path: string, fields: Parameters<CaseHouse['post']>[2]) =>
  house.post(member, bare(path), fields);
const page = async (member: StaffMember, path: string) => (await get(member, path)).text();
async function act(id: string, action: CaseAction, input: Partial<ActionInput> = {}) {
  const { version } = (await house.cases.find(id))!;
  const given = ActionInput.parse({ responsible: people.village.id, ...input });
  const asked = { id, version, action, input: given };
  const worked = await house.parts.casework.desk.act(people.village, asked, house.now());
  expect(worked.kind).toBe('done');
}
async function refused(): Promise<string> {
  const id = await house.report();
  await act(id, '受理');
  await act(id, '不予纳入', { reasonCode: 'no_risk', familyNote: '收入稳定' });
  return id;
}
const readIn = (html: string): string[] =>
  [...html.matchAll(/name="read" value="(\w+)"/g)].map(([, id]) => id!);
const states = async (id: string) => (await house.outbox.ofCase(id)).map(({ state }) => state);

describe('待告知', () => {
  it('lists families of the own area only, the longest waiting first', async () => {
    const first = await house.report({ name: '孙先到' });
    await act(first, '受理');
    await house.wait(2);
    const second = await house.report({ name: '吴后来' });
    await act(second, '受理');
    for (const member of [people.village, people.township, people.county]) {
      const html = await page(member, '/desk/outbox');
      expect(html).toMatch(/孙先到[\s\S]*等了2天[\s\S]*吴后来[\s\S]*今天的/);
      expect(html).not.toContain('13812345678');
    }
    expect(await page(people.otherTownship, '/desk/outbox')).not.toMatch(/孙先到|吴后来/);
  });

  it('is for village, township and county only', async () => {
    const id = await refused();
    for (const member of [people.city, people.supervisor, people.gridWorker, people.administrator]) {
      for (const path of ['/desk/outbox', `/desk/outbox/${id}`]) {
        const response = await get(member, path);
        expect(response.status).toBe(403);
        expect(await response.text()).not.toContain('王桂花');
      }
      expect((await post(member, `/desk/outbox/${id}/told`, { by: 'phone' })).status).toBe(403);
    }
    expect(await states(id)).toEqual(['to_call', 'to_call']);
  });

  it('shows the telephone and the words of one family, and notes that they were read', async () => {
    const id = await refused();
    const html = await page(people.township, `/desk/outbox/${id}`);
    expect(html).toContain('href="tel:13812345678"');
    expect(html).toMatch(/已经受理[\s\S]*没有纳入[\s\S]*收入稳定/);
    const log = await house.accessLog.list({ limit: 5 });
    expect(log[0]).toMatchObject({ staff: people.township.id, case: id, what: 'outbox' });
    await page(people.township, '/desk/outbox');
    expect((await house.accessLog.list({ limit: 1 }))[0]).toMatchObject({ case: null, what: 'outbox' });
  });

  it('keeps families of another area from whoever knows the address', async () => {
    const id = await refused();
    const before = (await house.accessLog.list({ limit: 9 })).length;
    expect((await get(people.otherTownship, `/desk/outbox/${id}`)).status).toBe(404);
    const read = (await house.outbox.ofCase(id)).map((message) => message.id);
    const told = await post(people.otherTownship, `/desk/outbox/${id}/told`, { by: 'phone', read });
    expect(told.status).toBe(404);
    expect(await states(id)).toEqual(['to_call', 'to_call']);
    expect(await house.accessLog.list({ limit: 9 })).toHaveLength(before);
  });

  it('settles by one tap what was read out, as a step of the case', async () => {
    const id = await refused();
    const read = readIn(await page(people.village, `/desk/outbox/${id}`));
    expect(read).toHaveLength(2);
    const sent = { by: 'phone', note: '说知道了', read };
    const told = await post(people.village, `/desk/outbox/${id}/told`, sent);
    expect(told.headers.get('location')).toBe('/desk/outbox');
    expect(await states(id)).toEqual(['told', 'told']);
    const file = (await house.cases.file(id))!;
    expect(file.history.at(-1)).toMatchObject({ action: '告知', actorId: people.village.id, to: '不予纳入' });
    expect(file.records.at(-1)?.content).toMatchObject({ kind: 'told', by: 'phone' });
    expect(JSON.stringify(file.records.at(-1))).toMatch(/说知道了[\s\S]*没有纳入/);
    expect(await page(people.village, '/desk/outbox')).toContain('没有要打电话');
    // sent twice it is told once
    await post(people.village, `/desk/outbox/${id}/told`, sent);
    expect((await house.cases.file(id))!.history.filter(({ action }) => action === '告知')).toHaveLength(1);
  });

  it('does not settle words that came while the others were read out', async () => {
    const id = await house.report();
    await act(id, '受理');
    const read = readIn(await page(people.village, `/desk/outbox/${id}`));
    await act(id, '不予纳入', { reasonCode: 'no_risk', familyNote: '收入稳定' });
    const told = await post(people.village, `/desk/outbox/${id}/told`, { by: 'phone', read });
    expect(told.headers.get('location')).toBe(`/desk/outbox/${id}`);
    expect(await states(id)).toEqual(['to_call', 'to_call']);
  });

  it('takes down that the family asks for 复核 while it is told', async () => {
    const id = await refused();
    const html = await page(people.village, `/desk/outbox/${id}`);
    expect(html).toContain('他们当场要求复核');
    await post(people.village, `/desk/outbox/${id}/told`, {
      by: 'visit',
      read: readIn(html),
      recheck: 'yes',
    });
    const file = (await house.cases.file(id))!;
    expect(file.case.recheckAskedAt).not.toBeNull();
    expect(file.history.slice(-2).map(({ action, actor }) => [action, actor])).toEqual([
      ['申请复核', 'family'],
      ['告知', 'village'],
    ]);
    expect(await states(id)).toEqual(['told', 'told']);
  });

  it('shows a county where nobody knows the place, and not who it is', async () => {
    const id = await house.report({ village: { region: null, said: '大柳树屯' }, name: '苗无处' });
    const kept = (await house.cases.find(id))!;
    const step = (await house.cases.file(id))!.history.at(-1)!;
    const words = { said: '话', shown: '话', answers: [] };
    const message = { id: step.id, case: id, report: kept.report, step: step.id, at: step.at, words };
    await house.cases.commit([{ write: 'family_message', message, way: 'call' }]);
    const html = await page(people.county, '/desk/outbox');
    expect(html).toMatch(/地方还不清楚的[\s\S]*回执/);
    expect(html).not.toMatch(/苗无处|大柳树屯/);
    expect((await get(people.county, `/desk/outbox/${id}`)).status).toBe(404);
    expect(await page(people.township, '/desk/outbox')).not.toContain('地方还不清楚的');
  });

  it('goes on with the next page when many wait', async () => {
    for (let n = 0; n < 23; n++) await act(await house.report({ name: `第${n}户` }), '受理');
    const first = await page(people.village, '/desk/outbox');
    expect(first.match(/href="\/desk\/outbox\/\w{26}"/g)).toHaveLength(20);
    const next = /href="(\/desk\/outbox\?after=\w+)"/.exec(first)![1]!;
    expect((await page(people.village, next)).match(/href="\/desk\/outbox\/\w{26}"/g)).toHaveLength(3);
  });

  it('is empty again when the family read it itself, or was erased', async () => {
    const id = await refused();
    const { report } = (await house.cases.find(id))!;
    const at = house.now().toISOString();
    const other = await refused();
    await house.cases.commit([{ write: 'family_read', report, at }]);
    await house.cases.commit([{ write: 'erasure', report: (await house.cases.find(other))!.report, at }]);
    expect((await house.outbox.families({ place: county, limit: 9 })).families).toEqual([]);
    expect((await get(people.village, `/desk/outbox/${other}`)).status).toBe(404);
    expect(house.lines.join()).not.toMatch(/王桂花|13812345678|收入稳定/);
  });
});

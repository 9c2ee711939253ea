import { beforeEach, describe, expect, it } from 'vitest';
import { supervisionRoutes } from '../../../../src/channels/web/desk/supervision/supervision-routes.js';
import type { CaseStore } from '../../../../src/hardship/cases/case-store.js';
import { workingDays } from '../../../../src/hardship/clocks/working-days.js';
import type { StaffMember } from '../../../../src/hardship/staff/staff-member.js';
import type { SupervisionStore } from '../../../../src/hardship/supervision/supervision-store.js';
import { createMemorySupervisionStore } from '../../../fakes/memory-supervision-store.js';
import { county, otherTownship, supervisor, township, village } from '../../../fakes/some-offices.js';
import { openOversight, unset } from './oversight-house.js';

const everybody = [county, township, otherTownship, village, supervisor];
let supervision: SupervisionStore;
let house: Awaited<ReturnType<typeof openOversight>>;

beforeEach(async () => {
  supervision = createMemorySupervisionStore();
  house = await openOversight(supervisionRoutes, everybody, {
    supervision,
    cases: unset<CaseStore>('cases', { find: async () => null }),
    workingDaysOf: async () => workingDays(),
  });
});

const issue = async (member: StaffMember, more: Record<string, string> = {}) => {
  const answer = await house.post(member, '/supervision', {
    office: `${township.region}|township`,
    title: '核实入户进度',
    words: '请把没走到的户走到',
    days: '5',
    on: '',
    ...more,
  });
  return { answer, path: (answer.headers.get('location') ?? '').replace('/desk', '') };
};

describe('督办单', () => {
  it('goes from the county to the township, is answered and settled, each step signed by name', async () => {
    const { answer, path } = await issue(county);
    expect(answer.status).toBe(303);
    const seen = await (await house.get(township, path)).text();
    expect(seen).toContain('〔2026〕第1号');
    expect(seen).toContain('2026-12-08');
    expect(seen).toContain('签字：周正');
    expect(seen).toContain('签字答复');

    const answered = await house.post(township, path, { version: '1', action: 'answer', words: '走完了' });
    expect(answered.status).toBe(303);
    await house.post(county, path, { version: '2', action: 'accept', words: '' });
    const settled = await (await house.get(county, path)).text();
    expect(settled).toContain('签字：郑乡长');
    expect(settled).toContain('已办结');
    expect(settled).not.toContain('签字答复');
  });

  it('is not seen by another township, and not issued to a place outside', async () => {
    const { path } = await issue(county);
    expect((await house.get(otherTownship, path)).status).toBe(404);
    expect(await (await house.get(otherTownship, '/supervision')).text()).not.toContain('核实入户进度');
    expect(
      (await house.post(otherTownship, path, { version: '1', action: 'answer', words: '我来' })).status,
    ).toBe(404);
    expect((await issue(county, { office: '河东省青川市白石县|county' })).answer.status).toBe(422);
  });

  it('is issued by who may only, and answered by whom it went to only', async () => {
    expect((await issue(township)).answer.status).toBe(403);
    const { path } = await issue(supervisor);
    await house.post(county, path, { version: '1', action: 'answer', words: '县里替答' });
    const { slip } = (await supervision.slip(path.split('/').at(-1)!))!;
    expect(slip.state).toBe('issued');
  });

  it('tells the second of two that somebody was faster', async () => {
    const { path } = await issue(county);
    await house.post(township, path, { version: '1', action: 'answer', words: '甲' });
    const late = await house.post(township, path, { version: '1', action: 'answer', words: '乙' });
    const cookie = late.headers.get('set-cookie') ?? '';
    const body = /mingbai_desk_said=([^.;]+)/.exec(cookie)?.[1] ?? '';
    expect(Buffer.from(body, 'base64url').toString()).toContain('别人刚刚办过');
    expect((await supervision.slip(path.split('/').at(-1)!))?.entries).toHaveLength(2);
  });

  it('says what is missing and keeps what was written', async () => {
    const { answer } = await issue(county, { days: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('请写几个工作日');
    expect(page).toContain('请把没走到的户走到');
  });
});

describe('三查一访', () => {
  const begin = async () => {
    const begun = await house.post(county, '/inspections', {
      kind: 'policy',
      region: township.region,
      on: '2026-12-01',
      households: '12',
    });
    return (begun.headers.get('location') ?? '').replace('/desk', '');
  };
  const find = (path: string) =>
    house.post(county, `${path}/findings`, {
      what: '明白卡没有上墙',
      responsible: '冯支书',
      mendBy: '2026-12-10',
    });

  it('is signed by who made it, and takes nothing afterwards', async () => {
    const path = await begin();
    await find(path);
    expect((await house.get(township, path)).status).toBe(404);
    await house.post(county, `${path}/sign`, { words: '总体较好' });
    const page = await (await house.get(township, path)).text();
    expect(page).toContain('检查人签字');
    expect(page).toContain('签字：周正');
    await find(path);
    expect((await supervision.inspection(path.split('/').at(-1)!))?.findings).toHaveLength(1);
    expect((await house.get(otherTownship, path)).status).toBe(404);
  });

  it('follows a finding until somebody else has seen that it is mended', async () => {
    const path = await begin();
    await find(path);
    await house.post(county, `${path}/sign`, { words: '' });
    const id = path.split('/').at(-1)!;
    const { findings } = (await supervision.inspection(id))!;
    const finding = `/findings/${findings[0]!.id}`;
    const sent = (version: number, action: string) => ({
      version: String(version),
      action,
      words: '看过了',
      inspection: id,
    });
    await house.post(township, finding, sent(1, 'mend'));
    await house.post(township, finding, sent(2, 'pass'));
    expect((await supervision.finding(findings[0]!.id))?.finding.state).toBe('mended');
    await house.post(county, finding, sent(2, 'fail'));
    expect((await supervision.finding(findings[0]!.id))?.finding.state).toBe('open');
    await house.post(township, finding, sent(3, 'mend'));
    await house.post(county, finding, sent(4, 'pass'));
    const kept = (await supervision.finding(findings[0]!.id))!;
    expect(kept.finding.state).toBe('closed');
    expect(kept.entries.map(({ kind, by }) => `${kind} ${by.name}`)).toEqual([
      'found 周正',
      'mended 郑乡长',
      'recheck_failed 周正',
      'mended 郑乡长',
      'recheck_passed 周正',
    ]);
  });
});

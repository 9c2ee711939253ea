import { beforeEach, describe, expect, it } from 'vitest';
import { noticeRoutes } from '../../../../src/channels/web/desk/notices/notice-pages.js';
import type { CaseFile, CaseStore } from '../../../../src/hardship/cases/case-store.js';
import type { CountyProfiles } from '../../../../src/hardship/cases/county-profile.js';
import { workingDays } from '../../../../src/hardship/clocks/working-days.js';
import { readPdf } from '../../../../src/policy/corpus/read-file/read-pdf.js';
import { caseDecided, caseInReview, secretMarks } from '../../../fakes/case-in-review.js';
import { gridWorker, otherTownship, supervisor, township, village } from '../../../fakes/some-offices.js';
import { openOversight, unset } from './oversight-house.js';

let files: CaseFile[];
let house: Awaited<ReturnType<typeof openOversight>>;

beforeEach(async () => {
  files = [caseInReview(), caseInReview({}, { head: '李铁柱' }), caseInReview({}, { head: '王瘸子' })];
  const file = (id: string) => files.find((each) => each.case.id === id) ?? null;
  const cases = unset<CaseStore>('cases', {
    find: async (id) => file(id)?.case ?? null,
    file: async (id) => file(id),
    list: async ({ scope, states }) => ({
      rows: files
        .filter((each) => each.case.region!.startsWith(scope!) && states.includes(each.case.state))
        .map((each) => ({ case: each.case, receipt: each.receipt, name: each.origin!.name, said: null })),
      next: null,
    }),
  });
  const people = [township, otherTownship, village, gridWorker, supervisor];
  house = await openOversight(noticeRoutes, people, {
    cases,
    counties: unset<CountyProfiles>('counties', { of: async () => null }),
    workingDaysOf: async () => workingDays(),
  });
});

describe('公示 at the desk', () => {
  const sheet = `/notices/sheet?village=${encodeURIComponent(village.region)}`;

  it('is one sheet for a village, which says how many it leaves out', async () => {
    const page = await (await house.get(village, sheet)).text();
    expect(page).toContain('佘璧琮');
    expect(page).toContain('李铁柱');
    expect(page).toContain('有1户的户主姓名还不能用来公示');
    for (const mark of [...secretMarks, '瘸']) expect(page).not.toContain(mark);
  });

  it('is a PDF for the wall with the same', async () => {
    const answer = await house.get(village, sheet.replace('sheet?', 'sheet.pdf?'));
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const read = await readPdf(Buffer.from(await answer.arrayBuffer()), 'notice.pdf');
    expect(read.replace(/\s/g, '')).toContain('李铁柱');
    for (const mark of secretMarks) expect(read).not.toContain(mark);
  });

  it('is of the own area only, for who makes notices, and every read is noted', async () => {
    const one = `/notices/${files[0]!.case.id}`;
    expect((await house.get(otherTownship, one)).status).toBe(404);
    expect((await house.get(otherTownship, `${one}/notice.pdf`)).status).toBe(404);
    expect((await house.get(otherTownship, sheet)).status).toBe(404);
    expect(await (await house.get(otherTownship, '/notices')).text()).not.toContain('佘璧琮');
    expect((await house.get(gridWorker, one)).status).toBe(403);
    expect((await house.get(supervisor, one)).status).toBe(403);
    const before = house.accessLog.entries.length;
    expect((await house.get(township, `${one}?group=marginal`)).status).toBe(200);
    expect(house.accessLog.entries.slice(before)).toMatchObject([
      { staff: township.id, what: 'notice', case: files[0]!.case.id },
    ]);
  });
});

describe('公告 at the desk', () => {
  const path = (file: CaseFile) => `/notices/${file.case.id}/announcement`;

  it('is offered for who was taken in, as page and PDF, and 公告 holds no personal field', async () => {
    const decided = caseDecided('纳入', { head: '李铁柱' });
    files.push(decided);
    const list = await (await house.get(village, '/notices')).text();
    expect(list).toContain(`/desk${path(decided)}`);
    expect(list.split('审定以后的公告')[1]).not.toContain(files[0]!.case.id);
    const page = await (await house.get(village, path(decided))).text();
    const answer = await house.get(village, `${path(decided)}.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = await readPdf(Buffer.from(await answer.arrayBuffer()), 'announcement.pdf');
    for (const read of [page, pdf.replace(/\s/g, '')]) {
      for (const said of ['李铁柱', '三组', '突发严重困难户', '2026年11月28日', '公告'])
        expect(read).toContain(said);
      for (const mark of secretMarks) expect(read).not.toContain(mark);
    }
  });

  it('is of the own area only, and of nothing that is not decided', async () => {
    const decided = caseDecided('消除');
    files.push(decided);
    expect((await house.get(otherTownship, path(decided))).status).toBe(404);
    expect((await house.get(otherTownship, `${path(decided)}.pdf`)).status).toBe(404);
    expect((await house.get(supervisor, path(decided))).status).toBe(403);
    expect(await (await house.get(township, path(decided))).text()).toContain('标注风险消除公告');
    expect(await (await house.get(township, path(files[0]!))).text()).toContain('现在没有可以公告的审定结果');
    expect((await house.get(township, `${path(files[0]!)}.pdf`)).status).toBe(404);
  });
});

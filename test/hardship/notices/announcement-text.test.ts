import { describe, expect, it } from 'vitest';
import { announcementOf, type AnnouncementText } from '../../../src/hardship/notices/announcement-text.js';
import { CountyProfile } from '../../../src/hardship/cases/county-profile.js';
import type { CaseFile } from '../../../src/hardship/cases/case-store.js';
import { caseDecided, caseInReview, secretMarks } from '../../fakes/case-in-review.js';

const profile = CountyProfile.parse({
  region: '河东省青川市云溪县',
  contacts: [{ region: '河东省青川市云溪县八宝镇新屯村', office: '新屯村村委会', phone: '0999-7654321' }],
});

function textOf(file: CaseFile): AnnouncementText {
  const made = announcementOf(file, profile);
  if (made.kind !== 'announcement') throw new Error(made.kind);
  return made.text;
}

describe('the announcement after the decision', () => {
  it('says what the county decided and when, and whom to ask', () => {
    const text = textOf(caseDecided('纳入'));
    expect(text).toMatchObject({
      title: '纳入防止返贫致贫对象公告',
      village: '八宝镇新屯村',
      line: { name: '佘璧琮', group: '三组', suggested: '突发严重困难户' },
      decidedOn: '2026-11-28',
    });
    expect(text.lead).toContain('县级于2026年11月28日审定');
    expect(text.offices.map(({ office }) => office)).toEqual([
      '新屯村村委会',
      '12317（乡村振兴咨询服务热线）',
    ]);
    expect(textOf(caseDecided('消除')).lead).toContain('标注风险消除，现予公告');
  });

  it('公告 holds no personal field: no number, account, illness or ground', () => {
    for (const purpose of ['纳入', '消除'] as const) {
      const said = JSON.stringify(textOf(caseDecided(purpose)));
      for (const mark of secretMarks) expect(said).not.toContain(mark);
    }
    expect(announcementOf(caseDecided('纳入', { head: '王瘸子' }), profile).kind).toBe('name_unclear');
  });

  it('is made of a decision that stands only', () => {
    const taken = caseDecided('纳入');
    const as = (more: Partial<CaseFile['case']>, file = taken) =>
      announcementOf({ ...file, case: { ...file.case, ...more } }, profile);
    expect(as({ state: '帮扶中' }).kind).toBe('announcement');
    expect(announcementOf(caseInReview(), profile).kind).toBe('not_decided');
    for (const state of ['评议公示', '县级审定', '不予纳入', '已关闭', '风险消除'] as const)
      expect(as({ state }).kind, state).toBe('not_decided');
    expect(as({ region: null }).kind).toBe('place_unknown');
    // rolled back: what was decided about the end of the risk stands no more
    const removed = caseDecided('消除');
    const rolledBack = { ...removed, history: [...taken.history, ...removed.history.slice(1)] };
    const again = as({ state: '帮扶中' }, rolledBack);
    expect(again.kind === 'announcement' && again.text.purpose).toBe('纳入');
  });
});

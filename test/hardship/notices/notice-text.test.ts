import { describe, expect, it } from 'vitest';
import { noticePaper } from '../../../src/channels/web/desk/notices/notice-paper.js';
import { findHanFont } from '../../../src/channels/web/paper/han-font.js';
import { writePaper } from '../../../src/channels/web/paper/write-paper.js';
import { CountyProfile } from '../../../src/hardship/cases/county-profile.js';
import { workingDays } from '../../../src/hardship/clocks/working-days.js';
import { joinNotices, noticeOf, type NoticeText } from '../../../src/hardship/notices/notice-text.js';
import { readPdf } from '../../../src/policy/corpus/read-file/read-pdf.js';
import { caseInReview, secretMarks } from '../../fakes/case-in-review.js';

const today = '2026-12-01';
const profile = CountyProfile.parse({
  region: '河东省青川市云溪县',
  noticeDays: { value: 7, source: '云溪县监测帮扶方案', date: '2026-01-05' },
  contacts: [
    { region: '河东省青川市云溪县', office: '云溪县农业农村局', phone: '0999-1234567' },
    { region: '河东省青川市云溪县八宝镇新屯村', office: '新屯村村委会', phone: '0999-7654321' },
    { region: '河东省青川市云溪县白石镇', office: '白石镇政府', phone: '0999-5550000' },
  ],
});

function textOf(file = caseInReview(), known: CountyProfile | null = profile, on = today): NoticeText {
  const made = noticeOf(file, known, on, workingDays());
  if (made.kind !== 'notice') throw new Error(made.kind);
  return made.text;
}

describe('the village notice', () => {
  it('names householder, group and days, and whom to object to, nearest first', () => {
    const notice = textOf(
      caseInReview({
        group: 'sudden',
        notice: { from: '2026-11-25T02:00:00.000Z', until: '2026-12-02T16:00:00.000Z' },
      }),
    );
    expect(notice).toMatchObject({
      village: '八宝镇新屯村',
      lines: [{ name: '佘璧琮', group: '三组', suggested: '突发严重困难户' }],
      from: '2026-11-25',
      until: '2026-12-02',
    });
    expect(notice.daysSay).toContain('7天（云溪县监测帮扶方案，2026-01-05）');
    expect(notice.offices.map(({ office }) => office)).toEqual([
      '新屯村村委会',
      '云溪县农业农村局',
      '12317（乡村振兴咨询服务热线）',
    ]);
    expect(notice.lead).toContain('由县级审定');
  });

  it('counts at least five days where the county entered none, and says so', () => {
    const notice = textOf(caseInReview(), null);
    expect(notice).toMatchObject({ from: '2026-12-01', until: '2026-12-06' });
    expect(notice.daysSay).toContain('不少于5天');
    expect(notice.daysSay).toContain('本县还没有录入公示天数');
    expect(notice.offices).toEqual([{ office: '12317（乡村振兴咨询服务热线）', phone: '12317' }]);
  });

  it('calls the households by the name of their time', () => {
    expect(textOf(caseInReview(), null, '2025-06-01').title).toContain('监测对象');
    expect(textOf(caseInReview(), null, '2026-06-01').title).toContain('防止返贫致贫对象');
    expect(textOf(caseInReview({ purpose: '消除' })).title).toContain('风险消除');
  });

  it.each(['王瘸子', '老李', '王大娘', '13812345678', '张三，尿毒症', '李四家', ''])(
    'puts nothing on a wall that is no plain name: %s',
    (name) => {
      const made = noticeOf(
        caseInReview({}, { name: name || '无名氏家', head: null }),
        profile,
        today,
        workingDays(),
      );
      expect(made).toEqual({ kind: 'name_unclear' });
    },
  );

  it('takes the name of the form before the one that was told', () => {
    expect(textOf(caseInReview({}, { name: '王大娘', head: '阿依古丽·买买提' })).lines[0]!.name).toBe(
      '阿依古丽·买买提',
    );
  });

  it('shows the group the meeting named, and the decision of the county before it', () => {
    const group = (file = caseInReview()) => {
      const made = noticeOf(file, profile, today, workingDays(), 'marginal');
      return made.kind === 'notice' && made.text.lines[0]!.suggested;
    };
    expect(group()).toBe('边缘易致贫户');
    expect(group(caseInReview({ group: 'unstable' }))).toBe('脱贫不稳定户');
  });

  it('is made of a review only', () => {
    expect(noticeOf(caseInReview({ state: '乡镇审核' }), profile, today, workingDays()).kind).toBe(
      'not_in_review',
    );
    expect(noticeOf(caseInReview({ region: null }), profile, today, workingDays()).kind).toBe(
      'place_unknown',
    );
  });

  it('joins a village on one sheet, and keeps taking in and removing apart', () => {
    const taken = textOf();
    const other = textOf(caseInReview({}, { head: '李铁柱' }));
    const removed = textOf(caseInReview({ purpose: '消除' }, { head: '赵满仓' }));
    expect(joinNotices([taken, other, removed]).map(({ lines }) => lines.map(({ name }) => name))).toEqual([
      ['佘璧琮', '李铁柱'],
      ['赵满仓'],
    ]);
  });

  it('holds no personal field but the householder’s name, in words and in the PDF', async () => {
    const notice = textOf();
    const bytes = await writePaper(noticePaper([notice]), findHanFont(), new Date('2026-12-01T02:00:00Z'));
    const read = (await readPdf(Buffer.from(bytes), 'notice.pdf')).replace(/\s/g, '');
    expect(read).toContain('佘璧琮');
    expect(read).toContain('八宝镇新屯村');
    for (const mark of secretMarks) {
      expect(JSON.stringify(notice)).not.toContain(mark);
      expect(read).not.toContain(mark);
      expect(Buffer.from(bytes).includes(mark)).toBe(false);
    }
  });

  it('names the package to install where no font has Chinese characters', () => {
    expect(() => findHanFont(undefined, () => false)).toThrow('fonts-noto-cjk');
  });
});

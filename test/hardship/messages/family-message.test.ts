import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseActions } from '../../../src/hardship/cases/case-transitions.js';
import { entryActions } from '../../../src/hardship/cases/case-entries.js';
import type { CaseStep } from '../../../src/hardship/cases/case.js';
import { familyWords } from '../../../src/hardship/messages/family-message.js';
import { fitsSharedPhone } from '../../../src/hardship/messages/fits-shared-phone.js';
import { submission, toldDraft } from '../../fakes/told-report.js';

const draft = toldDraft({ relation: 'neighbour', helper: '赵铁锤', story: ['老伴得了尿毒症'] });
const origin = submission(draft).report;
const file = { origin, receipt: '4829153076' };
const notice = { notice: { from: '2024-12-02T02:00:00.000Z', until: '2024-12-09T16:00:00.000Z' } };

const step = (action: CaseStep['action'], more: Partial<CaseStep> = {}): CaseStep => ({
  id: 's',
  case: 'c',
  at: '2024-12-02T02:00:00.000Z',
  action,
  actor: 'village',
  actorId: 'staff-1',
  from: '待核实',
  to: '核实中',
  purpose: '纳入',
  note: null,
  familyNote: null,
  ...more,
});
const shown = (each: CaseStep): string | undefined => familyWords(file, notice, each)?.shown;

describe('what a family is told', () => {
  it('tells of the steps that concern it, and of no other', () => {
    const told = [...caseActions, ...entryActions].filter((action) =>
      familyWords(file, notice, step(action)),
    );
    expect(told.sort()).toEqual(
      ['受理', '公示', '审定通过', '开始帮扶', '不予消除', '不予纳入', '复核', '回退', '移交'].sort(),
    );
  });

  it('tells of any step of the staff in which words were left for it', () => {
    expect(shown(step('审核通过', { familyNote: '下周县里开会' }))).toContain('下周县里开会');
    expect(shown(step('退回补充', { familyNote: '请把户口本带到村里' }))).toMatch(/补上[\s\S]*户口本/);
    expect(shown(step('补充', { actor: 'family', familyNote: '还有' }))).toBeUndefined();
  });

  it('says who comes, that nothing is to be paid, and until when a notice hangs', () => {
    expect(shown(step('受理', { actor: 'township' }))).toMatch(/乡镇已经受理[\s\S]*不收钱/);
    expect(shown(step('公示'))).toContain('到12月9日为止');
    expect(shown(step('公示', { purpose: '消除' }))).toMatch(/风险消除[\s\S]*到12月9日为止/);
  });

  it('tells a refusal with its reason and the way to 复核, and offers both as a tap', () => {
    const words = familyWords(file, notice, step('不予纳入', { familyNote: '收入稳定，没有大的开支' }))!;
    expect(words.shown).toMatch(/没有纳入[\s\S]*申请复核[\s\S]*收入稳定/);
    expect(words.answers).toEqual(['why', 'recheck', 'amend', 'status']);
  });

  it('leaves it to people to speak of a death', () => {
    expect(shown(step('关闭', { note: '死亡' }))).toBeUndefined();
    expect(shown(step('关闭', { note: '迁出\n搬到外省' }))).toContain('迁到了外地');
    expect(shown(step('关闭', { note: '合并\n并入 x' }))).toContain('不会丢');
  });

  it('shows no name, illness, number of a person or word for colleagues, whatever the staff wrote', () => {
    const secrets = ['王桂花', '赵铁锤', '尿毒症', '透析', '13812345678', '11010519491231002X', '只给同事看'];
    const notes = fc.array(fc.constantFrom(...secrets.slice(0, -1), '明天上午去', '，', '带上户口本', '。'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(notes, fc.constantFrom(...caseActions, ...entryActions), (parts, action) => {
        const note = parts.join('');
        const words = familyWords(file, notice, step(action, { familyNote: note, note: '只给同事看' }));
        if (words === null) return;
        for (const secret of secrets) expect(words.shown).not.toContain(secret);
        expect(words.said).toContain(note);
        expect(words.said).not.toContain('只给同事看');
        expect(words.shown).toMatch(/村委会.*12317.*12345/);
      }),
    );
  });

  it('promises nothing and hides no way out', () => {
    for (const action of [...caseActions, ...entryActions]) {
      const text = shown(step(action, { familyNote: '明天上午去' }));
      if (text === undefined) continue;
      expect(text).not.toMatch(/一定|保证|肯定|马上就|立即/);
      expect(text).toContain('回执尾号3076');
    }
  });

  it('tells nobody once the report is erased', () => {
    expect(familyWords({ ...file, origin: null }, notice, step('受理'))).toBeNull();
  });
});

it('knows words that may not lie open on a shared phone', () => {
  for (const note of [
    '他有病',
    '王桂花家',
    '身份证11010519491231002X',
    '打13812345678',
    '上次离婚',
    '男人去世了',
  ])
    expect(fitsSharedPhone(note, ['王桂花', null])).toBe(false);
  for (const note of ['明天上午去', '收入稳定，没有大的开支', '请带户口本到村里', '打0410-1234567问县里'])
    expect(fitsSharedPhone(note, ['王桂花', null]), note).toBe(true);
});

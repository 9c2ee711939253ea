import { describe, expect, it } from 'vitest';
import { ActionInput } from '../../../src/hardship/cases/action-input.js';
import type { HardshipCase } from '../../../src/hardship/cases/case.js';
import type { RecordContent } from '../../../src/hardship/cases/case-record.js';
import { unmet } from '../../../src/hardship/cases/case-requirements.js';
import type { CaseFile } from '../../../src/hardship/cases/case-store.js';
import type { Requirement } from '../../../src/hardship/cases/case-transitions.js';
import type { Measure } from '../../../src/hardship/household/measure.js';
import type { VisitFormDraft } from '../../../src/hardship/household/visit-form.js';
import { caseInReview } from '../../fakes/case-in-review.js';
import { invented } from '../household/invented-household.js';

const now = new Date('2026-12-01T02:00:00Z');
const before = '2026-12-01T01:59:59.999Z';
const after = '2026-12-01T02:00:00.001Z';
const here = '河东省青川市云溪县八宝镇新屯村';

interface Given {
  case?: Partial<HardshipCase>;
  /** What stands in the file, each written a minute after the one before. */
  records?: RecordContent[];
  /** ID numbers of the form that stand in another case. */
  elsewhere?: string[];
  input?: Partial<ActionInput>;
}

/** Sentences about one requirement of a household under review. */
function says(
  requirement: Requirement,
  { case: more, records = [], elsewhere = [], input = {} }: Given,
): string[] {
  // somebody was there in this round, unless told otherwise
  const review = caseInReview({ visitedAt: '2026-11-25T02:00:00.000Z', ...more });
  const file: CaseFile = {
    ...review,
    idsElsewhere: elsewhere,
    records: records.map((content, i) => ({
      id: `r${i}`,
      case: review.case.id,
      at: new Date(Date.parse('2026-11-25T02:00:00Z') + i * 60_000).toISOString(),
      by: 'village',
      content,
    })),
  };
  const needs = unmet([requirement], file, { ...ActionInput.parse({}), ...input }, now);
  for (const need of needs) expect(need.requirement).toBe(requirement);
  return needs.map((need) => need.says);
}

const visit = (form: VisitFormDraft): RecordContent => ({ kind: 'visit', form, sentAs: null });
const measure: Measure = {
  id: 'm1',
  kind: 'medical',
  cause: '01',
  what: '临时救助一次',
  responsible: { id: 's2', name: '周明' },
  from: '2026-11-26',
  until: null,
  state: 'doing',
  note: '',
};
const objection: RecordContent = { kind: 'objection', words: '他家有车', from: '电话' };
const settled = (of: string): RecordContent => ({
  kind: 'objection_settled',
  objection: of,
  words: '查过了，车是亲戚的',
});
const whole = invented.form();
const { words: _words, address: _address, ...twoShort } = whole;
const sixShort: VisitFormDraft = { schema: 1, members: whole.members, income: whole.income };
const known = invented.id('1970-01-02', 11);
const withId = invented.form({
  members: [invented.member({ idNumber: known, born: { by: 'year', year: 1970 } })],
});
const badId = invented.form({ members: [invented.member({ idNumber: '123' })] });

type Line = [what: string, given: Given, sentence: string | null];
/** Each requirement: what lacks it and the sentence that is said then, and what meets it (null). */
const table: Record<Requirement, Line[]> = {
  responsible_person: [
    ['nobody', { case: { responsible: null } }, '请选一位责任人'],
    ['somebody chosen now', { case: { responsible: null }, input: { responsible: 's1' } }, null],
    ['somebody who answers already', { case: { responsible: 's1' } }, null],
  ],
  visit_form: [
    ['no form', {}, '还没有入户核实表，请先去家里核实并填表'],
    [
      'a form with two answers missing',
      { records: [visit(twoShort)] },
      '入户核实表还差 2 项：家庭住址、困难说明',
    ],
    [
      'a form with one finding',
      { records: [visit(badId)] },
      '入户核实表有 1 处不对：改好，或者写明保留的理由',
    ],
    [
      'a later form that is worse',
      { records: [visit(whole), visit(twoShort)] },
      '入户核实表还差 2 项：家庭住址、困难说明',
    ],
    [
      'a finding kept with a reason',
      { records: [visit({ ...badId, kept: { id_number: '证件丢了，号码以派出所的为准' } })] },
      null,
    ],
    [
      'a form of the round before 复核',
      { records: [visit(whole)], case: { visitedAt: null } },
      '复核以后还没有重新入户核实，请再去一次，把表重新存好',
    ],
    [
      'an ID number of another case',
      { records: [visit(withId)], elsewhere: [known] },
      '入户核实表有 1 处不对：改好，或者写明保留的理由',
    ],
    [
      'an ID number of another case, kept with a reason',
      {
        records: [visit({ ...withId, kept: { duplicate_id: '女儿出嫁，那一户已经注销' } })],
        elsewhere: [known],
      },
      null,
    ],
    ['an ID number of no other case', { records: [visit(withId)] }, null],
    ['a whole form', { records: [visit(whole)] }, null],
    ['a later form that is whole', { records: [visit(twoShort), visit(whole)] }, null],
  ],
  notice_over: [
    ['no notice', { case: { notice: null } }, '还没有公示，请先做公示'],
    [
      'a notice with an instant to go',
      { case: { notice: { from: before, until: after } } },
      '公示的天数还没有满',
    ],
    ['a notice that ended an instant ago', { case: { notice: { from: before, until: before } } }, null],
    ['a notice that ends now', { case: { notice: { from: before, until: now.toISOString() } } }, null],
  ],
  objections_settled: [
    ['two objections', { records: [objection, objection] }, '还有 2 条异议没有处理'],
    ['two, one of them settled', { records: [objection, objection, settled('r0')] }, '还有 1 条异议没有处理'],
    ['two, both settled', { records: [objection, objection, settled('r1'), settled('r0')] }, null],
    ['none', {}, null],
  ],
  group: [
    ['no group', { case: { group: null } }, '请选定是三类对象里的哪一类'],
    ['a group chosen now', { case: { group: null }, input: { group: 'sudden' } }, null],
    ['a group decided before', { case: { group: 'marginal' } }, null],
  ],
  grounds: [
    ['no grounds', {}, '请写明依据'],
    ['grounds', { input: { grounds: '住院自付超过全年收入' } }, null],
  ],
  measure: [
    ['no measure', {}, '还没有帮扶措施，请先定下至少一项'],
    ['a measure', { records: [{ kind: 'measure', measure }] }, null],
  ],
  able_to_work: [
    [
      'nobody who can work',
      { case: { labour: 'unable' } },
      '这户没有劳动能力，措施落实后暂不标注风险消除，继续帮扶',
    ],
    ['nobody knows', { case: { labour: null } }, '还不知道这户有没有劳动力，请先补入户核实表'],
    ['somebody can', { case: { labour: 'able' } }, null],
  ],
  what_is_missing: [
    ['nothing said', {}, '请写明还缺什么'],
    ['said', { input: { missing: '缺医院的单据' } }, null],
  ],
  reason: [
    ['no reason', { input: { grounds: '依据', note: '备注' } }, '请写明理由'],
    ['a reason', { input: { reason: '情况有变' } }, null],
  ],
  reason_code: [
    ['none chosen', { input: { reason: '情况有变' } }, '请选一个不予纳入的原因'],
    ['one chosen', { input: { reasonCode: 'no_risk' } }, null],
  ],
  words_for_family: [
    ['none', { input: { note: '给同事的话' } }, '请写几句告诉这家人的话'],
    ['some', { input: { familyNote: '您家的情况村里都看过了' } }, null],
  ],
  family_asked: [
    [
      'the family has not asked',
      { case: { state: '不予纳入', recheckAskedAt: null } },
      '这家人还没有申请复核',
    ],
    ['it has', { case: { state: '不予纳入', recheckAskedAt: before } }, null],
  ],
  close_reason: [
    ['no reason', {}, '请选关闭的原因：迁出、死亡，或并入另一户'],
    ['to be merged into nobody knows what', { input: { closeReason: '合并' } }, '请选并入哪一个案件'],
    ['moved away', { input: { closeReason: '迁出' } }, null],
    ['died', { input: { closeReason: '死亡' } }, null],
    ['to be merged into another', { input: { closeReason: '合并', mergeInto: 'another' } }, null],
  ],
  other_village: [
    ['none chosen', { case: { region: here } }, '请选移交到哪个村'],
    [
      'the one where it is',
      { case: { region: here }, input: { village: here } },
      '已经在这个村了，请选另一个村',
    ],
    ['another', { case: { region: here }, input: { village: '河东省青川市云溪县柳河镇' } }, null],
    ['one, where no place was known', { case: { region: null }, input: { village: here } }, null],
  ],
};

describe('what an action still wants', () => {
  describe.each(Object.entries(table) as [Requirement, Line[]][])('%s', (requirement, lines) => {
    it.each(lines)('%s', (_, given, sentence) => {
      expect(says(requirement, given)).toEqual(sentence === null ? [] : [sentence]);
    });
  });

  it('counts the missing answers of a visit and names five', () => {
    const [sentence] = says('visit_form', { records: [visit(sixShort)] });
    expect(sentence).toMatch(/^入户核实表还差 \d+ 项：([^、]+、){4}[^、]+ 等$/);
  });

  it('does not let a case be merged into itself', () => {
    const review = caseInReview();
    const input = { ...ActionInput.parse({}), closeReason: '合并' as const, mergeInto: review.case.id };
    expect(unmet(['close_reason'], review, input, now).map((need) => need.says)).toEqual([
      '请选并入哪一个案件',
    ]);
  });

  it('names everything that is lacking at once, in the order asked, and nothing that is there', () => {
    const file = caseInReview({ responsible: 's1' });
    const needs = unmet(['reason', 'responsible_person', 'grounds'], file, ActionInput.parse({}), now);
    expect(needs).toEqual([
      { requirement: 'reason', says: '请写明理由' },
      { requirement: 'grounds', says: '请写明依据' },
    ]);
  });
});

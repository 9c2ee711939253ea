import type { CasePurpose } from '../../src/hardship/cases/case-transitions.js';
import type { CaseFile } from '../../src/hardship/cases/case-store.js';
import type { CaseStep, HardshipCase } from '../../src/hardship/cases/case.js';
import { openCase } from '../../src/hardship/cases/case-service.js';
import type { HardshipReport } from '../../src/hardship/reports/hardship-report.js';
import type { VisitFormDraft } from '../../src/hardship/household/visit-form.js';
import { submission, toldDraft } from './told-report.js';

/** Words that must stand on no notice, chart or export; invented, and told nowhere else. */
export const secrets = {
  phone: '19912345987',
  story: '紫貂色的拖拉机翻进了芦柴沟，我的尿毒症又重了',
  house: '三棵老槐树对门',
  idNumber: '990000197001019989',
  spouse: '訾葳蕤',
  account: '6222020200112233445',
  findings: '矽肺三期，欠债八万七',
};
export const secretMarks = [
  ...[secrets.phone, '紫貂', '芦柴沟', '尿毒症', '老槐树', secrets.idNumber, secrets.spouse],
  ...[secrets.account, '矽肺', '八万七', '因病', '因残'],
];

/** A household in 评议公示 about which everything secret is known. */
export function caseInReview(
  more: Partial<HardshipCase> = {},
  about: { name?: string; head?: string | null } = {},
): CaseFile {
  const draft = toldDraft({
    name: about.name ?? '佘璧琮',
    village: { region: '河东省青川市云溪县八宝镇新屯村', said: `新屯村三组${secrets.house}` },
    contact: { by: 'phone', phone: secrets.phone },
    story: [secrets.story, `我的卡号是${secrets.account}`],
    causes: ['01', '03'],
  });
  const report: HardshipReport = submission(draft).report;
  const now = new Date('2026-11-20T02:00:00Z');
  const { opened, first } = openCase(report, now);
  const head = about.head === undefined ? '佘璧琮' : about.head;
  const form: VisitFormDraft = {
    schema: 1,
    members: [
      {
        ...(head === null ? {} : { name: head }),
        relation: 'head',
        idNumber: secrets.idNumber,
        seriousIllness: true,
        disability: 'level_1',
      },
      { name: secrets.spouse, relation: 'spouse', chronicIllness: true },
    ],
    words: secrets.findings,
    address: secrets.house,
    risks: ['01', '03'],
  };
  const content = { kind: 'visit', form, sentAs: null } as const;
  return {
    case: { ...opened, state: '评议公示', stateSince: now.toISOString(), ...more },
    receipt: report.receipt,
    origin: report,
    history: [{ ...first, note: secrets.findings }],
    amendments: [{ text: secrets.findings, at: now.toISOString() }],
    records: [{ id: 'r1', case: opened.id, at: now.toISOString(), by: 'village', content }],
    links: [],
    idsElsewhere: [],
    recused: [],
  };
}

/** The same household after 审定 on 28 November 2026, its grounds as secret as the rest. */
export function caseDecided(purpose: CasePurpose, about: Parameters<typeof caseInReview>[1] = {}): CaseFile {
  const state = purpose === '纳入' ? '已纳入' : '风险消除';
  const file = caseInReview({ state, purpose, group: 'sudden' }, about);
  const decision: CaseStep = {
    ...file.history[0]!,
    id: 's2',
    at: '2026-11-28T02:00:00.000Z',
    action: '审定通过',
    actor: 'county',
    actorId: 'county',
    from: '县级审定',
    to: state,
    purpose,
    note: secrets.findings,
    familyNote: secrets.story,
  };
  return { ...file, history: [...file.history, decision] };
}

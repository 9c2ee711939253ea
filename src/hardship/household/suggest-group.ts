import type { HouseholdGroup } from '../cases/case.js';
import { basicsAt, type Basics } from './basics-at-visit.js';
import { besideLine, boundsText, yuan } from './bounds.js';
import { causeNames } from './cause-name.js';
import { citeFor, type GroupCites, type PassageCite } from './group-criterion.js';
import { householdIncome, type HouseholdIncome } from './household-income.js';
import type { MissingField, VisitFormDraft } from './visit-form.js';

/** 监测收入线 of the place, yuan a head and year, with where it stands. */
export interface MonitoringLine {
  value: number;
  year: number;
  source: string;
  date: string;
}

/** One reason, in Chinese, with the figures it compares and where they are from. */
export interface Ground {
  criterion: 'line' | 'formerly_poor' | 'risk' | 'sudden_event' | 'spending' | 'income_drop' | 'basics';
  says: string;
  /** The passage that defines the group; null where the corpus has none. */
  cite: PassageCite | null;
  /** What stands beside the ground: the passage, or that none was found. */
  citeSays: string;
}

/** Always beside a suggestion: it decides nothing. */
export const decidedBy = '这只是按核实表的提示，由县级审定';

export type GroupSuggestion = { decidedBy: typeof decidedBy } & (
  | { kind: 'suggested'; group: HouseholdGroup; grounds: Ground[]; cites: readonly PassageCite[] }
  /** None of the three by what is known; the grounds say why. */
  | { kind: 'none'; grounds: Ground[] }
  | { kind: 'unknown'; missing: Missing[] }
);

/** What is wanted before anything can be said; no field where it is not of the form. */
export interface Missing {
  field: string | null;
  says: string;
}

interface Judged {
  form: VisitFormDraft;
  line: MonitoringLine;
  income: HouseholdIncome;
  basics: Basics;
  cites: GroupCites;
}

/** Which of the three groups the form speaks for. Pure; never written into a case by itself. */
export function suggestGroup(
  form: VisitFormDraft,
  { line, cites }: { line: MonitoringLine | null; cites: GroupCites },
): GroupSuggestion {
  const income = householdIncome(form);
  if (line === null) {
    return unknown([
      { field: null, says: '本县监测收入线尚未录入，请县里在“县情设置”里录入，写明来源和日期' },
      ...wanted(income.missing),
    ]);
  }
  const judged = { form, line, income, basics: basicsAt(form), cites };
  switch (besideLine(income.perHead, line.value)) {
    case 'under':
      return underLine(judged);
    case 'over':
      return overLine(judged);
    case 'unknown':
      return unknown(
        income.missing.length > 0
          ? wanted(income.missing)
          : [
              {
                field: 'income.wages',
                says: `人均收入${boundsText(income.perHead)}，跨着监测线${yuan(line.value)}，请把各项收入问准`,
              },
            ],
      );
  }
}

const unknown = (missing: Missing[]): GroupSuggestion => ({ kind: 'unknown', missing, decidedBy });
const wanted = (fields: readonly MissingField[]): Missing[] =>
  fields.map(({ field, label }) => ({ field, says: `还不知道：${label}` }));
const risksWanted: Missing = { field: 'risks', says: '还不知道：致贫返贫风险' };

function underLine({ form, line, income, basics, cites }: Judged): GroupSuggestion {
  const { formerlyPoor, risks } = form;
  const missing = [
    ...(formerlyPoor === undefined ? [{ field: 'formerlyPoor', says: '还不知道：是不是脱贫户' }] : []),
    ...(risks === undefined ? [risksWanted] : []),
  ];
  if (formerlyPoor === undefined || risks === undefined) return unknown(missing);
  const group: HouseholdGroup = formerlyPoor ? 'unstable' : 'marginal';
  const say = groundsOf(group, cites);
  const low = say('line', `${incomeSays(form, income)}，低于${lineSays(line, form)}`);
  if (risks.length === 0) {
    if (basics.lacking.length > 0) {
      const lacking = basics.lacking.map(({ says }) => says).join('、');
      return unknown([
        { field: 'risks', says: `收入低于监测线，${lacking}，可是没有登记风险，请再核实风险` },
      ]);
    }
    if (basics.unknown.length > 0) return unknown(wanted(basics.unknown));
    return {
      kind: 'none',
      grounds: [low, say('risk', '核实表上登记的是没有致贫返贫风险；收入低于监测线，请再核实一遍有没有风险')],
      decidedBy,
    };
  }
  return {
    kind: 'suggested',
    group,
    grounds: [
      low,
      say('formerly_poor', formerlyPoor ? '这户是脱贫户' : '这户不是脱贫户，是一般农户'),
      say(
        'risk',
        `有${formerlyPoor ? '返贫' : '致贫'}风险：${risks.map((code) => causeNames[code]).join('、')}`,
      ),
      ...lackingGrounds(basics, say),
    ],
    cites: cites[group] ?? [],
    decidedBy,
  };
}

/** 因病, 自然灾害, 意外事故: what comes suddenly by the form's own codes. */
const isSudden = (code: string): boolean => /^(01|02|05)/.test(code);

function overLine({ form, line, income, basics, cites }: Judged): GroupSuggestion {
  const say = groundsOf('sudden', cites);
  const high = say('line', `${incomeSays(form, income)}，不低于${lineSays(line, form)}`);
  const none = (ground: Ground): GroupSuggestion => ({ kind: 'none', grounds: [high, ground], decidedBy });
  const { risks, incomeDrop } = form;
  if (risks === undefined) return unknown([risksWanted]);
  const events = risks.filter(isSudden).map((code) => causeNames[code]);
  if (events.length === 0) {
    return none(
      say('sudden_event', '登记的风险里没有病、灾、意外这样突然的事；如果有别的突发情况，请补登记'),
    );
  }
  const left = besideLine(income.perHeadAfterRigid, line.value);
  const spending = `人均刚性支出扣除以后还剩${boundsText(income.perHeadAfterRigid)}（全家合规自付${boundsText(income.rigid)}）`;
  const hard = basics.lacking.filter(({ field }) => hardship.includes(field));
  const hardUnknown = basics.unknown.filter(({ field }) => hardship.includes(field));
  const dropUnknown = incomeDrop === undefined || incomeDrop === 'unknown';
  const drained = left === 'under';
  if ((drained || incomeDrop === 'sharp') && (drained || hard.length > 0)) {
    return {
      kind: 'suggested',
      group: 'sudden',
      grounds: [
        high,
        say('sudden_event', `有突发情况：${events.join('、')}`),
        ...(drained ? [say('spending', `${spending}，低于监测线${yuan(line.value)}，刚性支出大`)] : []),
        ...(incomeDrop === 'sharp' ? [say('income_drop', '收入比出事以前大幅减少')] : []),
        ...lackingGrounds(basics, say),
      ],
      cites: cites.sudden ?? [],
      decidedBy,
    };
  }
  if (left === 'over' && !dropUnknown && incomeDrop !== 'sharp') {
    return none(say('spending', `${spending}，不低于监测线${yuan(line.value)}；收入也没有大幅减少`));
  }
  if (left === 'over' && hard.length === 0 && hardUnknown.length === 0) {
    return none(say('basics', `${spending}，不低于监测线${yuan(line.value)}；吃穿、住房、饮水有保障`));
  }
  return unknown([
    ...(left === 'unknown' ? spendingWanted(income, line) : []),
    ...(dropUnknown ? [{ field: 'incomeDrop', says: '还不知道：收入比出事以前有没有大幅减少' }] : []),
    ...(hard.length === 0 ? wanted(hardUnknown) : []),
  ]);
}

/** What shows that the basic life of a household is in serious difficulty. */
const hardship = ['foodAndClothing', 'housing', 'water'];

function spendingWanted(income: HouseholdIncome, line: MonitoringLine): Missing[] {
  const fields = [...income.missing, ...income.missingSpending];
  if (fields.length > 0) return wanted(fields);
  const left = boundsText(income.perHeadAfterRigid);
  return [
    {
      field: 'spending.medical',
      says: `扣除刚性支出后人均${left}，跨着监测线${yuan(line.value)}，请把收支问准`,
    },
  ];
}

type Say = (criterion: Ground['criterion'], says: string) => Ground;

function groundsOf(group: HouseholdGroup, cites: GroupCites): Say {
  const { cite, citeSays } = citeFor(group, cites);
  return (criterion, says) => ({ criterion, says, cite, citeSays });
}

const lackingGrounds = ({ lacking }: Basics, say: Say): Ground[] =>
  lacking.length === 0 ? [] : [say('basics', lacking.map(({ says }) => says).join('、'))];

function incomeSays({ visitedOn }: VisitFormDraft, { perHead, total, heads }: HouseholdIncome): string {
  const visit = visitedOn === undefined ? '入户核实表' : `入户核实表，${visitedOn}`;
  return `报告前12个月人均纯收入${boundsText(perHead)}（${visit}；${heads ?? '?'}口人，全家${boundsText(total)}）`;
}

function lineSays({ value, year, source, date }: MonitoringLine, { visitedOn }: VisitFormDraft): string {
  const older = visitedOn !== undefined && Number(visitedOn.slice(0, 4)) !== year;
  const note = older ? `，${visitedOn.slice(0, 4)}年的线尚未录入` : '';
  return `监测收入线${yuan(value)}（${year}年；来源：${source}，${date}${note}）`;
}

import { shanghaiDay } from '../../shared/clock.js';
import { boundsOf } from './bounds.js';
import { ageOn, canWork, type MemberDraft } from './household-member.js';
import { idFault, type IdFault } from './id-number.js';
import { inspectionRules, type InspectionRule } from './inspection-rule.js';
import { measureFlags } from './measure-flags.js';
import { firstMeasures, labourOf, measureKinds, type Measure } from './measure.js';
import { memberName, type VisitFormDraft } from './visit-form.js';

/** What the form itself cannot know. */
export interface InspectionContext {
  /** ID numbers of this form that stand in another household of the area; null: nobody looked. */
  duplicateIds: readonly string[] | null;
  /** When the county took the household in; null before. */
  includedAt: string | null;
  measures: readonly Measure[];
  now: Date;
}

/** Something a supervisor would ask about. Holds names: for whoever may read the form. */
export interface Finding {
  rule: InspectionRule;
  /** `must`: mend it or keep it with a reason before the form goes up; `look`: have another look. */
  severity: 'must' | 'look';
  /** In Chinese: what does not fit. */
  says: string;
  /** In Chinese: what to look at. */
  lookAt: string;
  /** Names of inputs. */
  fields: string[];
  /** The reason why it stands; null while nobody gave one. */
  kept: string | null;
}

/** All findings in the order of the rules. A rule whose facts are not all told finds nothing. */
export function inspectVisit(draft: VisitFormDraft, context: InspectionContext): Finding[] {
  return inspectionRules.flatMap((rule) => {
    const found = checks[rule](draft, context);
    return found === null ? [] : [{ rule, ...found, kept: draft.kept?.[rule] ?? null }];
  });
}

/** Findings that stop a form from going up: to be mended, or kept with a reason. */
export const standInTheWay = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity, kept }) => severity === 'must' && kept === null);

type Found = Omit<Finding, 'rule' | 'kept'> | null;

const checks: Record<InspectionRule, (draft: VisitFormDraft, context: InspectionContext) => Found> = {
  duplicate_id: ({ members = [] }, { duplicateIds }) => {
    const ids = members.map(({ idNumber }) => idNumber);
    const elsewhere = membersWho(members, ({ idNumber }) => duplicateIds?.includes(idNumber ?? '') === true);
    const twice = membersWho(
      members,
      ({ idNumber }) => idNumber !== undefined && ids.indexOf(idNumber) !== ids.lastIndexOf(idNumber),
    );
    const who = [...new Set([...elsewhere, ...twice])];
    if (who.length === 0) return null;
    return {
      severity: 'must',
      says: `${names(members, who)}的身份证号${elsewhere.length > 0 ? '在本地别的户里也有' : '在这张表里写了两次'}`,
      lookAt: '看户口本和身份证；是同一个人在两户，请与那一户核对，只登记在实际生活的一户',
      fields: fieldsOf(who, 'idNumber'),
    };
  },

  id_number: ({ members = [] }) => {
    const faults = members.flatMap((member, index) => {
      const fault = member.idNumber === undefined ? null : idFault(member.idNumber);
      return fault === null ? [] : [{ index, says: `${memberName(member, index)}${faultSays[fault]}` }];
    });
    if (faults.length === 0) return null;
    return {
      severity: 'must',
      says: faults.map(({ says }) => says).join('；'),
      lookAt: '照着身份证再抄一遍，最后一位可能是X',
      fields: fieldsOf(
        faults.map(({ index }) => index),
        'idNumber',
      ),
    };
  },

  labour_not_short: ({ members = [], risks = [] }) => {
    const able = membersWho(members, (member) => canWork(member) === true);
    if (!risks.includes('04') || able.length * 4 <= members.length) return null;
    const all = able.length === members.length;
    return {
      severity: all ? 'must' : 'look',
      says: `风险写了缺劳动力，可是${members.length}口人里${all ? '全都' : `有${able.length}人`}能劳动`,
      lookAt: '看每个人的劳动能力写得对不对；不缺劳动力，就把这项风险去掉',
      fields: ['risks', ...fieldsOf(able, 'labour')],
    };
  },

  job_risk_nobody_works: (draft) => {
    const { members = [], risks = [] } = draft;
    if (!risks.includes('07') || members.length === 0) return null;
    const nobodyAble = labourOf(draft) === 'unable';
    const nobodyWorks = members.every(({ works, publicJob }) => works === false && publicJob === false);
    if (!nobodyAble && !nobodyWorks) return null;
    return {
      severity: 'look',
      says: `风险写了务工就业不稳，可是家里没有人${nobodyAble ? '能劳动' : '登记为务工'}`,
      lookAt: '看每个人的劳动能力和务工情况；刚丢了工作的，写明原来在哪里做、做了几个月',
      fields: ['risks', ...fieldsOf([...members.keys()], nobodyAble ? 'labour' : 'works')],
    };
  },

  two_insurances: ({ members = [] }) => {
    const who = membersWho(members, ({ insurance = [] }) => insurance.length > 1);
    if (who.length === 0) return null;
    return {
      severity: 'look',
      says: `${names(members, who)}同时写了居民医保和职工医保`,
      lookAt: '问清楚现在是哪一种，留一种；正在转的，写明理由',
      fields: fieldsOf(who, 'insurance'),
    };
  },

  subsidy_without_disabled: ({ members = [] }) => {
    const who = membersWho(members, ({ disabilitySubsidy }) => disabilitySubsidy === true);
    if (who.length === 0 || members.some(({ disability }) => disability !== 'none')) return null;
    return {
      severity: 'look',
      says: `${names(members, who)}有残疾人补贴，可是家里没有写残疾人`,
      lookAt: '看残疾证和补贴到账的记录',
      fields: [...fieldsOf(who, 'disabilitySubsidy'), ...fieldsOf([...members.keys()], 'disability')],
    };
  },

  child_in_public_job: ({ members = [], visitedOn }, { now }) => {
    const day = visitedOn ?? shanghaiDay(now);
    const who = membersWho(members, (member) => {
      const age = ageOn(member, day);
      return member.publicJob === true && age !== null && age.high < 16;
    });
    if (who.length === 0) return null;
    return {
      severity: 'must',
      says: `${names(members, who)}没满16岁，却在公益岗位上`,
      lookAt: '看年龄写得对不对；是别人在做的，改到那个人名下',
      fields: [...fieldsOf(who, 'publicJob'), ...fieldsOf(who, 'born')],
    };
  },

  tekun_works: ({ members = [] }) => {
    const who = membersWho(members, ({ tekun, works }) => tekun === true && works === true);
    if (who.length === 0) return null;
    return {
      severity: 'look',
      says: `${names(members, who)}是特困人员，却登记为务工`,
      lookAt: '问清楚是不是真在务工；特困待遇还在不在，请与民政核对',
      fields: [...fieldsOf(who, 'tekun'), ...fieldsOf(who, 'works')],
    };
  },

  month_without_measure: (draft, context) => flagOf('month_without_measure', draft, context),
  labour_without_development: (draft, context) => flagOf('labour_without_development', draft, context),

  job_measure_without_earner: ({ members = [], income }, { measures }) => {
    const jobs = measures.filter(
      ({ kind, state }) =>
        (kind === 'employment' || kind === 'public_job') && (state === 'doing' || state === 'done'),
    );
    const noEarner =
      members.length > 0 && members.every(({ works, publicJob }) => works === false && publicJob === false);
    if (jobs.length === 0 || !noEarner || boundsOf(income?.wages).high !== 0) return null;
    return {
      severity: 'look',
      says: `已有${[...new Set(jobs.map(({ kind }) => measureKinds[kind]))].join('、')}措施，可是家里没有人务工，工资性收入是0`,
      lookAt: '看措施是不是真落实了；在做工的，补上是谁、工资多少',
      fields: ['income.wages', ...fieldsOf([...members.keys()], 'works')],
    };
  },

  work_incomplete: ({ members = [] }) => {
    const lacking = members.flatMap((member, index) => {
      const parts = member.works === true ? missingOfWork(member) : [];
      return parts.length === 0 ? [] : [{ member, index, parts }];
    });
    if (lacking.length === 0) return null;
    return {
      severity: 'must',
      says: lacking
        .map(
          ({ member, index, parts }) =>
            `${memberName(member, index)}在务工，没有写${parts.map(([, word]) => word).join('、')}`,
        )
        .join('；'),
      lookAt: '问清楚在哪里做、做什么、一个月多少钱；实在问不到的，写明理由',
      fields: lacking.flatMap(({ index, parts }) => parts.map(([path]) => `members.${index}.${path}`)),
    };
  },
};

const faultSays: Record<IdFault, string> = {
  length: '的身份证号不是18位',
  signs: '的身份证号里有不该有的字',
  birthday: '的身份证号里的生日没有这一天',
  check_digit: '的身份证号校验位不对，可能抄错了一位',
};

function missingOfWork({ monthlyWage, employer, sector }: MemberDraft): [path: string, word: string][] {
  const told: [string, string, unknown][] = [
    ['monthlyWage', '工资', monthlyWage === 'unknown' ? undefined : monthlyWage],
    ['employer', '单位', employer],
    ['sector', '行业', sector],
  ];
  return told.flatMap(([path, word, value]) => (value === undefined ? [[path, word]] : []));
}

function flagOf(
  rule: 'month_without_measure' | 'labour_without_development',
  draft: VisitFormDraft,
  { includedAt, measures, now }: InspectionContext,
): Found {
  const facts = { includedAt, labour: labourOf(draft), ...firstMeasures(measures) };
  const flag = measureFlags(facts, now).find((each) => each.rule === rule);
  if (flag === undefined) return null;
  const lookAt =
    rule === 'month_without_measure'
      ? '先定下至少一项帮扶措施和责任人'
      : '看能不能安排产业、就业、金融或公益岗位；确实干不了活的，把劳动能力改对';
  return { severity: 'must', says: flag.says, lookAt, fields: [] };
}

const membersWho = (members: readonly MemberDraft[], is: (member: MemberDraft) => boolean): number[] =>
  members.flatMap((member, index) => (is(member) ? [index] : []));
const names = (members: readonly MemberDraft[], which: readonly number[]): string =>
  which.map((index) => memberName(members[index]!, index)).join('、');
const fieldsOf = (which: readonly number[], path: string): string[] =>
  which.map((index) => `members.${index}.${path}`);

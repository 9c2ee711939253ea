import type { Facts, MemberFacts, Range } from '../../../../eligibility/facts.js';
import type { HouseholdGroup } from '../../../../hardship/cases/case.js';
import { ageOn, type MemberDraft } from '../../../../hardship/household/household-member.js';
import { householdIncome } from '../../../../hardship/household/household-income.js';
import { missingInVisit, type VisitFormDraft } from '../../../../hardship/household/visit-form.js';

/** Below it somebody is a child whatever a document means by 儿童、少年; from `adult` on nobody is. */
const surelyChild = 14;
const adult = 18;

/**
 * What a verified visit form says, in the vocabulary of the rules. What it does not say, or says in other words than
 * the rules (高中 and 技校 in one), is left out: it is not known. `group`: as the county decided; null before that.
 */
export function factsOfVisit(form: VisitFormDraft, group: HouseholdGroup | null): Facts {
  const members = form.members ?? [];
  return without({
    formerlyPoor: form.formerlyPoor,
    ...(group === null ? {} : { monitored: true, [group]: true }),
    dibao: anybody(members, ({ dibao }) => dibao),
    tekun: anybody(members, ({ tekun }) => tekun),
    incomeDropped: droppedIn(form),
    incomePerHead: incomeIn(form),
    houseGrade: form.housing === 'unknown' ? undefined : form.housing,
    risk: form.risks === undefined ? undefined : form.risks.length > 0,
    // the form tells of risks that stand, not of everything that ever happened
    disaster: form.risks?.some((code) => code.startsWith('02')) === true ? true : undefined,
    drought: form.risks?.includes('0203') === true ? true : undefined,
    members: members.map((member) => factsOfMember(member, form.visitedOn)),
    membersComplete: members.length > 0 && missingInVisit(form).length === 0,
  });
}

function factsOfMember(member: MemberDraft, day: string | undefined): MemberFacts {
  const { labour, school, chronicIllness, seriousIllness, disability, works } = member;
  const at = (stage: NonNullable<typeof school>) => (school === undefined ? undefined : school === stage);
  const able = (kind: typeof labour) => (labour === undefined ? undefined : labour === kind);
  // 中职 and 技校 stand in one answer of the form
  const perhapsTrade = school === undefined || school === 'vocational' ? undefined : false;
  const told = day === undefined ? null : ageOn(member, day);
  // born after the visit: a slip of the pen tells no age
  const age = told === null || told.low < 0 || told.high < told.low ? null : told;
  return without({
    age: age ?? undefined,
    ordinaryLabour: able('ordinary'),
    weakLabour: able('weak'),
    lostLabour: able('lost'),
    preschool: at('preschool'),
    primary: at('primary'),
    junior: at('junior'),
    senior: at('senior'),
    vocational: perhapsTrade,
    technical: perhapsTrade,
    college: at('college'),
    chronicIllness,
    seriousIllness,
    disabled: disability === undefined ? undefined : disability !== 'none',
    severelyDisabled:
      disability === undefined || disability === 'no_level'
        ? undefined
        : disability === 'level_1' || disability === 'level_2',
    child: age === null ? undefined : age.high < surelyChild ? true : age.low >= adult ? false : undefined,
    ...(works === false ? { worksInProvince: false, worksOutside: false } : {}),
  });
}

/** True when somebody is, false when everybody is told not to be. */
function anybody(
  members: readonly MemberDraft[],
  is: (member: MemberDraft) => boolean | undefined,
): boolean | undefined {
  const told = members.map(is);
  if (told.includes(true)) return true;
  return told.length > 0 && told.every((each) => each === false) ? false : undefined;
}

function droppedIn({ incomeDrop }: VisitFormDraft): boolean | undefined {
  if (incomeDrop === undefined || incomeDrop === 'unknown') return undefined;
  return incomeDrop !== 'none';
}

/** A loss counts as nothing: rules know no income below it. */
function incomeIn(form: VisitFormDraft): Range | undefined {
  const { low, high } = householdIncome(form).perHead;
  if (low === null && high === null) return undefined;
  const floor = (value: number | null) => (value === null ? null : Math.max(0, value));
  return { low: floor(low), high: floor(high) };
}

type Known<Told> = { [Name in keyof Told]?: Exclude<Told[Name], undefined> };

const without = <Told extends object>(told: Told): Known<Told> =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Known<Told>;

import { z } from 'zod';
import { houseGrades, isOfPerson, rangeFacts, yesNoNames, type RangeFact, type YesNoFact } from './fact.js';

/** Both ends belong to it; null: no bound on that side. */
export interface Range {
  low: number | null;
  high: number | null;
}

const bound = z.number().nonnegative().nullish();
/** A number is a range of one. */
const Range = z
  .union([z.number().nonnegative(), z.strictObject({ low: bound, high: bound })])
  .transform(
    (told): Range =>
      typeof told === 'number'
        ? { low: told, high: told }
        : { low: told.low ?? null, high: told.high ?? null },
  )
  .refine(({ low, high }) => low === null || high === null || low <= high, 'low is above high');

const shapeOf = <Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value) =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;

/** People of one household. */
export const mostMembers = 30;

const answer = z.boolean().nullish();

const Member = z
  .strictObject({ age: Range.nullish(), ...shapeOf(yesNoNames.filter(isOfPerson), answer) })
  .transform(withoutGaps);

/** What is known of a household; left out or null is not known. */
const ToldFacts = z
  .strictObject({
    ...shapeOf(yesNoNames, answer),
    ...shapeOf(Object.keys(rangeFacts) as RangeFact[], Range.nullish()),
    houseGrade: z.enum(houseGrades).nullish(),
    members: z.array(Member).max(mostMembers).nullish(),
    /** Everybody of the household is in `members`. */
    membersComplete: z.boolean().nullish(),
  })
  .transform(withoutGaps);

export type Facts = { [Fact in YesNoFact]?: boolean } & { [Fact in RangeFact]?: Range } & {
  houseGrade?: (typeof houseGrades)[number];
  members?: readonly MemberFacts[];
  membersComplete?: boolean;
};
export type MemberFacts = { [Fact in YesNoFact]?: boolean } & { age?: Range };

type WithoutNull<Value> = { [Key in keyof Value]: Exclude<Value[Key], null> };

function withoutGaps<Value extends object>(told: Value): WithoutNull<Value> {
  const known = Object.entries(told).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known) as WithoutNull<Value>;
}

/** What follows from a fact by what the words mean. Read from left to right, and against it when the right side is false. */
const follows: readonly (readonly [YesNoFact, YesNoFact])[] = [
  ['unstable', 'monitored'],
  ['marginal', 'monitored'],
  ['sudden', 'monitored'],
  ['unstable', 'formerlyPoor'],
  ['severelyDisabled', 'disabled'],
  ['drought', 'disaster'],
  ['courtyardProject', 'production'],
];
/** Never both. */
const excludes: readonly (readonly [YesNoFact, YesNoFact])[] = [['marginal', 'formerlyPoor']];
/** A quantity above nothing says yes, nothing says no. */
const counts: readonly (readonly [RangeFact, YesNoFact])[] = [
  ['cattleCount', 'cattle'],
  ['sheepCount', 'sheep'],
  ['warmShedMu', 'warmShed'],
  ['coldShedMu', 'coldShed'],
];

/** The facts with what follows from them: groups, quantities, and members read together. Idempotent. */
export function completeFacts(told: Facts): Facts {
  const facts: Facts = { ...told };
  const settle = (fact: YesNoFact, value: boolean) => (facts[fact] ??= value);
  for (const fact of yesNoNames.filter(isOfPerson)) {
    const members = told.members ?? [];
    if (members.some((member) => member[fact] === true)) settle(fact, true);
    else if (told.membersComplete === true && members.every((member) => member[fact] === false))
      settle(fact, false);
  }
  for (const [range, fact] of counts) {
    const { low, high } = told[range] ?? { low: null, high: null };
    if (low !== null && low > 0) settle(fact, true);
    else if (high === 0) settle(fact, false);
  }
  // twice: what one rule settles may be the beginning of another
  for (let pass = 0; pass < 2; pass++) {
    for (const [one, other] of follows) {
      if (facts[one] === true) settle(other, true);
      if (facts[other] === false) settle(one, false);
    }
    for (const [one, other] of excludes) {
      if (facts[one] === true) settle(other, false);
      if (facts[other] === true) settle(one, false);
    }
  }
  return facts;
}

/** Pairs of facts that cannot both be so, as `unstable, not formerlyPoor`. */
export function contradictions(told: Facts): string[] {
  const facts = completeFacts(told);
  const members = told.members ?? [];
  return [
    ...follows
      .filter(([one, other]) => facts[one] === true && facts[other] === false)
      .map(([one, other]) => `${one}, not ${other}`),
    ...excludes
      .filter(([one, other]) => facts[one] === true && facts[other] === true)
      .map(([one, other]) => `${one}, ${other}`),
    ...counts
      .filter(([range, fact]) => facts[fact] === false && (told[range]?.low ?? 0) > 0)
      .map(([range, fact]) => `${range}, not ${fact}`),
    ...counts
      .filter(([range, fact]) => facts[fact] === true && told[range]?.high === 0)
      .map(([range, fact]) => `${fact}, no ${range}`),
    ...yesNoNames
      .filter((fact) => told[fact] === false && members.some((member) => member[fact] === true))
      .map((fact) => `a member is ${fact}, the household not`),
    ...yesNoNames
      .filter((fact) => isOfPerson(fact) && told[fact] === true && nobodyIs(told, fact))
      .map((fact) => `${fact}, but no member of a complete list`),
  ];
}

const nobodyIs = ({ members = [], membersComplete }: Facts, fact: YesNoFact): boolean =>
  membersComplete === true && members.every((member) => member[fact] === false);

export type ReadFacts = { kind: 'facts'; facts: Facts } | { kind: 'refused'; faults: string[] };

/** Facts from JSON; refused when a name is not of the vocabulary or two facts cannot both be so. */
export function readFacts(json: unknown): ReadFacts {
  const parsed = ToldFacts.safeParse(json);
  if (!parsed.success)
    return {
      kind: 'refused',
      faults: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'facts'}: ${message}`),
    };
  const facts = parsed.data as Facts;
  const faults = contradictions(facts);
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'facts', facts };
}

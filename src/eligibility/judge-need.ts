import {
  rangeFacts,
  thatItIs,
  thatItIsNot,
  thingOf,
  whetherAny,
  type FactName,
  type HouseGrade,
  type RangeFact,
  type YesNoFact,
} from './fact.js';
import type { Facts, MemberFacts, Range } from './facts.js';
import type { Need } from './need.js';

export type State = 'met' | 'not_met' | 'unknown';

export interface Judgement {
  state: State;
  /** In plain Chinese, about the household. */
  reason: string;
  /** Facts that are not known yet and could settle it; empty with `unknown`: no fact of the household can. */
  waits: readonly FactName[];
}

/** Holds one need of a rule against completed facts. */
export function judgeNeed(need: Need, facts: Facts): Judgement {
  switch (need.kind) {
    case 'any':
      return judgeAny(need.facts, need.open, facts);
    case 'none':
      return judgeNone(need.facts, facts);
    case 'below':
      return judgeBelow(need.fact, need.value, facts[need.fact]);
    case 'at_least':
      return judgeAtLeast(need.fact, need.value, facts[need.fact]);
    case 'grade':
      return judgeGrade(need.grades, facts.houseGrade);
    case 'person':
      return judgePerson(need.all, facts);
    case 'either':
      return judgeEither(need.needs, facts);
    case 'unstated':
      return { state: 'unknown', reason: need.says, waits: [] };
    default:
      return need satisfies never;
  }
}

const met = (reason: string): Judgement => ({ state: 'met', reason, waits: [] });
const notMet = (reason: string): Judgement => ({ state: 'not_met', reason, waits: [] });
const unknown = (reason: string, waits: readonly FactName[]): Judgement => ({
  state: 'unknown',
  reason,
  waits,
});

function judgeAny(names: readonly YesNoFact[], open: boolean, facts: Facts): Judgement {
  const held = names.find((name) => facts[name] === true);
  if (held !== undefined) return met(thatItIs(held));
  const waits = names.filter((name) => facts[name] === undefined);
  if (waits.length > 0) return unknown(`还不知道${whetherAny(waits)}`, waits);
  const wanted = names.map(thingOf).join('、');
  if (open) return unknown(`文件写的是${wanted}，没有写全，您家这种算不算要问`, []);
  return notMet(names.length === 1 ? thatItIsNot(names[0]!) : `文件写的是${wanted}，您家都对不上`);
}

function judgeNone(names: readonly YesNoFact[], facts: Facts): Judgement {
  const held = names.find((name) => facts[name] === true);
  if (held !== undefined) return notMet(thatItIs(held));
  const waits = names.filter((name) => facts[name] === undefined);
  return waits.length > 0
    ? unknown(`还不知道${whetherAny(waits)}`, waits)
    : met(names.map(thatItIsNot).join('，'));
}

function judgeBelow(fact: RangeFact, value: number, told: Range | undefined): Judgement {
  const line = `${value}${rangeFacts[fact].unit}以下`;
  if (told === undefined) return unknown(`还不知道${rangeFacts[fact].words}在不在${line}`, [fact]);
  if (told.high !== null && told.high < value) return met(`${inWords(fact, told)}，在${line}`);
  if (told.low !== null && told.low > value) return notMet(`${inWords(fact, told)}，不在${line}`);
  if (told.low === value && told.high === value)
    return unknown(`${inWords(fact, told)}，正好在线上，“以下”算不算要问`, []);
  return unknown(`${inWords(fact, told)}，在不在${line}还要问准`, [fact]);
}

function judgeAtLeast(fact: RangeFact, value: number, told: Range | undefined): Judgement {
  const line = `${value}${rangeFacts[fact].unit}`;
  if (told === undefined) return unknown(`还不知道${rangeFacts[fact].words}到没到${line}`, [fact]);
  if (told.low !== null && told.low >= value) return met(`${inWords(fact, told)}，到了${line}`);
  if (told.high !== null && told.high < value) return notMet(`${inWords(fact, told)}，不到${line}`);
  return unknown(`${inWords(fact, told)}，到没到${line}还要问准`, [fact]);
}

/** 家里一年的人均收入是8000元到9000元 */
function inWords(fact: RangeFact, { low, high }: Range): string {
  const { words, unit } = rangeFacts[fact];
  if (low === null || high === null)
    return words + (low === null ? (high === null ? '不清楚' : `最多${high}${unit}`) : `最少${low}${unit}`);
  return `${words}是${low === high ? '' : `${low}${unit}到`}${high}${unit}`;
}

function judgeGrade(grades: readonly HouseGrade[], told: HouseGrade | undefined): Judgement {
  const wanted = grades.map((grade) => `${grade}级`).join('、');
  if (told === undefined) return unknown(`还不知道房子是不是${wanted}危房`, ['houseGrade']);
  return grades.includes(told) ? met(`房子是${told}级`) : notMet(`房子是${told}级，文件写的是${wanted}`);
}

/** A household where nobody is one of them has nobody who is all of them. */
function judgePerson(all: readonly YesNoFact[], facts: Facts): Judgement {
  const wanted = all.map(thingOf).join('、');
  const members = facts.members ?? [];
  if (members.some((member) => all.every((fact) => member[fact] === true)))
    return met(`家里有人同时是${wanted}`);
  const lacking = all.find((fact) => facts[fact] === false);
  if (lacking !== undefined) return notMet(thatItIsNot(lacking));
  const isRuledOut = (member: MemberFacts) => all.some((fact) => member[fact] === false);
  if (facts.membersComplete === true && members.every(isRuledOut)) return notMet(`家里没有人同时是${wanted}`);
  const waits = all.filter((fact) => facts[fact] === undefined);
  if (all.length === 1)
    return waits.length === 0 ? met(thatItIs(all[0]!)) : unknown(`还不知道${whetherAny(all)}`, waits);
  return unknown(`还不知道家里有没有人同时是${wanted}`, waits.length > 0 ? waits : ['members']);
}

function judgeEither(needs: readonly Need[], facts: Facts): Judgement {
  const judged = needs.map((need) => judgeNeed(need, facts));
  const held = judged.find(({ state }) => state === 'met');
  if (held !== undefined) return held;
  const open = judged.filter(({ state }) => state === 'unknown');
  const reason = (open.length > 0 ? open : judged).map((one) => one.reason).join('；或者');
  return open.length > 0 ? unknown(reason, [...new Set(open.flatMap(({ waits }) => waits))]) : notMet(reason);
}

import type { Benefit } from './benefit.js';
import {
  rangeFacts,
  thingOf,
  yesNoFacts,
  yesNoNames,
  houseGrades,
  type Topic,
  type YesNoFact,
} from './fact.js';
import type { Facts } from './facts.js';
import type { Need } from './need.js';

/** One thing to tap, and what is then known. */
export interface Option {
  id: string;
  label: string;
  facts: Facts;
}

/** One question to the household. 不清楚 and 不想说 are the channel's to add: nothing is then known. */
export interface Question {
  topic: Topic;
  asks: string;
  /** Several options may hold; then what was not picked is not so. */
  many: boolean;
  options: Option[];
}

const asks: Record<Topic, string> = {
  kind: '您家是下面哪一种？可以选几样。',
  group: '是哪一类监测对象？',
  income: '您家一年下来，人均收入大约多少？',
  labour: '家里有没有能干活的人？',
  students: '家里有没有上学的，上到哪一步了？',
  illness: '家里有没有长期吃药、得大病或者住院的？',
  disability: '家里有没有残疾人？',
  house: '房子鉴定是几级？',
  renovation: '家里是不是在做危房改造？',
  risk: '这一年有没有碰到下面的事？',
  courtyard: '院子里搞不搞种养、加工这些？',
  raises: '家里养了什么？',
  grows: '家里种了什么？',
  loan: '有没有下面的想法或者情况？',
  industry: '家里的生产是什么情况？',
  training: '家里有没有人学技术？',
  work: '家里有没有人在外面干活，或者想干？',
  child: '家里有没有儿童、少年？',
  relocated: '您家是不是易地搬迁户？',
  farming: '您是不是下面的情况？',
  village: '您村里是下面的情况吗？',
  project: '是什么项目？',
  progress: '项目做到几成了？',
  quantity: '大约有多少？',
  origin: '您家是农户吗，户口在本地吗？',
};

/** The question about a topic; bounds of income and progress are those the benefits at hand ask about. */
export function questionAbout(
  topic: Topic,
  benefits: readonly Pick<Benefit, 'conditions' | 'exclusions'>[],
): Question {
  const named = new Set<string>();
  const lines = new Map<string, Set<number>>();
  for (const { conditions, exclusions } of benefits)
    for (const { need } of [...conditions, ...exclusions]) noteNeed(need, named, lines);
  const facts = yesNoNames.filter((fact) => yesNoFacts[fact].topic === topic && named.has(fact));
  const ranges = Object.keys(rangeFacts).filter(
    (fact): fact is keyof typeof rangeFacts =>
      rangeFacts[fact as keyof typeof rangeFacts].topic === topic && lines.has(fact),
  );
  const bands = ranges.flatMap((fact) =>
    bandsOf(
      fact,
      [...lines.get(fact)!].sort((a, b) => a - b),
    ),
  );
  const grades =
    topic === 'house' && named.has('houseGrade')
      ? houseGrades.map((grade) => ({ id: grade, label: `${grade}级`, facts: { houseGrade: grade } }))
      : [];
  const yes = facts.map((fact) => ({ id: fact, label: labelOf(fact), facts: { [fact]: true } }));
  const none: Option[] =
    facts.length === 0
      ? []
      : [
          {
            id: 'none',
            label: '都不是、都没有',
            facts: Object.fromEntries(facts.map((fact) => [fact, false])),
          },
        ];
  return {
    topic,
    asks: asks[topic],
    many: facts.length > 1,
    options: [...bands, ...grades, ...yes, ...none],
  };
}

const labelOf = (fact: YesNoFact): string =>
  yesNoFacts[fact].words[1].replace(/^[是有]$/, '') + thingOf(fact);

/** 不到5000元; 超过5000元，不到8500元; 超过8500元. No band touches a line, so that each settles it. */
function bandsOf(fact: keyof typeof rangeFacts, lines: readonly number[]): Option[] {
  const { unit } = rangeFacts[fact];
  const bounds = [null, ...lines, null];
  return bounds.slice(1).map((high, i) => {
    const low = bounds[i] ?? null;
    const over = low === null ? '' : `超过${low}${unit}`;
    const under = high === null ? '' : `不到${high}${unit}`;
    const label = [over, under].filter((words) => words !== '').join('，');
    const told = { low: low === null ? null : low + 1, high: high === null ? null : high - 1 };
    return { id: `${fact}-${low ?? 0}`, label, facts: { [fact]: told } };
  });
}

function noteNeed(need: Need, named: Set<string>, lines: Map<string, Set<number>>): void {
  switch (need.kind) {
    case 'any':
    case 'none':
      for (const fact of need.facts) named.add(fact);
      return;
    case 'person':
      for (const fact of need.all) named.add(fact);
      return;
    case 'grade':
      named.add('houseGrade');
      return;
    case 'below':
    case 'at_least':
      lines.set(need.fact, (lines.get(need.fact) ?? new Set()).add(need.value));
      return;
    case 'either':
      for (const one of need.needs) noteNeed(one, named, lines);
      return;
    case 'unstated':
      return;
    default:
      need satisfies never;
  }
}

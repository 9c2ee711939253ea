import { factsInWords } from '../../src/dialogue/eligibility/facts-in-words.js';
import { readReply } from '../../src/dialogue/eligibility/read-reply.js';
import { eligibilityWording as words } from '../../src/dialogue/wording/eligibility-wording.js';
import type { TurnReply } from '../../src/dialogue/turn.js';
import type { Topic, YesNoFact } from '../../src/eligibility/fact.js';
import { completeFacts, type Facts } from '../../src/eligibility/facts.js';
import { topicOf } from '../../src/eligibility/next-question.js';
import { questionAbout } from '../../src/eligibility/question.js';
import { real } from '../eligibility/real-benefits.js';
import { checkOf, realCorpus, talkOfRules } from './eligibility-talk.js';
import type { Talk } from './talk.js';

export interface Family {
  id: string;
  place: string;
  opening: string;
  /** What the opening says, and must be heard of it. */
  opens: Facts;
  /** Replies by topic; 不清楚 to every other. */
  answers: Record<string, string>;
  /** Everything that is so of the household. */
  truth: YesNoFact[];
  incomePerHead?: number;
  houseGrade?: string;
}

/** Takes the family to its list: topics asked, in order, and the last reply; an opening not taken is followed by 我家符合吗. */
export async function walk(talk: Talk, family: Pick<Family, 'place' | 'opening' | 'answers'>) {
  await talk.say('', { region: family.place });
  let reply: TurnReply = await talk.say(family.opening);
  const recognised = (await checkOf(talk)) != null;
  if (!recognised) reply = await talk.say('我家符合吗');
  const asked: Topic[] = [];
  for (let turn = 0; turn < 40; turn++) {
    const check = await checkOf(talk);
    if (check?.stage !== 'asking') break;
    const topic = check.question!.topic;
    const again = asked.at(-1) === topic;
    if (!again) asked.push(topic);
    const more = check.picked.length > 0 ? words.done : words.unsure;
    reply = await talk.say(again ? more : (family.answers[topic] ?? words.unsure));
  }
  return { recognised, asked, reply };
}

/** What is so, of the truth told and what the opening denies. */
function soOf({ truth, opens }: Family): Facts {
  const denied = Object.entries(opens).filter(([, value]) => value === false);
  const told = truth.map((fact) => [fact, true] as const);
  return completeFacts(Object.fromEntries([...told, ...denied]));
}

/** Facts that contradict the household: +fact is heard and not so, -fact is denied and so. */
function wrongOf(facts: Facts, family: Family): string[] {
  const so = soOf(family);
  const { incomePerHead: income, houseGrade, ...rest } = facts;
  const { incomePerHead } = family;
  const isOut =
    income !== undefined &&
    (incomePerHead === undefined ||
      (income.low ?? 0) > incomePerHead ||
      (income.high ?? Infinity) < incomePerHead);
  return [
    ...Object.entries(rest).flatMap(([fact, value]) => {
      const truth = so[fact as YesNoFact];
      if (value === true && truth !== true) return [`+${fact}`];
      return value === false && truth === true ? [`-${fact}`] : [];
    }),
    ...(isOut ? ['incomePerHead'] : []),
    ...(houseGrade !== undefined && houseGrade !== family.houseGrade ? ['houseGrade'] : []),
  ];
}

interface Heard {
  heard: number;
  missed: number;
  /** As `id: +fact`. */
  wrong: string[];
}

export interface FamilyFigures {
  families: number;
  /** Openings taken for 我家符合吗. */
  recognised: number;
  /** Facts that the openings tell. */
  openings: Heard;
  /** Questions asked of each family, the fewest first. */
  questions: number[];
  /** Facts that are so, of the topics asked, as they are known at the list. */
  lists: Heard;
  /** The same of every answer there is, each by itself. */
  answers: Heard;
}

/** How well families are understood. */
export async function measureFamilies(families: readonly Family[]): Promise<FamilyFigures> {
  const none = (): Heard => ({ heard: 0, missed: 0, wrong: [] });
  const [openings, lists, answers] = [none(), none(), none()];
  const questions: number[] = [];
  let recognised = 0;
  for (const family of families) {
    const { id, place, opening, opens, truth } = family;
    const { regions } = realCorpus;
    const whereabouts = { regions, home: regions.resolve(place, null) };
    const note = (into: Heard, known: Facts, expected: readonly string[]) => {
      const complete = completeFacts(known);
      const missed = expected.filter((fact) => complete[fact as YesNoFact] !== true).length;
      into.heard += expected.length - missed;
      into.missed += missed;
      into.wrong.push(...wrongOf(known, family).map((fact) => `${id}: ${fact}`));
    };

    const told = factsInWords(opening, null, whereabouts);
    note(openings, told, []);
    for (const [fact, value] of Object.entries(opens)) {
      const known = completeFacts(told)[fact as keyof Facts];
      openings[JSON.stringify(known) === JSON.stringify(value) ? 'heard' : 'missed']++;
    }

    const talk = await talkOfRules();
    const walked = await walk(talk, family);
    if (walked.recognised) recognised++;
    questions.push(walked.asked.length);
    const ofTopics = (topics: readonly string[]) =>
      truth.filter((fact) => topics.includes(topicOf(fact) ?? ''));
    note(lists, (await checkOf(talk))!.facts, ofTopics(walked.asked));

    for (const [topic, text] of Object.entries(family.answers)) {
      const reply = readReply(text, questionAbout(topic as Topic, real.benefits), [], whereabouts);
      note(answers, reply.kind === 'facts' ? { ...reply.implied, ...reply.facts } : {}, ofTopics([topic]));
    }
  }
  questions.sort((a, b) => a - b);
  return { families: families.length, recognised, openings, questions, lists, answers };
}

export const medianOf = (sorted: readonly number[]): number =>
  (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;

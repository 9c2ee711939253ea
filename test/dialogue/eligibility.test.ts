import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import families from '../fixtures/eligibility/families.json' with { type: 'json' };
import { checkHousehold } from '../../src/eligibility/check-household.js';
import { completeFacts, type Facts } from '../../src/eligibility/facts.js';
import { isOfVillage } from '../../src/eligibility/benefit.js';
import { resultOf, type EligibilityResult } from '../../src/eligibility/result.js';
import type { TurnReply } from '../../src/dialogue/turn.js';
import { factsInWords } from '../../src/dialogue/eligibility/facts-in-words.js';
import { eligibilityWording as words } from '../../src/dialogue/wording/eligibility-wording.js';
import { archivedPassages } from '../../src/policy/archived-passages.js';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';
import { corpusDir, real } from '../eligibility/real-benefits.js';
import { startTalk, type Talk } from './talk.js';

interface Family {
  id: string;
  place: string;
  opening: string;
  opens: Facts;
  answers: Record<string, string>;
  truth: string[];
  incomePerHead?: number;
  houseGrade?: string;
}

const corpus = await loadCorpus(corpusDir);
const date = '2024-12-01';

async function talkOfRules(): Promise<Talk> {
  const talk = startTalk(() => ({}), {
    regions: () => corpus.regions,
    places: () => ['辽宁省铁岭市开原市', '辽宁省阜新市', '湖北省咸宁市', '山西省'],
    eligibility: { benefits: () => real.benefits, contains: real.contains },
  });
  await talk.archive.remember(archivedPassages(corpus.passages, corpus.documents));
  return talk;
}

const checkOf = async (talk: Talk) => (await talk.store.load(talk.session()!))!.check;
const textOf = (reply: TurnReply) => reply.messages.map(({ text }) => text).join('\n');

/** Takes the family to its list; how many questions were asked, and the last reply. */
async function walk(talk: Talk, family: Family) {
  await talk.say('', { region: family.place });
  let reply = await talk.say(family.opening);
  const asked: string[] = [];
  for (let turns = 0; turns < 20; turns++) {
    const check = await checkOf(talk);
    if (check?.stage !== 'asking') break;
    const topic = check.question!.topic;
    const again = asked.at(-1) === topic;
    if (!again) asked.push(topic);
    const more = again && check.picked.length > 0 ? '就这些' : '不清楚';
    reply = await talk.say(again ? more : (family.answers[topic] ?? '不清楚'));
  }
  return { asked, reply };
}

describe('factsInWords', () => {
  it.each((families as Family[]).filter(({ opens }) => Object.keys(opens).length > 0))(
    'hears what $id tells at once',
    ({ opening, opens }) => {
      expect(factsInWords(opening)).toMatchObject(opens);
    },
  );
});

describe('twenty families told in dialect', () => {
  const counts: number[] = [];
  it.each(families as Family[])('$id reaches the list in eight questions', async (family) => {
    const talk = await talkOfRules();
    const { asked, reply } = await walk(talk, family);
    counts.push(asked.length);
    const check = (await checkOf(talk))!;
    console.log(family.id, asked.join(' '), JSON.stringify(check?.facts));
    expect(check.stage).toBe('listed');
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(textOf(reply)).toContain('由当地审定');
  });
  it('median', () => {
    const sorted = [...counts].sort((a, b) => a - b);
    console.log(sorted.join(' '));
  });
});

import type { Message } from '../../src/dialogue/turn.js';
import type { ChatClient } from './chat-client.js';
import type { InventedHousehold } from './invented-household.js';

/** What the program had acknowledged when the household stopped. */
export interface Told {
  household: InventedHousehold;
  /** Steps whose answers were acknowledged. */
  steps: ReadonlySet<string>;
  /** Null when it stopped half-way, on purpose. */
  receipt: string | null;
  /** What was read back before it was sent; empty when it did not come so far. */
  readBack: string;
}

/** Questions after the story. */
const mostQuestions = 8;

/** Tells a whole report, or stops before the question `stopAt`. */
export async function tellReport(
  client: ChatClient,
  household: InventedHousehold,
  stopAt: string | null = null,
): Promise<Told> {
  const steps = new Set<string>();
  let readBack = '';
  await client.say('报困难');
  for (const words of household.story) await client.say(words);
  steps.add('story');
  let asked: Message = await client.tap((label) => label === '说完了');
  for (let question = 0; question < mostQuestions; question++) {
    const step = asked.expects ?? '';
    if (step === stopAt) return { household, steps, receipt: null, readBack };
    if (step === 'confirm') readBack = asked.text;
    asked = await answer(client, household, asked);
    steps.add(step);
    if (asked.receipt !== undefined) return { household, steps, receipt: asked.receipt, readBack };
  }
  throw new Error(`no receipt after ${mostQuestions} questions; the last was: ${asked.text}`);
}

function answer(client: ChatClient, household: InventedHousehold, { expects }: Message): Promise<Message> {
  switch (expects) {
    case 'name':
      return client.say(household.who);
    case 'village':
      return client.say(household.village);
    case 'contact':
      return client.say(household.contactWords);
    case 'cause':
      return client.say('1');
    case 'confirm':
      return client.tap((label) => label.includes('同意'));
    case null:
    default:
      throw new Error(`nothing known to answer to ${expects ?? 'no question'}`);
  }
}

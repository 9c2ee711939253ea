import { expect, it } from 'vitest';
import type { Outbox } from '../../src/hardship/messages/outbox.js';

/** A place to put messages, as steps of cases do. */
export interface OutboxStores {
  outbox: Outbox;
  /** A new report's case, told through this channel, with so many messages; ids of case and messages. */
  told(channel: 'telegram' | 'web', messages: number, village?: string): Promise<ToldCase>;
}
export interface ToldCase {
  case: string;
  report: string;
  messages: string[];
}

const county = '河东省青川市云溪县';
const at = (minutes: number): string =>
  new Date(Date.parse('2024-12-02T02:00:00Z') + minutes * 60_000).toISOString();

export function outboxContract(stores: () => OutboxStores): void {
  const take = (minutes: number, lease = 1) => stores().outbox.take(at(minutes), at(minutes + lease));
  const states = async (id: string) => (await stores().outbox.ofCase(id)).map(({ state }) => state);

  it('gives each message out once, with its words and the chat its report came from', async () => {
    const { messages, report } = await stores().told('telegram', 1);
    expect(await take(1)).toMatchObject({
      id: messages[0],
      report,
      tries: 1,
      conversation: 'telegram:7',
      account: 'seat',
      words: { said: '第1条', shown: '第1条' },
    });
    expect(await take(1)).toBeNull();
  });

  it('lets one of several take a message who want it at once', async () => {
    await stores().told('telegram', 1);
    const taken = await Promise.all([take(1), take(1), take(1), take(1)]);
    expect(taken.filter((each) => each !== null)).toHaveLength(1);
  });

  it('gives a message out again when whoever took it was killed, and not before its time', async () => {
    const { messages } = await stores().told('telegram', 1);
    await take(1);
    expect(await take(1.5)).toBeNull();
    expect(await take(2)).toMatchObject({ id: messages[0], tries: 2 });
  });

  it('keeps the order of one family, and lets no family wait for another', async () => {
    const one = await stores().told('telegram', 2);
    const other = await stores().told('telegram', 1);
    expect((await take(1))?.id).toBe(one.messages[0]);
    expect((await take(1))?.id).toBe(other.messages[0]);
    await stores().outbox.sent(other.messages[0]!, at(1));
    await stores().outbox.later(one.messages[0]!, at(30));
    expect(await take(2)).toBeNull();
    expect((await take(30))?.id).toBe(one.messages[0]);
    await stores().outbox.sent(one.messages[0]!, at(30));
    expect((await take(30))?.id).toBe(one.messages[1]);
  });

  it('never sends twice what is recorded as sent', async () => {
    const { case: id, messages } = await stores().told('telegram', 1);
    await take(1);
    await stores().outbox.sent(messages[0]!, at(1));
    expect(await take(600)).toBeNull();
    expect(await states(id)).toEqual(['sent']);
    // late words of somebody who was taken for dead change nothing
    await stores().outbox.later(messages[0]!, at(2));
    await stores().outbox.toCall(messages[0]!, 'blocked');
    expect(await states(id)).toEqual(['sent']);
  });

  it('puts what came from the web on the list to call at once, and never gives it out', async () => {
    const { case: id } = await stores().told('web', 2);
    expect(await take(600)).toBeNull();
    const { families } = await stores().outbox.families({ place: county, limit: 10 });
    expect(await stores().outbox.toBeCalled(county)).toBe(1);
    expect(families).toMatchObject([{ case: id, messages: 2, why: 'no_chat', name: '王桂花', since: at(0) }]);
  });

  it('lists families of a place and below it only, the longest waiting first, page by page', async () => {
    const far = await stores().told('web', 1, '河东省青川市白石县大营镇');
    const near = [];
    for (let n = 0; n < 5; n++) near.push((await stores().told('web', 1, `${county}八宝镇新屯村`)).case);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await stores().outbox.families({
        place: `${county}八宝镇`,
        limit: 2,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.families.map((family) => family.case));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(near);
    expect(await stores().outbox.toBeCalled(`${county}八宝镇`)).toBe(5);
    const { families } = await stores().outbox.families({ place: '河东省青川市白石县', limit: 10 });
    expect(families.map((family) => family.case)).toEqual([far.case]);
  });

  it('puts what no chat takes, and what no chat could be reached for, on the list with the reason', async () => {
    const blocked = await stores().told('telegram', 1);
    await take(1);
    await stores().outbox.toCall(blocked.messages[0]!, 'blocked');
    const waiting = await stores().told('telegram', 1);
    expect(await stores().outbox.underway(county)).toEqual({ count: 1, oldest: at(0) });
    expect(await stores().outbox.giveUp(at(-1))).toBe(0);
    expect(await stores().outbox.giveUp(at(1))).toBe(1);
    expect(await stores().outbox.underway(county)).toEqual({ count: 0, oldest: null });
    const { families } = await stores().outbox.families({ place: county, limit: 10 });
    expect(families.map((family) => [family.case, family.why])).toEqual([
      [blocked.case, 'blocked'],
      [waiting.case, 'unreachable'],
    ]);
  });

  it('does not give up what somebody is sending this moment', async () => {
    const { case: id } = await stores().told('telegram', 1);
    await stores().outbox.take(at(1), at(2000));
    expect(await stores().outbox.giveUp(at(1500))).toBe(0);
    expect(await states(id)).toEqual(['sending']);
  });
}

import { describe, expect, it } from 'vitest';
import { wording } from '../../src/dialogue/wording.js';
import { inventedCitation } from '../fakes/scripted-policy.js';
import { startTalk } from './talk.js';

const needsPlace = ({ region }: { region: string | null }) =>
  region === null
    ? {
        kind: 'needs_detail' as const,
        answer: '您在哪个县?',
        choices: [
          { id: 'region:河东省青川市云溪县', label: '河东省青川市云溪县' },
          { id: 'region:河东省青川市白石县', label: '河东省青川市白石县' },
        ],
      }
    : { answer: `${region}补1500元。`, citations: [inventedCitation()] };
const labels = (message: { choices: { label: string }[] } | undefined) =>
  message?.choices.map((c) => c.label);

describe('a question that needs a place', () => {
  it('is answered as soon as a place is pressed, and the place is remembered', async () => {
    const talk = startTalk(needsPlace);
    const asked = await talk.say('院子里种菜补多少');
    expect(asked.messages[0]).toMatchObject({ expects: 'region', kind: 'needs_detail' });
    expect(labels(asked.messages[0])).toEqual(['云溪县', '白石县']);
    const { messages } = await talk.press(asked, '白石县');
    expect(messages.map((m) => m.text)).toEqual([wording.placeSet('白石县'), '河东省青川市白石县补1500元。']);
    await talk.say('尾款呢');
    expect(talk.policy.asked.at(-1)).toMatchObject({
      region: '河东省青川市白石县',
      history: ['院子里种菜补多少'],
    });
  });

  it('is answered when the place is typed', async () => {
    const talk = startTalk(needsPlace);
    await talk.say('院子里种菜补多少');
    const { messages } = await talk.say('俺是云溪的');
    expect(messages.at(-1)?.text).toBe('河东省青川市云溪县补1500元。');
  });

  it('is answered when the place comes beside an empty text', async () => {
    const talk = startTalk(needsPlace);
    await talk.say('院子里种菜补多少');
    const { messages } = await talk.say('', { region: '云溪县' });
    expect(messages.at(-1)?.text).toBe('河东省青川市云溪县补1500元。');
  });

  it('still waits after a courtesy', async () => {
    const talk = startTalk((q) => (q.question === '谢谢' ? { kind: 'smalltalk' } : needsPlace(q)));
    await talk.say('院子里种菜补多少');
    await talk.say('谢谢');
    expect((await talk.say('云溪')).messages.at(-1)?.text).toContain('补1500元');
  });

  it('belongs to the history of the question asked instead', async () => {
    const talk = startTalk(needsPlace);
    await talk.say('院子里种菜补多少');
    await talk.say('云溪的呢,补多少');
    expect(talk.policy.asked.at(-1)?.history).toEqual(['院子里种菜补多少']);
  });
});

describe('a place', () => {
  it.each(['云溪', '云溪县', '我在云溪县', '俺家是云溪的', '我是云溪人。', '河东省青川市云溪县'])(
    'is set by %s as the whole message',
    async (text) => {
      const talk = startTalk();
      expect((await talk.say(text)).messages[0]?.text).toContain(wording.placeSet('云溪县'));
      expect(talk.policy.asked).toEqual([]);
    },
  );

  it('inside a question does not overwrite the one remembered', async () => {
    const talk = startTalk();
    await talk.say('云溪');
    await talk.say('我姐嫁到白石了,她那边补多少');
    await talk.say('再问一个');
    expect(talk.policy.asked.map((q) => q.region)).toEqual(['河东省青川市云溪县', '河东省青川市云溪县']);
  });

  it('beside a question is used and remembered', async () => {
    const talk = startTalk();
    await talk.say('补多少', { region: '白石县' });
    await talk.say('再问一个');
    expect(talk.policy.asked.map((q) => q.region)).toEqual(['河东省青川市白石县', '河东省青川市白石县']);
  });

  it('that no document covers is accepted, and the places there are are named', async () => {
    const talk = startTalk();
    const { messages } = await talk.say('我在兰花县');
    expect(messages[0]?.text).toContain(wording.placeSetUncovered('兰花县', '云溪县、白石县'));
    await talk.say('补多少');
    expect(talk.policy.asked[0]?.region).toBe('兰花县');
  });

  it('can be changed', async () => {
    const talk = startTalk(needsPlace);
    await talk.say('云溪');
    const answer = await talk.say('补多少');
    const asked = await talk.press(answer, '换地方');
    expect(asked.messages[0]).toMatchObject({ text: wording.askPlace, expects: 'region' });
    await talk.press(asked, '白石县');
    await talk.say('补多少');
    expect(talk.policy.asked.at(-1)?.region).toBe('河东省青川市白石县');
  });

  it('that cannot be read is asked for again', async () => {
    const talk = startTalk();
    await talk.say('换地方');
    expect((await talk.say('那边')).messages[0]?.text).toBe(wording.askPlaceAgain);
  });

  it('that cannot be read beside a question is said, and the question answered all the same', async () => {
    const talk = startTalk();
    await talk.say('你好');
    const { messages } = await talk.say('补多少', { region: '???' });
    expect(messages[0]?.text).toBe(`${wording.placeNotRead}\n\n文件里写着。`);
  });
});

import { expect, it } from 'vitest';
import { inventedCitation, inventedPassage } from '../../fakes/scripted-policy.js';
import { startTalk } from '../../dialogue/talk.js';
import { startTelegramHouse, until } from './telegram-house.js';

interface Sent {
  text: string;
  reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
}

it('walks a villager through the real conversation: place asked, answer with sources, passage opened, 没答对', async () => {
  const talk = startTalk(({ region }) =>
    region === null
      ? {
          kind: 'needs_detail',
          answer: '各地不一样。您在哪个县？',
          choices: [{ id: 'region:河东省青川市云溪县', label: '云溪县' }],
        }
      : { answer: '每户最多1500元。', citations: [inventedCitation()] },
  );
  await talk.archive.remember([inventedPassage]);
  const house = await startTelegramHouse(talk.dialogue as never);
  const sent = () => house.api.messages() as unknown as Sent[];
  const last = async (n: number) => {
    await until(() => sent().length === n);
    return sent().at(-1)!;
  };
  const press = (message: Sent, label: string) => {
    const button = message.reply_markup!.inline_keyboard.flat().find(({ text }) => text === label);
    house.api.press(button!.callback_data);
  };
  try {
    house.open();
    house.api.write('院子里种菜补多少钱？');
    const asked = await last(1);
    expect(asked.text).toMatch(/^您好，我是明白人。[\s\S]*您在哪个县？$/);
    press(asked, '云溪县');
    await until(() => sent().some(({ text }) => text.includes('1500元')));
    const answered = sent().at(-1)!;
    expect(answered.text).toContain('《云溪县2024年庭院经济实施办法》');
    const said = sent().length;
    press(answered, '看原文1');
    expect((await last(said + 1)).text).toContain(inventedPassage.text);
    press(answered, '没答对');
    await last(said + 2);
    expect(talk.ledger.entries).toMatchObject([{ kind: 'not_helpful', question: '院子里种菜补多少钱？' }]);
    expect(house.api.calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(3);
  } finally {
    await house.close();
  }
});

import { afterEach, expect, it } from 'vitest';
import { telegramWording } from '../../../src/dialogue/wording/telegram-wording.js';
import { startTelegramHouse, until, type TelegramHouse } from './telegram-house.js';

let house: TelegramHouse;
afterEach(() => house.close());

const { fileRefused } = telegramWording;
const noneLeft = async () => (await house.inbox.pending({ limit: 1 })).length === 0;
const send = (message: Record<string, unknown>) =>
  house.api.write('', { message: { text: undefined, ...message } });

async function openHouse() {
  house = await startTelegramHouse();
  house.api.files.set('photo-1', new Uint8Array([1, 2, 3]));
  house.open();
}
const texts = async (count: number): Promise<string[]> => {
  await until(() => house.api.texts().length === count);
  await until(noneLeft);
  return house.api.texts();
};

it('takes what is written under a photo or a voice note together with it', async () => {
  await openHouse();
  send({ photo: [{ file_id: 'photo-1' }], caption: ' 这是塌了的墙 ' });
  send({ voice: { file_id: 'photo-1' }, caption: '俺娘说的话' });
  send({ photo: [{ file_id: 'photo-1' }] });
  await texts(3);
  expect(house.dialogue.taken.map(({ text, attachment }) => [text, attachment?.kind])).toEqual([
    ['这是塌了的墙', 'picture'],
    ['俺娘说的话', 'voice'],
    [null, 'picture'],
  ]);
  expect(house.dialogue.taken[0]!.attachment!.bytes).toEqual(new Uint8Array([1, 2, 3]));
});

it('says that a file is too large for Telegram to hand on, takes its words, and is done with it', async () => {
  await openHouse();
  const tooBig = { status: 400, description: 'Bad Request: file is too big' };
  house.api.mishap('getFile', tooBig, tooBig);
  send({ photo: [{ file_id: 'photo-1' }] });
  expect(await texts(1)).toEqual([fileRefused.too_large]);
  send({ photo: [{ file_id: 'photo-1' }], caption: '这是塌了的墙' });
  expect((await texts(3)).slice(1)).toEqual([fileRefused.too_large, '回:这是塌了的墙']);
  expect(house.dialogue.taken).toMatchObject([{ text: '这是塌了的墙' }]);
  expect(house.dialogue.taken[0]!.attachment).toBeUndefined();
});

it('fetches again when the network fails', async () => {
  await openHouse();
  house.api.mishap('getFile', { cut: true }, { status: 502 });
  send({ photo: [{ file_id: 'photo-1' }] });
  await texts(1);
  expect(house.dialogue.taken).toMatchObject([{ attachment: { kind: 'picture' } }]);
});

it('says so when a file cannot be had, and goes on with what comes after', async () => {
  await openHouse();
  house.api.mishap('getFile', { status: 400, description: 'Bad Request: wrong file_id' });
  send({ photo: [{ file_id: 'photo-1' }] });
  expect(await texts(1)).toEqual([fileRefused.not_fetched]);
  // known to Telegram, but its bytes never come
  send({ voice: { file_id: 'gone' } });
  house.api.write('补多少');
  expect((await texts(3)).slice(1)).toEqual([fileRefused.not_fetched, '回:补多少']);
});

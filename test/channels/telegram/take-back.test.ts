import { afterEach, expect, it } from 'vitest';
import type { PersonalMessages } from '../../../src/channels/telegram/personal-messages.js';
import type { TurnInput, TurnReply } from '../../../src/dialogue/turn.js';
import { telegramWording } from '../../../src/dialogue/wording/telegram-wording.js';
import { createPersonalMessages } from '../../../src/storage/kysely-personal-messages.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { startTelegramHouse, until, type TelegramHouse } from './telegram-house.js';

let house: TelegramHouse;
afterEach(() => house.close());

/** Says something personal, and forgets it at 换人. */
const personalDialogue = {
  taken: [] as TurnInput[],
  turn: async ({ session, text }: TurnInput): Promise<TurnReply> => ({
    session: session!,
    messages: [{ text: `回:${text}`, citations: [], choices: [], expects: null, personal: text !== '换人' }],
    ...(text === '换人' ? { cleared: true } : {}),
  }),
};

async function openHouse() {
  const database = await openDatabase(':memory:');
  const personal: PersonalMessages = createPersonalMessages(database);
  house = await startTelegramHouse(personalDialogue);
  const rows = async () =>
    (await database.selectFrom('telegram_messages').select('message_id').execute()).length;
  return { open: () => house.open({ personal }), rows, personal };
}

const deleted = () =>
  house.api.calls.filter(({ method }) => method === 'deleteMessages').map(({ payload }) => payload);
const answered = () => until(() => house.api.texts().at(-1) === telegramWording.clearTheRest);

it('takes its personal messages back at 换人, and forgets them once Telegram did', async () => {
  const { open, rows } = await openHouse();
  open();
  house.api.write('俺娘病了');
  house.api.write('欠了药费');
  await until(async () => (await rows()) === 2);
  house.api.write('换人');
  await answered();
  expect(deleted()).toMatchObject([{ chat_id: 7, message_ids: [expect.any(Number), expect.any(Number)] }]);
  expect(await rows()).toBe(0);
});

it('tries again when Telegram does not take the deletion, and keeps the messages until it does', async () => {
  const { open, rows } = await openHouse();
  house.api.mishap('deleteMessages', { status: 502 }, { cut: true });
  open();
  house.api.write('俺娘病了');
  await until(async () => (await rows()) === 1);
  const release = house.api.hold('deleteMessages');
  house.api.write('换人');
  await until(() => deleted().length === 1);
  expect(await rows()).toBe(1);
  release();
  await answered();
  expect(deleted()).toHaveLength(2);
  expect(await rows()).toBe(0);
});

it('goes on with it after a restart', async () => {
  const { open, rows } = await openHouse();
  house.api.mishap('deleteMessages', { status: 502 });
  const channel = open();
  house.api.write('俺娘病了');
  await until(async () => (await rows()) === 1);
  house.api.write('换人');
  await until(() => house.log.some((line) => line.includes('deleteMessages')));
  await channel.stop();
  expect(await rows()).toBe(1);
  open();
  await answered();
  expect(await rows()).toBe(0);
});

it('does not let one message that cannot be deleted keep the others', async () => {
  const { open, rows } = await openHouse();
  const refusal = { status: 400, description: "Bad Request: message can't be deleted" };
  house.api.mishap('deleteMessages', refusal, refusal);
  open();
  house.api.write('俺娘病了');
  house.api.write('欠了药费');
  await until(async () => (await rows()) === 2);
  house.api.write('换人');
  await answered();
  // together refused, the first refused, the second taken
  expect(deleted()).toMatchObject([{ message_ids: [expect.any(Number)] }]);
  expect(await rows()).toBe(0);
});

it('hands over a hundred at a time, oldest first, and leaves other chats alone', async () => {
  const { personal } = await openHouse();
  for (let n = 1; n <= 150; n++) await personal.remember('7', n, '2024-12-01T02:00:00.000Z');
  await personal.remember('8', 1, '2024-12-01T02:00:00.000Z');
  const lots: number[] = [];
  const gone = await personal.take('7', async (messages) => lots.push(messages.length) < 2);
  expect(lots).toEqual([100, 50]);
  expect(gone).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  expect(await personal.take('7', async () => true)).toHaveLength(50);
  expect(await personal.take('8', async () => true)).toEqual([1]);
});

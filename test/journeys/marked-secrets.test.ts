import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFakeBotApi, type FakeBotApi } from '../fakes/fake-bot-api.js';
import { telegramWalker, webWalker } from './report-walker.js';
import { startHouse, type RunningHouse } from './running-house.js';

/** Nobody is called so and nothing is told so anywhere else; invented. */
const secret = {
  name: '佘璧琮',
  phone: '19912345987',
  story: '紫貂色的拖拉机翻进了芦柴沟，我的尿毒症又重了',
  house: '三棵老槐树对门',
  idNumber: '11010519491231002X',
  question: '佘璧琮家的紫貂色拖拉机，公家补多少？',
  amendment: '还有一头叫芝麻饼的牛',
  artist: 'marked-camera-owner',
};
/** How each must not be found: as written, as it sounds, and by its initials. */
const marks = [
  '佘璧琮',
  'shebicong',
  'she bi cong',
  '19912345987',
  '紫貂',
  '芦柴沟',
  '尿毒症',
  '老槐树',
  '11010519491231002',
  '芝麻饼',
  'marked-camera',
];
const initials = /(?<![A-Za-z0-9_-])sbc(?![A-Za-z0-9_-])/i;

let house: RunningHouse;
let telegram: FakeBotApi;
const answers: string[] = [];
beforeAll(async () => {
  telegram = await startFakeBotApi();
  house = await startHouse({
    env: {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      LOG_LEVEL: 'trace',
      MINGBAI_RATE_PER_CHAT: '6000',
    },
  });
}, 120_000);
afterAll(async () => {
  await house.close();
  await telegram.close();
});

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${house.url}${path}`, { method: 'POST', body, headers }).catch(() => null);
  // a body that is far too large is cut off
  if (response === null) return 413;
  answers.push(await response.text());
  return response.status;
};

it('leaves no household’s words in any log, error, metric, file or open column', async () => {
  const web = webWalker(house.url);
  await web.say(secret.question);
  await web.say('报困难');
  await web.say(`${secret.story}，身份证${secret.idNumber}`);
  await web.say('说完了');
  await web.say(`${secret.name}，给自己家报`);
  await web.say(`开原市八宝镇新屯村${secret.house}`);
  let reply = await web.say(secret.phone);
  if (!reply.text.includes('念一遍')) reply = await web.tap(reply.labels[0]!);
  expect(reply.text).toContain(secret.name);
  const receipt = /回执号是：([\d ]+)/.exec((await web.tap('同意，报上去')).text)![1]!;
  await web.say(`查进度 ${receipt}`);
  await web.tap('补充、更正');
  await web.say(secret.amendment);

  const walker = telegramWalker(telegram, 80_001);
  await walker.say('报困难');
  await walker.say(secret.story);
  telegram.files.set(
    'photo-1',
    await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a0522d' } })
      .withExif({ IFD0: { Artist: secret.artist } })
      .jpeg()
      .toBuffer(),
  );
  const before = telegram.texts(80_001).length;
  telegram.write('', { chat: 80_001, message: { text: undefined, photo: [{ file_id: 'photo-1' }] } });
  while (telegram.texts(80_001).length === before) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(telegram.texts(80_001).at(-1)).toContain('收到了');

  // failures: each is answered, and quotes nothing
  expect(await post('/api/chat', `{"text": "${secret.name}`)).toBe(400);
  expect(await post('/api/chat', JSON.stringify({ text: 7, region: secret.house.repeat(99) }))).toBe(400);
  expect(await post('/api/chat', JSON.stringify({ session: secret.name, text: secret.story }))).toBe(404);
  expect(await post('/api/attachments', secret.story)).toBe(400);
  expect(await post(`/api/${secret.phone}`, secret.story)).toBe(404);
  telegram.mishap('sendMessage', { status: 400, description: 'Bad Request: refused' });
  await walker.say(secret.house);
  answers.push(await (await fetch(`${house.url}/metrics`)).text());
  answers.push(await (await fetch(`${house.url}/readyz`)).text());
  expect(await post('/api/chat', JSON.stringify({ text: secret.story.repeat(30_000) }))).toBe(413);
  answers.push(house.log());
  expect(house.log()).toContain('"level"');

  for (const text of answers) {
    for (const mark of marks) expect(text.includes(mark), mark).toBe(false);
    expect(text).not.toMatch(initials);
  }
  for (const file of filesUnder(house.data)) {
    if (file.includes('/index/')) continue;
    const bytes = readFileSync(file);
    for (const mark of marks) expect(bytes.includes(mark), `${mark} in ${file}`).toBe(false);
  }
  for (const text of openColumns(join(house.data, 'mingbai.db'))) {
    for (const mark of marks) expect(text.includes(mark), text).toBe(false);
    expect(text).not.toMatch(initials);
  }
}, 120_000);

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

/** Every text of every table that is not sealed. */
function openColumns(file: string): string[] {
  const database = new BetterSqlite3(file, { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as {
    name: string;
  }[];
  const texts = tables
    .filter(({ name }) => name !== 'archived_passages')
    .flatMap(({ name }) => database.prepare(`select * from "${name}"`).all() as Record<string, unknown>[])
    .flatMap((row) => Object.values(row))
    .filter((value): value is string => typeof value === 'string' && !value.startsWith('s1.'));
  database.close();
  return texts;
}

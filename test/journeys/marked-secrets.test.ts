import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFakeBotApi, type FakeBotApi } from '../fakes/fake-bot-api.js';
import { formWalker } from './form-walker.js';
import { mpegSound, oggSound } from './marked-sounds.js';
import { telegramWalker, webWalker, type Walker } from './report-walker.js';
import { startHouse, type RunningHouse } from './running-house.js';
import { openColumns, openSealedColumns } from './sealed-columns.js';

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
  ...['佘璧琮', 'shebicong', 'she bi cong', '19912345987', '紫貂', '芦柴沟', '尿毒症', '老槐树'],
  ...['11010519491231002', '芝麻饼', 'marked-camera'],
];
const initials = /(?<![A-Za-z0-9_-])sbc(?![A-Za-z0-9_-])/i;

/** Another household, which comes by the plain form and by Telegram, and has everything erased. */
const erased = {
  name: '訾葳蕤',
  phone: '18812345654',
  story: '枣红马踩塌了地窖，俺的矽肺又重了',
  caption: '这是踩塌的地窖，白蜡木的梁断了',
  spoken: '俺娘说的话，驴皮影戏箱也埋了',
  house: '七口甜水井后身',
  camera: 'marked-phone',
};
const erasedMarks = [
  ...[
    '訾葳蕤',
    'ziweirui',
    'zi wei rui',
    '18812345654',
    '枣红马',
    '矽肺',
    '地窖',
    '白蜡木',
    '驴皮影',
    '甜水井',
  ],
  'marked-phone',
];

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
  const { read, receipt } = await sendReport(web, secret);
  expect(read).toContain(secret.name);
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
  await until(() => telegram.texts(80_001).slice(before).join().includes('收到了'));

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
  // the house cuts this connection off: nothing else may travel on it
  const huge = JSON.stringify({ text: secret.story.repeat(30_000) });
  expect(await post('/api/chat', huge, { connection: 'close' })).toBe(413);
  answers.push(house.log());
  expect(house.log()).toContain('"level"');

  expectNowhere(marks);
  for (const text of [...answers, ...openColumns(house.data)]) expect(text).not.toMatch(initials);
}, 120_000);

it('leaves nothing that any key still opens once a household has had everything erased', async () => {
  const photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#704214' } })
    .withExif({ IFD0: { Artist: erased.camera } })
    .jpeg()
    .toBuffer();
  // by the form without JavaScript: a story, then a photo with words under it
  const first = await formWalker(house.url);
  const begun = await first.say('报困难');
  const code = /接着报 ([\d ]+)/.exec(begun.text)![1]!.trim();
  await first.say(erased.story);
  await first.sendFile(new File([photo], `${erased.name}.jpg`, { type: 'image/jpeg' }), erased.caption);
  await first.say('不说了');

  // taken up by its code in Telegram: a voice note with words under it
  telegram.files.set('voice-1', oggSound(erased.camera));
  telegram.files.set('voice-2', mpegSound(erased.camera));
  const walker = telegramWalker(telegram, 80_002);
  expect((await walker.say(`接着报 ${code}`)).text).toContain('找到了');
  for (const voice of ['voice-1', 'voice-2']) {
    const before = telegram.texts(80_002).length;
    const message = { text: undefined, voice: { file_id: voice }, caption: erased.spoken };
    telegram.write('', { chat: 80_002, message });
    await until(() => telegram.texts(80_002).slice(before).join().includes('记下了'));
  }
  await telegramWalker(telegram, 80_002).say('不说了');

  // and by its code in another browser, where it is sent
  const second = await formWalker(house.url);
  expect((await second.say(`接着报 ${code}`)).text).toContain('找到了');
  await second.say('说完了');
  const { read } = await sendReport(second, erased);
  for (const words of [erased.story, erased.caption, erased.spoken]) expect(read).toContain(words);
  expect(read).toContain('照片和话音：3个');

  const kept = (await openSealedColumns(house.data)).map(({ text }) => text ?? '');
  for (const mark of ['訾葳蕤', '枣红马', '白蜡木', '驴皮影', '甜水井']) {
    expect(
      kept.some((text) => text.includes(mark)),
      mark,
    ).toBe(true);
  }
  expectNowhere(erasedMarks);

  await second.say('删我的信息');
  expect((await second.tap('是，删掉')).text).toContain('删掉了');
  expect(second.page()).not.toMatch(/訾葳蕤|枣红马/);
  for (const { column, text } of await openSealedColumns(house.data)) {
    expect(text, `${column} is sealed with a key that is gone`).not.toBeNull();
    for (const mark of erasedMarks) expect(text!.includes(mark), `${mark} in ${column}`).toBe(false);
  }
  answers.push(house.log());
  expectNowhere(erasedMarks);
}, 120_000);

/** From the end of the story to the receipt; `read` is what was read back before it was agreed to. */
async function sendReport(
  walker: Walker,
  { name, house: at, phone }: { name: string; house: string; phone: string },
): Promise<{ read: string; receipt: string }> {
  let reply = await walker.say(`${name}，给自己家报`);
  // a name that no list has is taken as it is written
  const written = reply.labels.find((label) => label.startsWith('就按我写的记'));
  if (written !== undefined) reply = await walker.tap(written);
  reply = await walker.say(`开原市八宝镇新屯村${at}`);
  reply = await walker.say(phone);
  if (!reply.text.includes('念一遍')) reply = await walker.tap(reply.labels[0]!);
  const { text } = await walker.tap('同意，报上去');
  return { read: reply.text, receipt: /回执号是：([\d ]+)/.exec(text)![1]!.trim() };
}

/** In no answer, log, file or open column. */
function expectNowhere(words: readonly string[]): void {
  for (const text of [...answers, ...openColumns(house.data)]) {
    for (const word of words) expect(text.includes(word), word).toBe(false);
  }
  for (const file of filesUnder(house.data)) {
    if (file.includes('/index/')) continue;
    const bytes = readFileSync(file);
    for (const word of words) expect(bytes.includes(word), `${word} in ${file}`).toBe(false);
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

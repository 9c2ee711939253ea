import { afterAll, beforeAll, expect, it } from 'vitest';
import { qingchuan } from '../../../../fixtures/corpus/two-counties.js';
import { openKnowledgeHouse, people, type KnowledgeHouse } from './knowledge-house.js';

let house: KnowledgeHouse;
beforeAll(async () => void (house = await openKnowledgeHouse()));
afterAll(() => house.close());

const ask = (question: string, more: Record<string, string> = {}) =>
  house.post(people.county, '/policy', { question, place: qingchuan, date: '2025-06-01', ...more });
const courtyard = '利用房前屋后种菜养鸡，每户补贴多少钱？';

it('starts with the place of the member and today', async () => {
  const { text } = await house.get(people.township, '/policy');
  expect(text).toContain(`value="${qingchuan}柳树乡"`);
  expect(text).toContain('value="2025-06-01"');
});

it('answers as the chat does, with the sentence marked inside its whole passage and everything to cite it by', async () => {
  const { text, status } = await ask(courtyard);
  const { answer } = await house.knowledge.answers.answer({
    question: courtyard,
    history: [],
    region: qingchuan,
    date: '2025-06-01',
  });
  expect(status).toBe(200);
  expect(text).toContain(answer);
  expect(text).toMatch(/<mark>[^<]*每户补贴不超过1800元。<\/mark>验收合格后一次性拨付。/);
  for (const each of ['晴川县2025年庭院经济实施办法', '晴川县人民政府', '2025-03-01', `适用${qingchuan}`])
    expect(text).toContain(each);
  expect(text).toContain('href="/p/qingchuan-2025-courtyard.');
  expect(text).toMatch(/很有把握|比较有把握|把握不大/);
  expect(text).not.toContain('2600元');
});

it('gives the answer with its sources as text to copy, which needs no script', async () => {
  const { text } = await ask(courtyard);
  const copied = /<textarea id="copied"[^>]*>([\s\S]*?)<\/textarea>/.exec(text)?.[1] ?? '';
  expect(copied).toContain(`问：${courtyard}`);
  expect(copied).toMatch(
    /1\. 《晴川县2025年庭院经济实施办法》（晴川县人民政府，2025-03-01，适用云岭省清河市晴川县）/,
  );
  expect(copied).toContain('https://mingbai.example/p/qingchuan-2025-courtyard.');
});

it('refuses what the documents do not say, shows what is near, and notes it masked, as the chat does', async () => {
  const { text } = await ask('我叫王桂花，电话13812345678，娶媳妇彩礼国家给报销不');
  expect(text).toContain('文件里没有');
  expect(house.ledger.entries.map(({ question }) => question).join()).not.toMatch(/13812345678|王桂花/);
  expect(house.ledger.entries).toMatchObject([{ kind: 'no_source', region: qingchuan }]);
  expect(house.lines.join()).not.toMatch(/13812345678|彩礼/);
});

it('asks for another place or day only with words it understands', async () => {
  const elsewhere = await ask(courtyard, { place: '云岭省清河市白石县' });
  expect(elsewhere.text).toContain('2600元');
  const wrong = await ask(courtyard, { place: '啊', date: 'gestern' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('没认出这个地方');
  expect(wrong.text).toContain('2025-03-05');
  expect((await ask('')).status).toBe(422);
});

it('lets the asker choose where places answer differently', async () => {
  const { text } = await ask('公家给院子里种菜养鸡的每户补贴多少', { place: '' });
  expect(text).toMatch(/name="place" value="云岭省清河市(晴川|白石)县"/);
});

import { describe, expect, it } from 'vitest';
import type { TurnInput } from '../../../src/dialogue/turn.js';
import { webWording } from '../../../src/dialogue/wording/web-wording.js';
import { plainBrowser, webHouse } from './web-house.js';

const photo = () => new File([new Uint8Array([0xff, 0xd8, 0xff])], 'wall.jpg', { type: 'image/jpeg' });

/** The web channel over a dialogue that only notes what it was handed. */
function listeningHouse() {
  const taken: TurnInput[] = [];
  const house = webHouse({
    parts: {
      dialogue: {
        async turn(input) {
          taken.push(input);
          const text = '收到了，一共1个。';
          return { session: 's1', messages: [{ text, citations: [], choices: [], expects: null }] };
        },
        look: async () => ({ region: null, replies: [] }),
      },
    },
  });
  return { ...house, taken };
}

const form = (fields: Record<string, string | File>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe('a file', () => {
  it('is taken together with the words in the box, in one turn', async () => {
    const { app, taken } = listeningHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    const token = browser.cookies.get('mingbai_form')!;
    const body = form({ token, text: '这是塌了的墙', file: photo() });
    expect((await browser.ask('/', { method: 'POST', body })).status).toBe(303);
    expect(taken).toMatchObject([{ text: '这是塌了的墙', attachment: { kind: 'picture' } }]);
    expect(taken[0]!.attachment!.bytes).toHaveLength(3);
  });

  it('is taken with words by programs too, and without them', async () => {
    const { app, taken } = listeningHouse();
    for (const fields of [{ session: 's1', text: '这是药费单子' }, { session: 's1' }]) {
      const body = form({ ...fields, file: photo() });
      expect((await app.request('/api/attachments', { method: 'POST', body })).status).toBe(200);
    }
    expect(taken.map(({ text, attachment }) => [text, attachment?.kind])).toEqual([
      ['这是药费单子', 'picture'],
      [null, 'picture'],
    ]);
  });

  it('that is too large is answered with a sentence the page’s script can show beside the words', async () => {
    const { app, taken } = listeningHouse();
    const body = form({ text: '这是塌了的墙', file: new File([new Uint8Array(14 << 20)], 'wall.png') });
    const headers = { accept: 'application/json', 'content-length': String(14 << 20) };
    const response = await app.request('/', { method: 'POST', body, headers });
    expect(response.status).toBe(413);
    expect((await response.json()) as object).toMatchObject({
      notice: expect.stringContaining('照片') as string,
    });
    expect(taken).toEqual([]);
    const page = await (await app.request('/')).text();
    expect(page).toContain(webWording.fileTooLarge);
  });
});

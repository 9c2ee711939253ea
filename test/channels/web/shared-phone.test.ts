import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { webWording } from '../../../src/dialogue/wording/web-wording.js';
import { plainBrowser, webHouse } from './web-house.js';

const asked = '院子里种菜补多少';
const formId = (html: string): string => /name="turn" value="([^"]+)"/.exec(html)![1]!;

describe('a phone that is handed on', () => {
  it.each(['half an hour of silence', '换人'])(
    'shows nothing of the person before after %s',
    async (what) => {
      const { app, talk } = webHouse();
      const browser = plainBrowser(app);
      await browser.open('/');
      await browser.send({ text: asked });
      expect(browser.html()).toContain(asked);
      const before = new Map(browser.cookies);
      if (what === '换人') await browser.send({ text: what });
      else talk.clock.pass(0.6);
      await browser.open('/');
      expect(browser.html()).not.toMatch(/院子里种菜补多少|每户补贴/);
      // a page kept open, or cookies kept from before, bring nothing back either
      for (const [name, value] of before) browser.cookies.set(name, value);
      await browser.open('/');
      expect(browser.html()).not.toMatch(/院子里种菜补多少|每户补贴/);
      await browser.send({ text: '尾款呢' });
      expect(browser.html()).toContain('尾款呢');
      expect(browser.html()).not.toContain(asked);
    },
  );

  it('keeps nothing of the page in the browser but three cookies that end with it', async () => {
    const { app } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    await browser.send({ text: asked });
    expect([...browser.cookies.keys()].sort()).toEqual(['mingbai', 'mingbai_form', 'mingbai_turns']);
    const response = await browser.open('/');
    for (const line of response.headers.getSetCookie()) expect(line).not.toMatch(/Max-Age|Expires/i);
    expect(browser.html()).not.toMatch(/localStorage|sessionStorage|indexedDB/);
  });

  it('is told by every answer that holds words, or why there is none, to keep no copy', async () => {
    const { app } = webHouse();
    const browser = plainBrowser(app);
    const responses = [await browser.open('/'), await browser.send({ text: asked }), await browser.open('/')];
    const json = { accept: 'application/json' };
    responses.push(
      await browser.send({ text: '尾款呢' }, json),
      await browser.send({ text: '尾款呢', token: 'guessed' }, json),
      await browser.send({ text: '尾款呢', token: 'guessed' }),
      await app.request('/api/chat', { method: 'POST', body: '{"session":"nobody","text":"尾款呢"}' }),
      await app.request('/nothing'),
    );
    expect(responses.map((each) => each.headers.get('cache-control'))).toEqual(
      responses.map(() => 'no-store'),
    );
  });
});

describe('the id of a turn sent without JavaScript', () => {
  it('cannot be made from the words: another browser’s is another', async () => {
    const { app } = webHouse();
    const ids: string[] = [];
    for (const browser of [plainBrowser(app), plainBrowser(app)]) {
      await browser.open('/');
      await browser.send({ text: '13812345678', turn: 'a'.repeat(27) });
      ids.push(browser.cookies.get('mingbai_turns')!);
    }
    expect(new Set(ids).size).toBe(2);
    const plain = createHash('sha256')
      .update(JSON.stringify([{ text: '13812345678', choice: null, region: null }, []]))
      .digest('hex');
    for (const id of ids) expect(id).not.toContain(plain.slice(0, 8));
  });

  it('is the same for a form posted twice, also one after the other', async () => {
    const { app, talk } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    const turn = formId(browser.html());
    await browser.send({ turn, text: asked });
    await browser.send({ turn, text: asked });
    expect(talk.policy.asked).toHaveLength(1);
    expect(browser.html().match(/class="turn"/g)).toHaveLength(1);
    expect(browser.html()).toContain(webWording.send);
  });
});

import { describe, expect, it } from 'vitest';
import { wording } from '../../../src/dialogue/wording.js';
import { webWording } from '../../../src/dialogue/wording/web-wording.js';
import { inventedCitation } from '../../fakes/scripted-policy.js';
import { plainBrowser, webHouse } from './web-house.js';

describe('the chat page without JavaScript', () => {
  it('shows what can be asked and the places there are', async () => {
    const { app } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    expect(browser.html()).toContain('<html lang="zh-CN">');
    expect(webWording.examples.filter((example) => browser.html().includes(example))).toHaveLength(4);
    expect(browser.html()).toContain('value="河东省青川市白石县"');
  });

  it('answers a sent form on the page it comes back to, and again after a reload', async () => {
    const { app } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    expect((await browser.send({ text: '院子里种菜补多少' })).status).toBe(303);
    await browser.send({ region: '白石县' });
    await browser.open('/');
    expect(browser.html().match(/class="turn"/g)).toHaveLength(2);
    expect(browser.html()).toContain(
      '<p class="said"><span class="hidden">您问：</span>院子里种菜补多少</p>',
    );
    expect(browser.html()).toContain('<mark>实行先建后补政策,每户补贴不超过1500元。</mark>');
    expect(browser.html()).toContain('href="/p/yunxi-2024-garden.0a1b2c3d"');
    expect(browser.html()).toContain('<b id="place">白石县</b>');
  });

  it('takes a double tap for one turn, and two buttons of one form for two', async () => {
    const { app, talk } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    const turn = /name="turn" value="([^"]+)"/.exec(browser.html())![1]!;
    await Promise.all([browser.send({ turn, text: '补多少' }), browser.send({ turn, text: '补多少' })]);
    expect(talk.policy.asked).toHaveLength(1);
    await browser.send({ turn, text: '再问一个' });
    expect(talk.policy.asked).toHaveLength(2);
  });

  it('presses the buttons of an answer', async () => {
    const { app, talk } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    await browser.send({ text: '补多少' });
    const choice = /value="([\w.-]+)">没答对/.exec(browser.html())![1]!;
    await browser.send({ choice });
    expect(browser.html()).toContain('对不起，这回没帮上您');
    expect(talk.ledger.entries).toMatchObject([{ kind: 'not_helpful' }]);
  });

  it('shows nothing of the person before after 换人', async () => {
    const { app } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    await browser.send({ text: '院子里种菜补多少' });
    await browser.send({ text: '换人' });
    expect(browser.html()).not.toContain('院子里种菜补多少');
    expect(browser.html()).toContain(wording.personForgotten);
  });

  it('begins anew when the session is forgotten, and says when a button is too old', async () => {
    const { app, talk } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    await browser.send({ text: '补多少' });
    await talk.store.forget(browser.cookies.get('mingbai')!);
    const pressed = await browser.send({ choice: 'b1.1' });
    expect(pressed.status).toBe(404);
    expect(await pressed.text()).toContain('这次对话我不记得了');
    expect((await browser.send({ text: '补多少' })).status).toBe(303);
  });

  it('keeps the words when a turn cannot be taken', async () => {
    const rate = { perSession: { perMinute: 1, burst: 1 }, perAddress: { perMinute: 1, burst: 1 } };
    const { app } = webHouse({ parts: { rate } });
    const browser = plainBrowser(app);
    await browser.open('/');
    await browser.send({ text: '补多少' });
    const refused = await browser.send({ text: '我还想问</textarea><b>' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.text()).toContain('我还想问&lt;/textarea&gt;&lt;b&gt;</textarea>');
  });
});

describe('the page’s own script', () => {
  it('gets the bubbles as the page would draw them', async () => {
    const { app } = webHouse();
    const browser = plainBrowser(app);
    await browser.open('/');
    const response = await browser.send({ text: '补多少', region: '云溪县' }, { accept: 'application/json' });
    const body = (await response.json()) as { html: string; place: string; kept: string[]; turn: string };
    expect(body.html).toMatch(/^<article class="turn" id="t-/);
    expect(body.place).toBe('云溪县');
    expect(body.kept).toEqual([body.turn]);
  });
});

describe('safety', () => {
  it('refuses a form that another site made', async () => {
    const { app, talk } = webHouse();
    const body = new URLSearchParams({ text: '换人', token: 'guessed' });
    expect((await app.request('/', { method: 'POST', body })).status).toBe(403);
    const browser = plainBrowser(app);
    await browser.open('/');
    const refused = await browser.send({ text: '补多少', token: 'guessed' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(webWording.formExpired);
    expect(talk.policy.asked).toEqual([]);
  });

  it('escapes what people and documents say', async () => {
    const evil = '<script>alert(1)</script>';
    const citation = inventedCitation({ title: evil, quote: evil, text: `${evil}甲`, section: evil });
    const { app } = webHouse({ script: ({ question }) => ({ answer: question, citations: [citation] }) });
    const browser = plainBrowser(app);
    await browser.open('/');
    await browser.send({ text: `${evil}补多少` });
    expect(browser.html()).not.toContain(evil);
    expect(browser.html()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;补多少');
  });

  it('lets a page load nothing from elsewhere and run its own script only', async () => {
    const { app } = webHouse();
    const response = await app.request('/');
    const policy = response.headers.get('content-security-policy')!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    const html = await response.text();
    expect(policy).toContain("default-src 'none'");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain(`<script nonce="${nonce}">`);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it('sends cookies by https only when people come by https', async () => {
    const { app } = webHouse({ parts: { secureCookies: true } });
    expect((await app.request('/')).headers.get('set-cookie')).toContain('Secure');
  });

  it('serves its style from the same house, for good', async () => {
    const { app } = webHouse();
    const path = /href="(\/assets\/[^"]+)"/.exec(await (await app.request('/')).text())![1]!;
    const style = await app.request(path);
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect(await style.text()).toContain('font-size:18px');
  });
});

describe('the page of a passage', () => {
  const open = async (change: object = {}) => {
    const house = webHouse();
    const found = { ...house.found, ...change };
    const app = webHouse({ parts: { currentPassage: async () => found } }).app;
    return (await app.request('/p/yunxi-2024-garden.0a1b2c3d')).text();
  };

  it('shows it in its document, with everything to find the paper one', async () => {
    const html = await open();
    for (const part of [
      '云溪县农业农村局',
      '云农发〔2024〕7号',
      '2024-03-05',
      '第3段。',
      '第5段。',
      'yunxi.txt',
    ]) {
      expect(html).toContain(part);
    }
    expect(html.match(/class="here"/g)).toHaveLength(2);
    expect(html).toContain(webWording.stateCurrent);
  });

  it('marks a text that was changed or removed, and shows it as it was', async () => {
    expect(await open({ state: 'changed' })).toContain('已修改');
    const removed = await open({ state: 'removed', document: [] });
    expect(removed).toContain('已撤下');
    expect(removed).toContain('每户补贴不超过1500元');
  });

  it('puts the simplified reading beside the original script', async () => {
    const { citation } = webHouse().found;
    const html = await open({ citation: { ...citation, text: '發展產業。' } });
    expect(html).toContain('發展產業。');
    expect(html).toContain('發展产业。');
  });

  it('follows no link that is none', async () => {
    expect(await open({ sourceUrl: 'javascript:alert(1)' })).not.toContain('javascript:');
    expect(await open({ sourceUrl: 'https://example.org/a' })).toContain('href="https://example.org/a"');
  });

  it.each(['/p/nobody.00000000', '/p/%3Cscript%3E', `/p/${'a'.repeat(60)}`])(
    'is kind about %s',
    async (path) => {
      const response = await webHouse().app.request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(webWording.passageNotFound);
    },
  );
});

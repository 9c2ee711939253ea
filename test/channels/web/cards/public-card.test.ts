import { describe, expect, it } from 'vitest';
import { openCardMaker, openPublicCards } from '../../../../src/app/open-cards.js';
import type { PolicyLibrary } from '../../../../src/policy/policy-library.js';
import type { RegionPath } from '../../../../src/policy/corpus/region-list.js';
import { containsPlace, inventedBenefits, yunxi } from '../../../fakes/invented-benefits.js';
import { smallRegionList } from '../../../fakes/small-region-list.js';
import { unset } from '../desk/oversight-house.js';
import { plainBrowser, webHouse } from '../web-house.js';
import { pdfText } from './pdf-picture.js';

const knownPlace = (typed: string) => smallRegionList.resolve(typed);

function cardHouse() {
  const maker = openCardMaker({
    publicUrl: 'https://mingbai.example',
    rules: { benefits: () => inventedBenefits(), contains: containsPlace },
    library: () => unset<PolicyLibrary>('library', { regions: smallRegionList, documents: new Map() }),
  });
  return webHouse({
    parts: {
      knownPlace,
      cards: openPublicCards(maker, { of: async () => null }),
      clock: { now: () => new Date('2026-06-01T02:00:00Z') },
    },
  });
}

const post = (app: ReturnType<typeof cardHouse>['app'], path: string, fields: [string, string][]) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields) });

describe('a card without a name', () => {
  it('is made from what is ticked, by a form that asks for nothing personal', async () => {
    const { app } = cardHouse();
    const form = await (await app.request('/card?region=云溪')).text();
    expect(form).toContain(`value="${yunxi}"`);
    expect(form).toContain('value="formerlyPoor"');
    const page = await post(app, '/card', [
      ['region', '云溪县'],
      ['fact', 'formerlyPoor'],
      ['fact', 'cattle'],
    ]);
    const html = await page.text();
    expect(html).toContain('院子里种菜的补贴（2026年）[1]');
    expect(html).toContain('没有存下来');
    expect(html).not.toContain('现在有的帮扶');
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('goes on as PDF and picture with the facts in the body, not in the address', async () => {
    const { app } = cardHouse();
    const fields: [string, string][] = [
      ['region', yunxi],
      ['facts', '{"formerlyPoor":true}'],
    ];
    const page = await (await post(app, '/card', fields)).text();
    expect(page).toContain('action="/card-a5.pdf"');
    expect(page).not.toMatch(/(href|action)="[^"]*formerlyPoor/);
    for (const path of ['/card-a5.pdf', '/card-a4.pdf']) {
      const pdf = await post(app, path, fields);
      expect(await pdfText(new Uint8Array(await pdf.arrayBuffer()))).toContain('院子里种菜的补贴');
    }
    expect((await post(app, '/card.png', fields)).headers.get('content-type')).toBe('image/png');
    expect((await app.request('/card.png')).status).toBe(404);
  });

  it('says what it did not understand', async () => {
    const { app } = cardHouse();
    const refused = async (fields: [string, string][]) => {
      const answer = await post(app, '/card', fields);
      expect(answer.status).toBe(422);
      return answer.text();
    };
    expect(await refused([['region', '月亮上']])).toContain('没认出这个地方');
    for (const facts of [
      '{',
      '{"colour":"red"}',
      '"x"',
      `{"formerlyPoor":true,"marginal":true}`,
      'x'.repeat(9000),
    ]) {
      expect(
        await refused([
          ['region', yunxi],
          ['facts', facts],
        ]),
      ).toContain('没看懂');
    }
  });
});

describe('the address of a QR code', () => {
  it('presets its place for the first turn, and remembers nothing before that', async () => {
    const { app, talk } = webHouse({ parts: { knownPlace } });
    const browser = plainBrowser(app);
    await browser.open('/?region=云溪县');
    expect(browser.cookies.has('mingbai')).toBe(false);
    expect(browser.html()).toContain('<b id="place">云溪县</b>');
    const region = /name="region" value="([^"]+)" data-preset="true"/.exec(browser.html())![1]!;
    await browser.send({ text: '院子里种菜补多少', region });
    expect(talk.policy.asked[0]).toMatchObject({ region: yunxi as RegionPath });
    expect(browser.html()).not.toContain('data-preset="');
    expect(browser.html()).toContain('<b id="place">云溪县</b>');
  });

  it('offers its place, and changes nothing, where another is remembered', async () => {
    const { app } = webHouse({ parts: { knownPlace } });
    const browser = plainBrowser(app);
    await browser.open('/');
    await browser.send({ region: '白石县' });
    await browser.open('/?region=云溪县');
    expect(browser.html()).toContain('<b id="place">白石县</b>');
    expect(browser.html()).not.toContain('data-preset="');
    expect(browser.html()).toContain('<details open="" id="where">');
  });

  it('shows nothing of a place it does not know', async () => {
    const { app } = webHouse({ parts: { knownPlace } });
    const browser = plainBrowser(app);
    for (const typed of ['王桂花家', '"><script>alert(1)</script>', 'x'.repeat(500)]) {
      await browser.open(`/?region=${encodeURIComponent(typed)}`);
      expect(browser.html()).not.toContain(typed);
      expect(browser.html()).not.toContain('data-preset="');
    }
  });

  it('offers to look up a case, which then asks for the receipt', async () => {
    const { app } = webHouse({ parts: { knownPlace } });
    const browser = plainBrowser(app);
    await browser.open('/?region=云溪县&status=1');
    expect(browser.html()).toContain('value="查进度"');
    await browser.send({ text: '查进度' });
    expect(browser.html()).toContain('回执号');
    await browser.open('/');
    expect(browser.html()).not.toContain('想看报上去的事办到哪一步');
  });
});

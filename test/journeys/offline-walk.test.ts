import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { StaffMember } from '../../src/hardship/staff/staff-member.js';
import { shanghaiDay } from '../../src/shared/clock.js';
import {
  openLeadsHouse,
  people,
  tokenOf,
  village,
  type LeadsHouse,
} from '../channels/web/desk/leads-house.js';
import { warningSheet } from '../fakes/warning-sheet.js';
import { workbooks } from '../../src/storage/sheets/workbook.js';
import { describeInBrowser, launchBrowser, openPage, takePicture, widthOf } from './phone-browser.js';
import type { Picture } from './promised-pictures.js';

/** What is harder to hit than a finger likes. */
const tooSmall = `Array.from(document.querySelectorAll('main button, main input:not([type=hidden]), main select, main summary, main .button, main .filters a'))
  .filter((each) => each.offsetParent !== null && !each.closest('.option') && each.getBoundingClientRect().height < 44)
  .map((each) => each.outerHTML.slice(0, 80))`;

describeInBrowser('a walk without a signal', () => {
  let browser: Browser;
  let house: LeadsHouse;
  let server: ReturnType<typeof serve>;
  let url: string;
  let posts: number;
  /** Answers to posts are lost on their way back while this is set. */
  let loseAnswers: boolean;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    house = await openLeadsHouse({ now: () => new Date() });
    [posts, loseAnswers] = [0, false];
    const app = new Hono();
    app.use(async (c, next) => {
      await next();
      if (c.req.method !== 'POST') return;
      posts++;
      if (loseAnswers) (c.env as { outgoing: ServerResponse }).outgoing.destroy();
    });
    app.get('/favicon.svg', (c) => c.body('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    app.route('/desk', house.app);
    await new Promise<void>((resolve) => (server = serve({ fetch: app.fetch, port: 0 }, () => resolve())));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
    await house.close();
  });

  const signIn = async (member: StaffMember, context?: BrowserContext, more: object = {}): Promise<Page> => {
    const page = await openPage(context ?? browser, more);
    const cookie = { name: 'mingbai_desk', value: tokenOf(member), url: `${url}/desk` };
    await page.context().addCookies([cookie]);
    return page;
  };
  /** Asks by evaluation: the page's policy lets nobody run words. A page on its way elsewhere is asked again. */
  const until = async (page: Page, what: string): Promise<void> => {
    while (!(await page.evaluate<boolean>(what).catch(() => false))) await page.waitForTimeout(50);
  };
  const kept = (page: Page) =>
    page.evaluate<unknown[]>("JSON.parse(localStorage.getItem('mingbai.kept') || '[]')");
  const walk = async (page: Page, households: string, group: string) => {
    await page.fill('#f-group >> nth=0', group);
    await page.fill('#f-households', households);
    await page.click('form[data-offline] button:has-text("记下")');
  };
  const entries = () => house.rounds.recent(village, 20);
  const shoot = (page: Page, name: Picture) => takePicture(page, name, { fullPage: true });

  it('is kept in the phone, walk after walk, and sent once when the signal is back', async () => {
    const page = await signIn(people.village);
    await page.goto(`${url}/desk/rounds`);
    await until(page, "localStorage.getItem('mingbai.who') !== null");
    await page.context().setOffline(true);
    await walk(page, '12', '三组');
    await page.waitForSelector('#kept');
    await page.locator('summary', { hasText: '发现有一户' }).click();
    await page.fill('#f-name', '老张家');
    await page.fill('#f-words', '房子漏了，没地方住');
    await walk(page, '15', '四组');
    await page.locator('#kept', { hasText: '2 条' }).waitFor();
    await shoot(page, 'desk-walk-kept');
    expect(await kept(page)).toHaveLength(2);
    expect(await entries()).toEqual([]);

    await page.context().setOffline(false);
    await page.evaluate("window.dispatchEvent(new Event('online'))");
    await until(page, "localStorage.getItem('mingbai.kept') === null");
    expect(
      (await entries()).map(({ group, households, findings }) => [group, households, findings]).sort(),
    ).toEqual([
      ['三组', 12, 0],
      ['四组', 15, 1],
    ]);
    expect(await house.allCases()).toMatchObject([{ name: '老张家', case: { urgent: true } }]);
    expect(posts).toBe(2);
    await page.reload();
    expect(await page.locator('#kept').count()).toBe(0);
    await page.context().close();
  });

  it('is not doubled when the server took it and its answer was lost', async () => {
    const page = await signIn(people.village);
    await page.goto(`${url}/desk/rounds`);
    await until(page, "localStorage.getItem('mingbai.who') !== null");
    loseAnswers = true;
    await walk(page, '9', '三组');
    await page.waitForSelector('#kept');
    expect(await entries()).toHaveLength(1);
    loseAnswers = false;
    await page.click('text=现在发');
    await until(page, "localStorage.getItem('mingbai.kept') === null");
    expect(posts).toBeGreaterThan(1);
    expect(await entries()).toHaveLength(1);
    await page.context().close();
  });

  it('says on its page what is wrong while there is a signal, and in the bar when it was sent later', async () => {
    const page = await signIn(people.village);
    await page.goto(`${url}/desk/rounds`);
    await until(page, "localStorage.getItem('mingbai.who') !== null");
    await page.locator('summary', { hasText: '发现有一户' }).click();
    await page.fill('#f-name', '老张家');
    await walk(page, '12', '三组');
    await page.waitForSelector('.error');
    expect(await page.locator('.error').first().innerText()).toBe('请写上看到了什么');
    expect(await kept(page)).toEqual([]);

    await page.context().setOffline(true);
    await page.click('form[data-offline] button:has-text("记下")');
    await page.waitForSelector('#kept');
    await page.context().setOffline(false);
    await page.waitForSelector('text=没有被收下');
    await page.click('text=打开改一改');
    await until(page, "document.querySelector('#f-name').value === '老张家'");
    await page.fill('#f-words', '房子漏了');
    await page.click('form[data-offline] button:has-text("记下")');
    await until(page, "localStorage.getItem('mingbai.kept') === null");
    expect(await entries()).toMatchObject([{ findings: 1, households: 12 }]);
    await page.context().close();
  });

  it('of one person is neither shown to nor sent by the next one on the same phone', async () => {
    const page = await signIn(people.village);
    await page.goto(`${url}/desk/rounds`);
    await until(page, "localStorage.getItem('mingbai.who') !== null");
    await page.context().setOffline(true);
    await walk(page, '12', '三组');
    await page.waitForSelector('#kept');
    const next = await signIn(people.otherVillage, page.context());
    await page.close();
    await next.context().setOffline(false);
    await next.goto(`${url}/desk/rounds`);
    await until(next, `localStorage.getItem('mingbai.who') === '${people.otherVillage.id}'`);
    await next.waitForTimeout(500);
    expect([await next.locator('#kept').count(), posts]).toEqual([0, 0]);
    const back = await signIn(people.village, next.context());
    await back.goto(`${url}/desk/rounds`);
    await until(back, "localStorage.getItem('mingbai.kept') === null");
    expect(await entries()).toMatchObject([{ by: people.village.id, households: 12 }]);
    await back.context().close();
  });

  it('works without JavaScript while there is a signal', async () => {
    const page = await signIn(people.village, undefined, { javaScriptEnabled: false });
    await page.goto(`${url}/desk/rounds`);
    await walk(page, '12', '三组');
    await page.waitForSelector('.said.done');
    expect(await entries()).toMatchObject([{ group: '三组', households: 12, on: shanghaiDay(new Date()) }]);
    await page.context().close();
  });

  it('and its sisters fit a phone', async () => {
    await house.post(people.village, '/rounds/groups', { area: village, group: '三组', counted: '12' });
    await house.post(people.village, '/rounds/groups', { area: village, group: '四组', counted: '30' });
    await house.post(people.village, '/migrants', {
      name: '李大山',
      state: 'working',
      population: 'lifted',
      reach: 'elsewhere',
    });
    await house.post(people.county, '/disaster', { area: '', kind: '0201', reason: '夜里山洪，三个村断路' });
    const bytes = await workbooks.writeWorkbook([
      { name: '一', columns: warningSheet(0).rows[0]!, rows: warningSheet(20, 5).rows.slice(1) },
    ]);
    const sent = await house.send(people.county, '/imports', {
      bureau: '县医保局',
      sheet: new File([bytes.slice()], '名单.xlsx'),
    });
    const path = sent.headers.get('location')!;
    const tour: [StaffMember, string, Picture][] = [
      [people.village, '/desk/rounds', 'desk-rounds'],
      [people.village, '/desk/rounds/coverage', 'desk-coverage'],
      [people.village, '/desk/finding', 'desk-finding'],
      [people.village, '/desk/migrants', 'desk-migrants'],
      [people.village, '/desk/migrants/new', 'desk-migrant-form'],
      [people.county, '/desk/disaster', 'desk-disaster'],
      [people.county, '/desk/imports', 'desk-imports'],
      [people.county, path, 'desk-import-columns'],
      [people.county, `${path}/check`, 'desk-import-check'],
    ];
    for (const [member, at, name] of tour) {
      const page = await signIn(member);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => void complaints.push(error.message));
      await page.goto(url + at);
      const wide = await widthOf(page);
      const small = await page.evaluate<string[]>(tooSmall);
      await shoot(page, name);
      expect({ at, wide, small, complaints }).toEqual({ at, wide: 360, small: [], complaints: [] });
      await page.context().close();
    }
  }, 60_000);
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chatOn } from './chat-page.js';
import { describeInBrowser, launchBrowser, openPage, takePicture, widthOf } from './phone-browser.js';
import { startHouse, type RunningHouse } from './running-house.js';

const story = '俺是开原的，建档立卡户，养了八头牛，老伴得了尿毒症，我家能领啥';

describeInBrowser('what there is for a family like this', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    house = await startHouse();
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const visit = async (path: string, javaScriptEnabled = true): Promise<Page> => {
    const page = await openPage(browser, { javaScriptEnabled });
    await page.goto(`${house.url}${path}`);
    return page;
  };
  const fitsPhone = async (page: Page) => {
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
    const small = await page.evaluate<number>(
      "[...document.querySelectorAll('main a.button, main button')].map((each) => each.getBoundingClientRect().height).filter((height) => height > 0 && height < 44).length",
    );
    expect(small).toBe(0);
  };

  it.each([true, false])(
    'comes from a story to the list, its paragraphs and a report (JavaScript: %s)',
    async (scripted) => {
      const page = await visit('/', scripted);
      const { last, say, tap } = chatOn(page);
      expect(await say(story)).toContain('我听到的：家里是脱贫户');
      if (scripted) await takePicture(page, 'check-question');
      await say('能干活');
      for (let asked = 0; asked < 8; asked++) {
        if (!(await last().innerText()).includes('不想说')) break;
        await tap('不清楚');
      }
      const list = await last().innerText();
      expect(list).toMatch(/一、像是符合的，\d+样[\s\S]*二、值得去问一问的[\s\S]*可以报困难/u);
      await fitsPhone(page);
      if (scripted) {
        await page.evaluate("[...document.querySelectorAll('.turn[id]')].at(-1).scrollIntoView()");
        await takePicture(page, 'check-list');
        await takePicture(last(), 'check-list-whole');
      }
      const summary = last().locator('.many-sources > summary');
      if ((await summary.count()) > 0) await summary.click();
      expect(await last().locator('.card a.open').first().getAttribute('href')).toMatch(/^\/p\//u);
      expect(await tap('报困难，把上面说的带上')).toContain('尿毒症');
    },
    90_000,
  );

  it('shows everything there is in a place, and for whom, without a sign-in', async () => {
    const page = await visit('/');
    await page.click('a[href="/benefits"]');
    await page.waitForURL(/\/benefits$/u);
    await fitsPhone(page);
    await page.locator('main a.button', { hasText: '开原市' }).click();
    await page.waitForURL(/\/benefits\//u);
    await fitsPhone(page);
    const all = await page.locator('.benefit').count();
    expect(all).toBeGreaterThan(20);
    await takePicture(page, 'benefits-place');
    await page.locator('nav a.button', { hasText: '搞养殖的' }).click();
    await page.waitForURL(/who=raising/u);
    const some = await page.locator('.benefit').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator('.benefit').first().innerText()).toMatch(/2024年 · 《开原市2024年/u);
    await takePicture(page.locator('.benefit').first(), 'benefits-entry');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.benefit a.button').first().click();
    await page.waitForURL(/\/p\/kaiyuan-2024-industry/u);
  });

  it('knows no page for a place of which nothing is known', async () => {
    const page = await visit('/benefits/%E5%93%88%E5%93%88');
    expect(await page.innerText('main')).toContain('没有这一页');
  });
});

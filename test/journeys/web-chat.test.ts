import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchBrowser, openPage, phone, takePicture } from './phone-browser.js';
import { startHouse, type RunningHouse } from './running-house.js';

const courtyard = '俺家院子不小，想种点菜再喂几只鸡鸭，公家一户顶天给几个钱啊';
const desk = {
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1,
  hasTouch: false,
  isMobile: false,
};

describeInBrowser('a villager with a browser', () => {
  let house: RunningHouse;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    house = await startHouse();
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const visit = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await openPage(browser, options);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(house.url)) complaints.push(`fetched ${request.url()}`);
    });
    await page.goto(house.url);
    return page;
  };
  const ask = async (page: Page, text: string) => {
    const turns = await page.locator('.turn[id]').count();
    await page.fill('#ask', text);
    await page.click('.ask button');
    // the bubble that says "please wait" has no id yet
    await page.locator('.turn[id]').nth(turns).waitFor();
  };

  it.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)('asks on a %s, reads the original, and says when it did not help', async (name, options) => {
    const page = await visit(options);
    expect(await page.locator('.examples button').count()).toBe(4);
    await takePicture(page, `${name}-first`);

    await page.click('.places button:has-text("开原市")');
    await page.locator('#place', { hasText: '开原市' }).waitFor();
    await ask(page, courtyard);
    const answer = page.locator('.turn').last();
    expect(await answer.locator('.card').first().textContent()).toContain('2000元');
    expect(await answer.locator('.card mark').first().isVisible()).toBe(true);
    await takePicture(page, `${name}-answer`);
    const tooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(tooWide).toBe(false);

    await answer.locator('.open').first().click();
    await page.waitForURL(/\/p\//);
    expect(await page.locator('.here').first().textContent()).toContain('2000元');
    await takePicture(page, `${name}-original`);
    await page.click('.bar button');
    await page.waitForSelector('.turn');
    expect(await page.locator('.turn').last().textContent()).toContain('2000元');

    await page.locator('.turn').last().locator('button:has-text("没答对")').click();
    await page.locator('.turn[id]', { hasText: '对不起' }).waitFor();
    await page.context().close();
  });

  it('needs no JavaScript', async () => {
    const page = await visit({ javaScriptEnabled: false });
    await page.click('.places button:has-text("开原市")');
    await page.fill('#ask', courtyard);
    await page.click('.ask button');
    expect(await page.locator('.turn').last().locator('.card').first().textContent()).toContain('2000元');
    await takePicture(page, 'phone-without-script');
    await page.context().close();
  });

  it('goes on after the house was killed and started again', async () => {
    const page = await visit({});
    await page.click('.places button:has-text("开原市")');
    await page.locator('#place', { hasText: '开原市' }).waitFor();
    await house.restart('SIGKILL');
    await ask(page, courtyard);
    expect(await page.locator('.turn').last().textContent()).toContain('2000元');
    await page.reload();
    expect(await page.locator('.turn').count()).toBe(2);
    await page.context().close();
  });

  it('met no error, and nothing was fetched from elsewhere', () => {
    expect(complaints).toEqual([]);
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, startHouse, type RunningHouse } from './running-house.js';

const executablePath = findChromium();
const shots = join(import.meta.dirname, 'screenshots');
const courtyard = '俺家院子不小，想种点菜再喂几只鸡鸭，公家一户顶天给几个钱啊';
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 800 } };

if (executablePath === undefined) {
  console.warn('web-chat journey skipped: no chromium found (install chromium or set CHROMIUM_PATH)');
}

describe.skipIf(executablePath === undefined)('a villager with a browser', () => {
  let house: RunningHouse;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    house = await startHouse();
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const visit = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
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
  ])('asks on a %s, reads the original, and says when it did not help', async (name, options) => {
    const page = await visit(options);
    expect(await page.locator('.examples button').count()).toBe(4);
    await page.screenshot({ path: join(shots, `${name}-first.png`) });

    await page.click('.places button:has-text("开原市")');
    await page.locator('#place', { hasText: '开原市' }).waitFor();
    await ask(page, courtyard);
    const answer = page.locator('.turn').last();
    expect(await answer.locator('.card').first().textContent()).toContain('2000元');
    expect(await answer.locator('.card mark').first().isVisible()).toBe(true);
    await page.screenshot({ path: join(shots, `${name}-answer.png`) });
    const tooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(tooWide).toBe(false);

    await answer.locator('.open').first().click();
    await page.waitForURL(/\/p\//);
    expect(await page.locator('.here').first().textContent()).toContain('2000元');
    await page.screenshot({ path: join(shots, `${name}-original.png`) });
    await page.click('.bar button');
    await page.waitForSelector('.turn');
    expect(await page.locator('.turn').last().textContent()).toContain('2000元');

    await page.locator('.turn').last().locator('button:has-text("没答对")').click();
    await page.locator('.turn[id]', { hasText: '对不起' }).waitFor();
    await page.context().close();
  });

  it('needs no JavaScript', async () => {
    const page = await visit({ ...phone, javaScriptEnabled: false });
    await page.click('.places button:has-text("开原市")');
    await page.fill('#ask', courtyard);
    await page.click('.ask button');
    expect(await page.locator('.turn').last().locator('.card').first().textContent()).toContain('2000元');
    await page.screenshot({ path: join(shots, 'phone-without-script.png') });
    await page.context().close();
  });

  it('goes on after the house was killed and started again', async () => {
    const page = await visit(phone);
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

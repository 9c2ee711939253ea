import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatOn } from './chat-page.js';
import { findChromium, startHouse, type RunningHouse } from './running-house.js';

const executablePath = findChromium();
const shots = join(import.meta.dirname, 'screenshots');
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const story = '去年腊月俺男人在工地上把腿摔断了，老板一分钱没给，家里两个娃还要念书。';
const underPhoto = '这是塌了的西墙';

if (executablePath === undefined) {
  console.warn('web-report journey skipped: no chromium found (install chromium or set CHROMIUM_PATH)');
}

describe.skipIf(executablePath === undefined)('a household with a phone', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    house = await startHouse();
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const visit = async (javaScriptEnabled: boolean): Promise<Page> => {
    const page = await (await browser.newContext({ ...phone, javaScriptEnabled })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(house.url);
    return page;
  };
  it.each([true, false])(
    'reports from the first screen to a receipt (JavaScript: %s)',
    async (scripted) => {
      const page = await visit(scripted);
      const { last, settled, say, tap } = chatOn(page);
      await settled(() => page.locator('.hero button.report').click());
      await say(story);
      const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#777' } })
        .png()
        .toBuffer();
      await page.fill('#ask', underPhoto);
      const got = await settled(async () => {
        await page.setInputFiles('#file', { name: 'wall.png', mimeType: 'image/png', buffer: photo });
        // without JavaScript it is sent like any words; the page shows that a file was chosen
        if (!scripted) {
          expect((await page.locator('#file').boundingBox())!.width).toBeGreaterThan(40);
          await page.click('.ask button');
        }
      });
      expect(got).toContain('收到了');
      expect(await page.inputValue('#ask')).toBe('');
      await tap('说完了');
      await tap('给自己家报');
      await say('王桂花');
      await say('开原市八宝镇新屯村二组');
      let text = await say('13812345678');
      if (!text.includes('念一遍')) text = await settled(() => last().locator('button').first().click());
      expect(text).toContain(story);
      expect(text).toContain(underPhoto);
      expect(text).toContain('照片和话音：1个');
      if (scripted) {
        await page.screenshot({ path: join(shots, 'report-confirm.png') });
      }
      const done = await tap('同意，报上去');
      expect(done).toMatch(/回执号是：\d{3}\s\d{3}\s\d{4}/);
      expect(await last().locator('.receipt b').innerText()).toMatch(/^\d{3} \d{3} \d{4}$/);
      if (scripted) await page.screenshot({ path: join(shots, 'report-receipt.png') });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(360);
    },
    60_000,
  );
});

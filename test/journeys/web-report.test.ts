import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chatOn } from './chat-page.js';
import { describeInBrowser, launchBrowser, openPage, takePicture, widthOf } from './phone-browser.js';
import { startHouse, type RunningHouse } from './running-house.js';

const story = '去年腊月俺男人在工地上把腿摔断了，老板一分钱没给，家里两个娃还要念书。';
const underPhoto = '这是塌了的西墙';

describeInBrowser('a household with a phone', () => {
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

  const visit = async (javaScriptEnabled: boolean): Promise<Page> => {
    const page = await openPage(browser, { javaScriptEnabled });
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
        await takePicture(page, 'report-confirm');
      }
      const done = await tap('同意，报上去');
      expect(done).toMatch(/回执号是：\d{3}\s\d{3}\s\d{4}/);
      expect(await last().locator('.receipt b').innerText()).toMatch(/^\d{3} \d{3} \d{4}$/);
      if (scripted) await takePicture(page, 'report-receipt');
      expect(await widthOf(page)).toBeLessThanOrEqual(360);
    },
    60_000,
  );
});

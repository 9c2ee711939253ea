import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOf, describeInBrowser, launchBrowser, openPage } from './phone-browser.js';

describe('the browser of a journey', () => {
  const nowhere = () => false;

  it('may be missing on a developer’s machine, and is named where it must be there', () => {
    expect(browserOf({}, nowhere)).toMatchObject({ kind: 'missing', wanted: false });
    expect(browserOf({ REQUIRE_BROWSER: '1' }, nowhere)).toMatchObject({
      wanted: true,
      sentence: expect.stringContaining('install the Debian package chromium') as unknown,
    });
  });

  it('is the one that is named, and no other in its place', () => {
    const debian = (path: string) => path === '/usr/bin/chromium';
    expect(browserOf({}, debian)).toEqual({ kind: 'found', path: '/usr/bin/chromium' });
    expect(browserOf({ CHROMIUM_PATH: '/opt/none' }, debian)).toMatchObject({
      kind: 'missing',
      sentence: expect.stringContaining('/opt/none') as unknown,
    });
  });
});

describeInBrowser('what the browser draws', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is Chinese characters, and not the same empty box for each of them', async () => {
    const page = await openPage(browser);
    const drawn = async (character: string) => {
      await page.setContent(`<p style="font: 40px sans-serif; width: 60px">${character}</p>`);
      return (await page.locator('p').screenshot()).toString('base64');
    };
    const pictures = new Set([
      await drawn('明'),
      await drawn('白'),
      await drawn('监'),
      await drawn('\uE0FF'),
    ]);
    expect(pictures.size, 'no Chinese font; install the Debian package fonts-noto-cjk').toBe(4);
  });
});

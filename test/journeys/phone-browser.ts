import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import type { Picture } from './promised-pictures.js';

/** Artefacts: what the pages look like; `.ci/run` keeps them. */
const folder = join(import.meta.dirname, 'screenshots');
/** A small phone, as many villagers and cadres have it. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
} satisfies BrowserContextOptions;

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export type BrowserThere =
  | { kind: 'found'; path: string }
  /** `wanted`: going without is a failure, as in the check of the project. */
  | { kind: 'missing'; wanted: boolean; sentence: string };

/** The browser of this machine: where `CHROMIUM_PATH` says, or where Debian and others put it. */
export function browserOf(env: NodeJS.ProcessEnv, isThere: (path: string) => boolean): BrowserThere {
  const { CHROMIUM_PATH: named } = env;
  const path = (named === undefined ? places : [named]).find(isThere);
  if (path !== undefined) return { kind: 'found', path };
  const where = named === undefined ? places.join(', ') : `CHROMIUM_PATH (${named})`;
  return {
    kind: 'missing',
    wanted: env['REQUIRE_BROWSER'] === '1',
    sentence: `no browser at ${where}; install the Debian package chromium or set CHROMIUM_PATH`,
  };
}

const there = browserOf(process.env, existsSync);

/**
 * A journey in a real browser. A machine without one may skip it; where `REQUIRE_BROWSER=1` says that it must be
 * walked, it fails.
 */
export function describeInBrowser(name: string, journey: () => void): void {
  if (there.kind === 'found') return void describe(name, journey);
  if (there.wanted) {
    it(`${name}: has a browser`, () => {
      throw new Error(there.sentence);
    });
    return;
  }
  console.warn(`"${name}" is skipped: ${there.sentence}`);
  describe.skip(name, journey);
}

export function launchBrowser(): Promise<Browser> {
  if (there.kind === 'missing') throw new Error(there.sentence);
  return chromium.launch({ executablePath: there.path, args: ['--no-sandbox'] });
}

/** A page on a phone of its own, or on one that is in use; `more` makes it another phone. */
export async function openPage(
  on: Browser | BrowserContext,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const context = 'newContext' in on ? await on.newContext({ ...phone, ...more }) : on;
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Anything that can be photographed: a page, or one thing on it. */
interface Subject {
  screenshot(options: { path: string; fullPage?: boolean }): Promise<Buffer>;
}

export async function takePicture(of: Subject, name: Picture, more: { fullPage?: boolean } = {}) {
  await of.screenshot({ path: pathOf(name), ...more });
}

/** Keeps a picture that the program made itself. */
export function keepPicture(name: Picture, bytes: Uint8Array): void {
  writeFileSync(pathOf(name), bytes);
}

function pathOf(name: Picture): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}

/** How wide the page is; more than the phone is a page that has to be pushed about. */
export const widthOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth');

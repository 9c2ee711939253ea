import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfPicture } from '../channels/web/cards/pdf-picture.js';
import { keyOf } from '../prepared-index.js';
import { chatOn } from './chat-page.js';
import {
  describeInBrowser,
  keepPicture,
  launchBrowser,
  openPage,
  takePicture,
  widthOf,
} from './phone-browser.js';
import type { Picture } from './promised-pictures.js';
import { startHouse, type RunningHouse } from './running-house.js';

const story = '去年腊月俺男人在工地上把腿摔断了，老板一分钱没给，家里两个娃还要念书。';
const township = '辽宁省铁岭市开原市八宝镇';

describeInBrowser('a case on phones, from the chat to the end of its risk', () => {
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

  /** Adds an account by the program and signs in with it, as its owner would on the first day. */
  async function staff(name: string, role: string, region: string, signIn: string): Promise<Page> {
    const program = join(import.meta.dirname, '../../dist/main.js');
    const args = ['user', 'add', '--name', name, '--role', role, '--region', region, '--sign-in', signIn];
    const env = { ...process.env, MINGBAI_DATA_DIR: house.data, MINGBAI_KEY_FILE: keyOf(house.data) };
    const added = spawnSync('node', [program, ...args], { encoding: 'utf8', env });
    const password = /password\s+(\S+)/.exec(added.stdout)?.[1];
    if (password === undefined) throw new Error(added.stderr);
    const page = await openPage(browser);
    await page.goto(`${house.url}/desk`);
    await page.fill('[name=name]', signIn);
    await page.fill('[name=password]', password);
    await page.click('main button[type=submit]');
    await page.waitForURL(/account\/password/);
    await page.fill('[name=next]', '屋后三棵枣树，七只鸡');
    await page.fill('[name=again]', '屋后三棵枣树，七只鸡');
    await page.click('main button[type=submit]');
    await page.waitForURL((url) => !url.pathname.includes('password'));
    return page;
  }

  const shoot = async (page: Page, name: Picture) => {
    expect(await widthOf(page), name).toBeLessThanOrEqual(360);
    await takePicture(page, name);
  };
  const open = (page: Page, id: string, more = '') => page.goto(`${house.url}/desk/cases/${id}${more}`);
  /** Fills an action of the case page and sends it. */
  const act = async (
    page: Page,
    id: string,
    action: string,
    fill: (form: string) => Promise<void> = async () => {},
  ) => {
    await open(page, id);
    const form = `details.act:has(input[name=action][value="${action}"])`;
    if ((await page.getAttribute(form, 'open')) === null) await page.click(`${form} > summary`);
    await fill(form);
    await page.click(`${form} button[type=submit]`);
    await page.waitForSelector('.said');
    expect(await page.innerText('.said'), action).toContain(`办好了：${action}`);
  };
  const until = async (page: Page, what: string): Promise<void> => {
    while (!(await page.evaluate<boolean>(what).catch(() => false))) await page.waitForTimeout(50);
  };
  const formsSent = (): number => {
    const database = new Sqlite(join(house.data, 'mingbai.db'), { readonly: true });
    const { forms } = database
      .prepare("select count(*) as forms from case_records where kind = 'visit'")
      .get() as {
      forms: number;
    };
    database.close();
    return forms;
  };
  /** Days go by for the notice alone: the program's clock is the machine's. */
  const noticeIsOver = () => {
    const database = new Sqlite(join(house.data, 'mingbai.db'));
    database.pragma('busy_timeout = 5000');
    database.prepare('update cases set notice_until = ?').run(new Date(Date.now() - 1000).toISOString());
    database.close();
  };

  it('is told, visited, put up, reviewed, decided, helped and ended', async () => {
    const family = await openPage(browser);
    await family.goto(house.url);
    const chat = chatOn(family);
    await chat.settled(() => family.locator('.hero button.report').click());
    await chat.say(story);
    await chat.tap('说完了');
    await chat.tap('给自己家报');
    await chat.say('王桂花');
    await chat.say('开原市八宝镇新屯村二组');
    let said = await chat.say('13812345678');
    if (!said.includes('念一遍'))
      said = await chat.settled(() => chat.last().locator('button').first().click());
    await chat.tap('同意，报上去');

    const town = await staff('周乡干', 'township', township, 'zhou');
    const village = await staff('韩村官', 'village', `${township}新屯村`, 'han');
    const county = await staff('何县干', 'county', '辽宁省铁岭市开原市', 'he');

    await town.goto(`${house.url}/desk`);
    expect(await town.innerText('main')).toContain('王桂花');
    await shoot(town, 'case-today');
    await town.goto(`${house.url}/desk/cases`);
    await town.fill('[name=words]', 'wgh');
    await town.click('.search-line button');
    await town.click('.case-rows a');
    await town.waitForURL(/\/cases\/[0-9A-Z]{26}$/);
    const id = new URL(town.url()).pathname.split('/').at(-1)!;
    expect(await town.innerText('main')).toContain(story);
    await shoot(town, 'case-page');
    await act(town, id, '受理', (form) =>
      town.selectOption(`${form} [name=responsible]`, { label: '韩村官' }).then(() => undefined),
    );

    await open(village, id, '/visit');
    await shoot(village, 'case-visit');
    await fillVisit(village);
    // there is no signal at the house: the form waits in the phone and goes once
    await until(village, "localStorage.getItem('mingbai.who') !== null");
    await village.context().setOffline(true);
    await village.click('button:has-text("存好，回到案件")');
    await village.waitForSelector('#kept');
    expect(formsSent()).toBe(0);
    await village.context().setOffline(false);
    await village.evaluate("window.dispatchEvent(new Event('online'))");
    await until(village, "localStorage.getItem('mingbai.kept') === null");
    expect(formsSent()).toBe(1);
    await open(village, id);
    expect(await village.innerText('#visit')).toContain('表填全了');
    await shoot(village, 'case-visited');
    await act(village, id, '核实上报');
    await village.click('#notice button[type=submit]');
    await village.waitForSelector('.said');
    await village.goto(`${house.url}/desk/notices/${id}`);
    expect(await village.innerText('main')).not.toMatch(/13812345678|腿|因病|意外/);
    await shoot(village, 'case-notice');
    noticeIsOver();
    await act(village, id, '公示无异议');
    await act(town, id, '审核通过');
    await act(county, id, '审定通过', async (form) => {
      await county.check(`${form} [name=group][value=sudden]`);
      await county.fill(`${form} [name=grounds]`, '摔伤住院，务工收入断了');
      await county.fill(`${form} [name=familyNote]`, '您家已经纳入监测，镇里会来商量怎么帮。');
    });
    await open(county, id);
    await shoot(county, 'case-decided');

    await town.goto(`${house.url}/desk/cases/${id}/measures/new`);
    await town.selectOption('[name=kind]', 'temporary_relief');
    await town.fill('[name=what]', '申请临时救助一次');
    await town.click('main button[type=submit]');
    await town.waitForSelector('.said');
    await act(town, id, '开始帮扶');
    await shoot(town, 'case-helped');
    await open(town, id, '/card');
    expect(await town.innerText('main')).toContain('申请临时救助一次');
    await shoot(town, 'case-card');
    const file = async (name: string) => {
      const answer = await town.request.get(`${house.url}/desk/cases/${id}/${name}`);
      return new Uint8Array(await answer.body());
    };
    keepPicture('case-card-a5', await pdfPicture(await file('card.pdf?size=a5'), 2));
    keepPicture('case-card-chat', await file('card.png'));
    await town.goto(`${house.url}/desk/leaflet?place=开原市`);
    expect(await town.innerText('main')).toContain('每户补贴不超过2000元');
    await shoot(town, 'leaflet');
    await town.goto(`${house.url}/desk/cards`);
    await shoot(town, 'cards');

    // the family sees how far it is, with its receipt
    const told = await chat.say('查进度');
    expect(told).toContain('帮扶');
    await takePicture(family, 'case-family');

    await open(village, id, '/follow-up');
    for (const [name, value] of Object.entries({
      ...{ how: 'visit', income: 'up', risk: 'removed', measures: 'all', basics: 'firm' },
    })) {
      await village.check(`[name=${name}][value=${value}]`);
    }
    await village.click('main button[type=submit]');
    await village.waitForSelector('.said');
    await act(village, id, '申请消除', (form) =>
      village.fill(`${form} [name=grounds]`, '收入稳了半年，腿也好了'),
    );
    await village.click('#notice button[type=submit]');
    await village.waitForSelector('.said');
    noticeIsOver();
    await act(village, id, '公示无异议');
    await act(town, id, '审核通过');
    await act(county, id, '审定通过', (form) => county.fill(`${form} [name=grounds]`, '四条都稳固'));
    await open(county, id);
    expect(await county.innerText('.who-line')).toContain('风险消除');
    await shoot(county, 'case-ended');
    await county.goto(`${house.url}/desk/statistics`);
    expect(await county.innerText('h1')).toContain('统计');
    await shoot(county, 'case-statistics');
    expect(house.log()).not.toMatch(/王桂花|13812345678|腿摔断/);
  }, 180_000);
});

/** Fills the visit form as somebody at the house would: every open question answered. */
async function fillVisit(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })");
  const typed: Record<string, string> = {
    'members.0.name': '王桂花',
    'members.0.born': '1978',
    'income.wages': '一万二',
    'income.businessGross': '8千',
    'income.businessCost': '3000',
    'income.property': '没有',
    'income.transfer': '1200',
    'spending.medical': '3万',
    'spending.education': '4000',
    'spending.housing': '没有',
    'spending.other': '没有',
    words: '男人摔伤，半年没有工钱',
  };
  for (const [name, value] of Object.entries(typed)) await page.fill(`[name="${name}"]`, value);
  const chosen: Record<string, string> = {
    formerlyPoor: '0',
    'members.0.sex': 'female',
    'members.0.chronicIllness': '0',
    'members.0.seriousIllness': '0',
    'members.0.dibao': '0',
    'members.0.tekun': '0',
    'members.0.disabilitySubsidy': '0',
    'members.0.publicJob': '0',
    'members.0.works': '0',
    'members.0.labour': 'ordinary',
    incomeDrop: 'sharp',
    foodAndClothing: 'ok',
    water: 'ok',
    education: 'ok',
    insured: 'all',
  };
  for (const [name, value] of Object.entries(chosen)) await page.check(`[name="${name}"][value="${value}"]`);
  const selected: Record<string, string> = {
    'members.0.relation': 'head',
    'members.0.school': 'not_in_school',
    'members.0.disability': 'none',
    housing: 'B',
  };
  for (const [name, value] of Object.entries(selected)) await page.selectOption(`[name="${name}"]`, value);
  await page.check('[name="members.0.insurance.resident"]');
  await page.check('[name="risks.05"]');
  for (const bureau of ['police', 'housing', 'market', 'finance', 'social']) {
    await page.check(`[name="checks.${bureau}"][value=clear]`);
  }
}

import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { codeSetupAddress } from '../../../../src/hardship/staff/one-time-code.js';
import { readCode } from '../cards/seen-code.js';
import { wayBack } from '../../../../src/channels/web/desk/sign-in-page.js';
import { createWebApp } from '../../../../src/channels/web/create-web-app.js';
import { webHouse } from '../web-house.js';
import { openDoor, password, withAnything } from './desk-house.js';

const secretAt = (html: string): string => /class="code">([A-Z2-7 ]+)</.exec(html)![1]!.replace(/ /g, '');

describe('the door of the desk', () => {
  it('lets a member in with name and password and back to the page wanted', async () => {
    const desk = openDoor();
    await desk.hire({ signInName: 'zhouwt' });
    const browser = desk.browser();
    await browser.open('/desk/account');
    expect(browser.at()).toBe('/desk/sign-in?back=%2Fdesk%2Faccount');
    expect(browser.page()).toContain('登录工作台');
    await browser.signIn('zhouwt');
    expect(browser.at()).toBe('/desk/account');
    expect(browser.page()).toContain('八宝镇 · 乡镇');
  });

  it('gives one answer to a wrong name and a wrong password, and says when the lock opens and whom to ask', async () => {
    const desk = openDoor();
    await desk.hire({ signInName: 'zhouwt' });
    const browser = desk.browser();
    const told = async (name: string, typed: string) => {
      const response = await browser.signIn(name, typed);
      return [response.status, /role="alert"><p>([^<]+)/.exec(browser.page())?.[1]];
    };
    const unknown = await told('nobody', '不对的密码');
    expect(unknown).toEqual([403, '登录名或者密码不对，请再试一次。忘了密码，请找本县管理员重置。']);
    for (let i = 0; i < 5; i++) expect(await told('zhouwt', '不对的密码')).toEqual(unknown);
    const [status, words] = await told('zhouwt', password);
    expect(status).toBe(429);
    expect(words).toBe(
      '输错的次数太多，先锁上了，10:01以后再试（还有1分钟）。等不及，请找本县管理员解锁或者重置密码。',
    );
    // what was typed as a password is nowhere on the page, the name is
    expect(browser.page()).not.toContain(password);
    expect(browser.page()).toContain('value="zhouwt"');
  });

  it('slows one address down', async () => {
    const desk = openDoor();
    const browser = desk.browser();
    const statuses: number[] = [];
    for (let i = 0; i < 32; i++) statuses.push((await browser.signIn(`name${i}`, 'x')).status);
    expect(statuses.slice(0, 30).every((status) => status === 403)).toBe(true);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  it('sets a cookie that scripts cannot read and other sites cannot use, another one at every sign-in', async () => {
    const desk = openDoor();
    await desk.hire({ signInName: 'zhouwt' });
    const browser = desk.browser();
    await browser.open('/desk/sign-in');
    const response = await browser.ask('/desk/sign-in', {
      method: 'POST',
      body: new URLSearchParams({
        csrf: /name="csrf" value="([^"]+)"/.exec(browser.page())![1]!,
        name: 'zhouwt',
        password,
      }),
    });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('mingbai_desk='))!;
    expect(cookie).toMatch(/Path=\/desk/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const first = browser.cookies.get('mingbai_desk');
    expect(first).toMatch(/^[\w-]{43}$/);
    await browser.open('/desk/sign-in');
    await browser.signIn('zhouwt');
    expect(browser.cookies.get('mingbai_desk')).not.toBe(first);
    // whoever sat here before is out
    expect(desk.store.sessionCount()).toBe(1);
  });

  it('makes a first password be changed before anything else', async () => {
    const desk = openDoor();
    await desk.hire({ signInName: 'zhouwt', mustChangePassword: true });
    const browser = desk.browser();
    await browser.signIn('zhouwt');
    expect(browser.at()).toBe('/desk/account/password');
    await browser.open('/desk/account');
    expect(browser.at()).toBe('/desk/account/password');
    const change = (next: string, again = next) => browser.post('/desk/account/password', { next, again });
    expect((await change('太短')).status).toBe(422);
    expect(browser.page()).toContain('密码至少要10个字');
    expect((await change('井边三棵柿子树都结果', '井边三棵柿子树都结')).status).toBe(422);
    expect(browser.page()).toContain('两次输的不一样');
    await change('井边三棵柿子树都结果');
    expect(browser.at()).toBe('/desk');
    await browser.open('/desk/account');
    expect(browser.page()).toContain('我的账号');
  });

  it('says that a session ended, and leads back after signing in', async () => {
    const desk = openDoor();
    await desk.hire({ signInName: 'zhouwt' });
    const browser = desk.browser();
    await browser.signIn('zhouwt');
    desk.wait(31);
    await browser.open('/desk/more');
    expect(browser.page()).toContain('很久没有操作，已经自动退出');
    expect(browser.cookies.has('mingbai_desk')).toBe(false);
    const htmx = await browser.ask('/desk/more', { headers: { 'hx-request': 'true' } });
    expect([htmx.status, htmx.headers.get('hx-redirect')]).toEqual([
      401,
      '/desk/sign-in?back=%2Fdesk%2Fmore',
    ]);
    const json = await browser.ask('/desk/more', { headers: { accept: 'application/json' } });
    expect([json.status, await json.json()]).toEqual([
      401,
      { error: { code: 'signed_out', message: '登录过期了，请重新登录。' } },
    ]);
  });

  it('leads to pages of the desk only', () => {
    for (const wanted of ['/desk/cases/01JE', '/desk', '/desk/account']) expect(wayBack(wanted)).toBe(wanted);
    for (const wanted of [
      '',
      'https://example.org',
      '//example.org',
      '/desk//example.org/..',
      '/chat',
      '/desk/sign-out',
      '/desk/../x',
      '/desk\\x',
      '/desk/sign-in',
    ]) {
      expect(wayBack(wanted), wanted).toBe('/desk');
    }
  });

  it('signs out here, or everywhere', async () => {
    const desk = openDoor();
    await desk.hire({ signInName: 'zhouwt' });
    const [phone, office] = [desk.browser(), desk.browser()];
    await phone.signIn('zhouwt');
    await office.signIn('zhouwt');
    await office.open('/desk/account');
    await office.post('/desk/account/sign-out-everywhere');
    expect(office.page()).toContain('已经退出');
    await phone.open('/desk/account');
    expect(phone.page()).toContain('登录工作台');
    await phone.signIn('zhouwt');
    await phone.open('/desk/more');
    await phone.post('/desk/sign-out');
    await phone.open('/desk/more');
    expect(phone.page()).toContain('登录工作台');
  });

  it('asks for a code once it is switched on, shows its picture and the recovery codes once', async () => {
    const desk = openDoor();
    await desk.hire({ signInName: 'zhouwt' });
    const browser = desk.browser();
    await browser.signIn('zhouwt');
    await browser.open('/desk/account/code');
    const secret = secretAt(browser.page());
    const picture = /<svg[^]*?<\/svg>/.exec(browser.page())![0];
    expect(await readCode(Buffer.from(picture), 300)).toBe(codeSetupAddress(secret, 'zhouwt'));
    const code = () =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: desk.parts.clock.now().getTime(),
      });
    await browser.post('/desk/account/code', { code: code() });
    const recovery = [...browser.page().matchAll(/<li class="code">([^<]+)</g)].map(([, each]) => each!);
    expect(recovery).toHaveLength(8);
    await browser.open('/desk/account/code');
    expect(browser.page()).toContain('关掉动态码');
    expect(browser.page()).not.toContain('<svg');

    const other = desk.browser();
    desk.wait(1);
    await other.signIn('zhouwt');
    expect(other.page()).toContain('再输一个动态码');
    await other.open('/desk/account');
    expect(other.page()).toContain('登录工作台');
    await other.signIn('zhouwt');
    // a script that asks in between does not spoil it
    expect((await other.ask('/desk/more', { headers: { accept: 'application/json' } })).status).toBe(401);
    expect((await other.post('/desk/sign-in/code', { code: '000000' })).status).toBe(403);
    await other.post('/desk/sign-in/code', { code: code() });
    await other.open('/desk/account');
    expect(other.page()).toContain('已经开通');
    await other.open('/desk/account/code');
    await other.post('/desk/account/code/off', { password });
    expect(other.page()).toContain('没有开通');
  });

  it('gives a code that binds a Telegram account', async () => {
    const desk = openDoor();
    const { id } = await desk.hire({ signInName: 'zhouwt' });
    const browser = desk.browser();
    await browser.signIn('zhouwt');
    await browser.open('/desk/account');
    await browser.post('/desk/account/telegram');
    const code = /绑定 ([2-9A-Z]{8})</.exec(browser.page())![1]!;
    expect(await desk.store.takeBindCode(code, '2024-12-02T02:09:00.000Z')).toBe(id);
  });

  it('keeps pages out of caches and foreign code out of pages, also where it is mounted', async () => {
    const { parts } = openDoor();
    const { parts: web } = webHouse();
    const app = createWebApp({ ...web, desk: withAnything(parts) });
    const page = await app.request('/desk/sign-in');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|nonce/);
    const html = await page.text();
    expect(html).not.toMatch(/ style="| on\w+="|<script>/);
    for (const [, path] of html.matchAll(/(?:src|href)="(\/desk\/assets\/[^"]+)"/g)) {
      const asset = await app.request(path!);
      expect(asset.status, path).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
    expect((await app.request('/desk/nowhere')).status).toBe(404);
    // the chat keeps its own policy
    expect((await app.request('/')).headers.get('content-security-policy')).toContain('nonce-');
    expect((await createWebApp(web).request('/desk/sign-in')).status).toBe(404);
  });

  it('logs neither names nor passwords', async () => {
    const desk = openDoor();
    await desk.hire({ signInName: 'zhouwt', name: '周望田' });
    const browser = desk.browser();
    await browser.signIn('zhouwt', '猜一个密码试试看');
    await browser.signIn('zhouwt');
    expect(JSON.stringify(desk.lines)).not.toMatch(/zhouwt|周望田|猜一个|枣树/);
  });
});

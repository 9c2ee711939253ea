import { expect, it } from 'vitest';
import { openDoor, password } from './desk-house.js';

const county = '河东省青川市云溪县';

async function openUsers() {
  const desk = openDoor();
  const admin = await desk.hire({ signInName: 'guanli', role: 'administrator', region: county });
  const browser = desk.browser();
  await browser.signIn('guanli');
  await browser.open('/desk/users');
  return { desk, admin, browser };
}
const firstPassword = (html: string): string => /([2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4})/.exec(html)![1]!;

it('makes an account whose first password is shown once and opens the door', async () => {
  const { desk, browser } = await openUsers();
  await browser.open('/desk/users/add');
  await browser.post('/desk/users/add', { name: '周望田', role: 'township', region: '八宝镇' });
  const first = firstPassword(browser.page());
  expect(browser.page()).toContain(`乡镇 · ${county}八宝镇`);
  await browser.open('/desk/users');
  expect(browser.page()).toContain('还没换初始密码');
  expect(browser.page()).not.toContain(first);
  const other = desk.browser();
  await other.signIn('周望田', first);
  expect(other.at()).toBe('/desk/account/password');
  expect(JSON.stringify(desk.lines)).not.toContain(first);
});

it('says what is wrong with a new account, and keeps what was typed', async () => {
  const { browser } = await openUsers();
  await browser.open('/desk/users/add');
  const add = async (fields: Record<string, string>) => {
    const given = { name: '林小满', role: 'village', region: '八宝镇', ...fields };
    const { status } = await browser.post('/desk/users/add', given);
    return [status, /<p class="error"[^>]*>([^<]+)/.exec(browser.page())?.[1]];
  };
  expect(await add({ role: 'boss' })).toEqual([422, '请选一个身份。']);
  expect(await add({ region: '哪儿呢' })).toEqual([422, '没认出这个地方，请写全一点，比如某县某镇。']);
  expect(await add({ region: '河东省青川市白石县' })).toEqual([
    422,
    '河东省青川市白石县不在您管的地方里，请找上一级的管理员加。',
  ]);
  expect(await add({ signInName: 'guanli' })).toEqual([422, '登录名“guanli”有人用了，请另起一个。']);
  expect(browser.page()).toContain('value="林小满"');
});

it('closes, opens, unlocks and resets accounts of the own area, and none of another', async () => {
  const { desk, admin, browser } = await openUsers();
  const { id } = await desk.hire({ signInName: 'zhouwt', region: `${county}八宝镇` });
  const stranger = await desk.hire({ signInName: 'lin', region: '河东省青川市白石县' });
  await browser.open('/desk/users');
  expect(browser.page()).not.toContain('>lin<');
  for (const act of ['disable', 'enable', 'unlock', 'reset']) {
    expect((await browser.post(`/desk/users/${stranger.id}/${act}`)).status, act).toBe(404);
    expect(await desk.store.byId(stranger.id)).toEqual({ ...stranger, version: 1 });
    await browser.open('/desk/users');
  }
  const member = desk.browser();
  await member.signIn('zhouwt');
  await browser.post(`/desk/users/${id}/disable`);
  expect(browser.page()).toContain('账号停用了');
  await member.open('/desk/account');
  expect(member.page()).toContain('登录工作台');
  // the message carries the way back
  await browser.post(`/desk/users/${id}/enable`);
  expect(browser.page()).toContain('账号恢复了');
  for (let i = 0; i < 6; i++) await member.signIn('zhouwt', 'x');
  expect(member.page()).toContain('先锁上了');
  await browser.post(`/desk/users/${id}/unlock`);
  await member.signIn('zhouwt');
  expect(member.cookies.has('mingbai_desk')).toBe(true);
  await browser.post(`/desk/users/${id}/reset`);
  const first = firstPassword(browser.page());
  await member.signIn('zhouwt', password);
  expect(member.page()).toContain('登录名或者密码不对');
  await member.signIn('zhouwt', first);
  expect(member.at()).toBe('/desk/account/password');
  await browser.open('/desk/users');
  await browser.post(`/desk/users/${admin.id}/disable`);
  expect(browser.page()).toContain('不能停用自己的账号');
  expect((await desk.store.byId(admin.id))?.active).toBe(true);
});

it('turns the page where there are more than fifty, with no name in the address', async () => {
  const { desk, browser } = await openUsers();
  for (let i = 100; i < 160; i++) await desk.hire({ signInName: `user${i}`, region: county });
  await browser.open('/desk/users');
  expect(browser.page()).toContain('>user148<');
  expect(browser.page()).not.toContain('>user149<');
  const next = /href="(\/desk\/users\?after=[^"]+)"/.exec(browser.page())![1]!;
  expect(next).toBe(`/desk/users?after=${(await desk.store.bySignInName('user148'))!.id}`);
  await browser.open(next);
  expect(browser.page()).toContain('>user159<');
  expect(browser.page()).not.toContain('下一页');
});

it('shows supervisor and administrator who read what, newest first', async () => {
  const { desk, admin, browser } = await openUsers();
  const note = (n: number, more: object = {}) =>
    desk.accessLog.note({
      id: `01JE${String(n).padStart(4, '0')}`,
      at: '2024-12-02T02:00:00.000Z',
      staff: admin.id,
      case: null,
      what: 'export',
      reason: null,
      ...more,
    });
  for (let n = 0; n < 51; n++) await note(n);
  await note(99, { what: 'break_glass', case: '01JE00000000000000ABCDEFGH', reason: '群众到县里反映' });
  await browser.open('/desk/access-log');
  expect(browser.page()).toMatch(/越界查看[\s\S]*ABCDEFGH[\s\S]*群众到县里反映[\s\S]*导出/);
  expect(browser.page()).toContain('2024年12月2日 10:00');
  await browser.open(/href="(\/desk\/access-log\?before=\w+)"/.exec(browser.page())![1]!);
  expect(browser.page()).not.toContain('越界查看<');
  expect(browser.page()).toContain('导出');
});

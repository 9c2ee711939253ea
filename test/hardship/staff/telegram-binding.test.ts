import { beforeEach, expect, it } from 'vitest';
import { disableUser } from '../../../src/hardship/staff/manage-accounts.js';
import type { StaffDesk } from '../../../src/hardship/staff/staff-desk.js';
import {
  bindTelegram,
  makeBindCode,
  memberOfTelegram,
  unbindTelegram,
} from '../../../src/hardship/staff/telegram-binding.js';
import { createMemoryStaffStore } from '../../fakes/memory-staff-store.js';
import { plainHasher, someAccount } from '../../fakes/some-staff.js';

const at = (minutes: number): Date => new Date(Date.parse('2024-12-02T02:00:00Z') + minutes * 60_000);
const [zhou, lin] = [someAccount({ name: '周望田' }), someAccount({ name: '林小满' })];
let desk: StaffDesk;

beforeEach(async () => {
  desk = { store: createMemoryStaffStore(), passwords: plainHasher };
  await desk.store.add(zhou);
  await desk.store.add(lin);
});

it('binds the account that sends the code, once and in ten minutes', async () => {
  const { code, until } = await makeBindCode(desk, zhou, at(0));
  expect(code).toMatch(/^[2-9A-Z]{8}$/);
  expect(until).toBe(at(10).toISOString());
  expect((await bindTelegram(desk, code, '700', at(11))).kind).toBe('unknown_code');
  const spoken = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  expect(await bindTelegram(desk, spoken, '700', at(1))).toMatchObject({
    kind: 'bound',
    member: { id: zhou.id },
  });
  expect((await bindTelegram(desk, code, '701', at(1))).kind).toBe('unknown_code');
  expect((await memberOfTelegram(desk, '700'))?.name).toBe('周望田');
  expect(await memberOfTelegram(desk, '701')).toBeNull();
});

it('gives one Telegram account to one member, and forgets it when it is unbound or the member leaves', async () => {
  const bind = async (member: typeof zhou, account: string) =>
    bindTelegram(desk, (await makeBindCode(desk, member, at(0))).code, account, at(1));
  expect((await bind(zhou, '700')).kind).toBe('bound');
  expect((await bind(lin, '700')).kind).toBe('taken');
  await unbindTelegram(desk, zhou.id);
  expect(await memberOfTelegram(desk, '700')).toBeNull();
  expect((await bind(lin, '700')).kind).toBe('bound');
  await disableUser(desk, lin.id);
  expect(await memberOfTelegram(desk, '700')).toBeNull();
});

it('stops an account that guesses codes', async () => {
  const kinds: string[] = [];
  for (let i = 0; i < 7; i++) kinds.push((await bindTelegram(desk, 'AAAAAAAA', '666', at(1))).kind);
  expect(kinds.slice(4)).toEqual(['unknown_code', 'locked', 'locked']);
});

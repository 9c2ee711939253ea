import { TOTP, Secret } from 'otpauth';
import { beforeEach, expect, it } from 'vitest';
import {
  confirmCodeSetup,
  startCodeSetup,
  switchCodeOff,
} from '../../../src/hardship/staff/second-factor.js';
import { seatedBy } from '../../../src/hardship/staff/sessions.js';
import { confirmCode, signIn } from '../../../src/hardship/staff/sign-in.js';
import type { StaffDesk } from '../../../src/hardship/staff/staff-desk.js';
import { createMemoryStaffStore } from '../../fakes/memory-staff-store.js';
import { plainHasher, someAccount } from '../../fakes/some-staff.js';

const start = Date.parse('2024-12-02T02:00:00Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
const password = '枣树下面拴着 7 只鸡';
const account = someAccount({ signInName: 'zhouwt' });
const { id } = account;

let desk: StaffDesk;
let secret: string;
let recovery: string[];

const codeAt = (seconds: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at(seconds).getTime() });
const enter = async (seconds: number) => {
  const half = await signIn(desk, { signInName: 'zhouwt', password }, at(seconds));
  if (half.kind !== 'needs_code') throw new Error(half.kind);
  return half.token;
};

beforeEach(async () => {
  desk = { store: createMemoryStaffStore(), passwords: plainHasher };
  await desk.store.add(account);
  const setup = await startCodeSetup(desk, id);
  secret = setup!.secret;
  expect(setup!.address).toMatch(/^otpauth:\/\/totp\/.*zhouwt.*secret=/);
  // the page may be opened again before the code is typed
  expect((await startCodeSetup(desk, id))!.secret).toBe(secret);
  expect(await confirmCodeSetup(desk, id, '000000', at(0))).toEqual({ kind: 'wrong' });
  const on = await confirmCodeSetup(desk, id, codeAt(0), at(0));
  if (on.kind !== 'on') throw new Error(on.kind);
  recovery = on.recoveryCodes;
});

it('asks for the code after the password, and opens nothing before', async () => {
  const half = await enter(60);
  expect(await seatedBy(desk, half, at(60))).toBeNull();
  expect((await confirmCode(desk, half, '123', at(60))).kind).toBe('wrong');
  const opened = await confirmCode(desk, half, codeAt(60), at(61));
  if (opened.kind !== 'open') throw new Error(opened.kind);
  expect(opened.token).not.toBe(half);
  expect(await seatedBy(desk, opened.token, at(62))).toMatchObject({ member: { id, totp: true } });
  expect((await confirmCode(desk, half, codeAt(90), at(90))).kind).toBe('too_late');
});

it('takes a code once, and one of a clock that is half a minute off', async () => {
  expect((await confirmCode(desk, await enter(60), codeAt(60), at(60))).kind).toBe('open');
  expect((await confirmCode(desk, await enter(61), codeAt(60), at(61))).kind).toBe('wrong');
  expect((await confirmCode(desk, await enter(62), codeAt(92), at(62))).kind).toBe('open');
  expect((await confirmCode(desk, await enter(200), codeAt(100), at(200))).kind).toBe('wrong');
});

it('takes each recovery code once', async () => {
  expect(recovery).toHaveLength(8);
  const [first, second] = recovery as [string, string];
  expect((await confirmCode(desk, await enter(60), first, at(60))).kind).toBe('open');
  expect((await confirmCode(desk, await enter(61), first, at(61))).kind).toBe('wrong');
  expect((await confirmCode(desk, await enter(62), second.toUpperCase(), at(62))).kind).toBe('open');
});

it('gives five minutes and five tries, whatever password is typed again in between', async () => {
  expect((await confirmCode(desk, await enter(60), codeAt(361), at(361))).kind).toBe('too_late');
  for (let i = 0; i < 5; i++) {
    expect((await confirmCode(desk, await enter(400), '000000', at(400))).kind).toBe('wrong');
  }
  expect((await confirmCode(desk, await enter(410), codeAt(410), at(410))).kind).toBe('locked');
});

it('goes off with the password only', async () => {
  expect((await switchCodeOff(desk, id, '猜的', at(60))).kind).toBe('wrong');
  expect((await switchCodeOff(desk, id, password, at(60))).kind).toBe('off');
  expect((await signIn(desk, { signInName: 'zhouwt', password }, at(61))).kind).toBe('open');
});

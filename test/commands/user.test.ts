import { expect, it } from 'vitest';
import { keyOf, ownData } from '../prepared-index.js';
import { runProgram } from './program.js';

const data = ownData();
const env = { MINGBAI_DATA_DIR: data, MINGBAI_KEY_FILE: keyOf(data) };
const user = (...args: string[]) => runProgram(['user', ...args], { env });
const add = (...more: string[]) =>
  user('add', '--name', '周望田', '--role', 'township', '--region', '开原市八宝镇', ...more);

it('makes, lists, closes, resets and unlocks an account', () => {
  expect(user('list').stdout).toMatch(/^nobody yet/);
  const { status, stdout } = add('--sign-in', 'ZhouWT');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^sign in {3}zhouwt\npassword {2}[2-9a-z]{4}(-[2-9a-z]{4}){2}\n/);
  expect(stdout).toContain('township, 辽宁省铁岭市开原市八宝镇');
  expect(user('list').stdout).toBe('zhouwt\t周望田\ttownship\t辽宁省铁岭市开原市八宝镇\tfirst password\n');
  expect(user('disable', 'zhouwt').stdout).toMatch(/^disabled zhouwt/);
  expect(JSON.parse(user('list', '--region', '开原', '--json').stdout)).toMatchObject({
    signInName: 'zhouwt',
    active: false,
    state: 'disabled',
  });
  const reset = user('reset', 'zhouwt').stdout;
  expect(/password {2}(\S+)/.exec(reset)![1]).not.toBe(/password {2}(\S+)/.exec(stdout)![1]);
  expect(user('unlock', 'zhouwt').stdout).toBe('unlocked zhouwt\n');

  for (const [wrong, words] of [
    [add('--sign-in', 'zhouwt'), /"zhouwt" is taken/],
    [user('add', '--name', '周', '--role', 'boss', '--region', '开原'), /--role is one of grid_worker/],
    [user('add', '--name', '周'), /--role/],
    [user('reset', 'nobody'), /There is no account "nobody"/],
  ] as const) {
    expect(wrong.status).toBe(2);
    expect(wrong.stdout).toBe('');
    expect(wrong.stderr).toMatch(words);
  }
}, 120_000);

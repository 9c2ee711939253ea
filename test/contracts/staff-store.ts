import { expect, it } from 'vitest';
import type { StaffStore } from '../../src/hardship/staff/staff-store.js';
import { someAccount } from '../fakes/some-staff.js';

const at = (minute: number): string => new Date(Date.UTC(2024, 11, 2, 2, minute)).toISOString();
const session = (staff: string, minute = 0) =>
  ({ staff, openedAt: at(minute), lastSeenAt: at(minute), stage: 'open' }) as const;

export function staffStoreContract(store: () => StaffStore): void {
  const kept = async (more: Parameters<typeof someAccount>[0] = {}) => {
    const account = someAccount(more);
    expect(await store().add(account)).toBe('added');
    return { ...account, version: 1 };
  };

  it('gives an account back by id, sign-in name and Telegram account', async () => {
    const account = await kept({
      telegramAccount: '700123',
      recoveryCodes: ['a'],
      totpSecret: 'ABC',
      totp: true,
    });
    expect(await store().byId(account.id)).toEqual(account);
    expect(await store().bySignInName(account.signInName)).toEqual(account);
    expect(await store().byTelegram('700123')).toEqual(account);
    expect(await store().byTelegram('700124')).toBeNull();
    expect(await store().byId('nobody')).toBeNull();
  });

  it('takes a sign-in name once', async () => {
    const account = await kept();
    expect(await store().add(someAccount({ signInName: account.signInName }))).toBe('name_taken');
    const tries = await Promise.all(
      [1, 2, 3].map(() => store().add(someAccount({ signInName: 'one-name' }))),
    );
    expect(tries.sort()).toEqual(['added', 'name_taken', 'name_taken']);
  });

  it('saves on the version that was read, and a Telegram account for one member only', async () => {
    const account = await kept();
    expect(await store().save({ ...account, active: false, telegramAccount: '800' })).toBe('saved');
    expect(await store().save({ ...account, active: true })).toBe('conflict');
    expect(await store().byId(account.id)).toMatchObject({ active: false, version: 2 });
    const other = await kept();
    expect(await store().save({ ...other, telegramAccount: '800' })).toBe('telegram_taken');
    expect((await store().byTelegram('800'))?.id).toBe(account.id);
  });

  it('lists by sign-in name, page after page, and by place', async () => {
    const county = '河东省青川市云溪县';
    await kept({ signInName: 'cc', region: county });
    await kept({ signInName: 'aa', region: `${county}八宝镇` });
    const { id: after } = await kept({ signInName: 'bb', region: '河东省青川市白石县' });
    const names = async (page: Parameters<StaffStore['list']>[0]) =>
      (await store().list(page)).map(({ signInName }) => signInName);
    expect(await names({ limit: 2 })).toEqual(['aa', 'bb']);
    expect(await names({ limit: 2, after })).toEqual(['cc']);
    expect(await names({ limit: 2, after: 'nobody' })).toEqual([]);
    expect(await names({ limit: 9, within: county })).toEqual(['aa', 'cc']);
  });

  it('offers every colleague of a place whose work cases are, however many other accounts there are', async () => {
    const county = '河东省青川市云溪县';
    const town = `${county}八宝镇`;
    for (let i = 0; i < 201; i++) await kept({ signInName: `a${i}`, role: 'grid_worker', region: town });
    const village = await kept({
      signInName: 'zc',
      name: '许秋生',
      role: 'village',
      region: `${town}桃源村`,
    });
    const office = await kept({ signInName: 'zb', role: 'county', region: county });
    const township = await kept({ signInName: 'zd', region: town, telegramAccount: '900' });
    await kept({ signInName: 'ze', region: town, active: false, telegramAccount: '901' });
    await kept({ signInName: 'zf', role: 'supervisor', region: county });
    await kept({ signInName: 'zg', region: '河东省青川市白石县' });
    const colleague = ({ id, name, role, region, active }: typeof office) => ({
      id,
      name,
      role,
      region,
      active,
    });
    expect(await store().colleagues(county)).toEqual([office, village, township].map(colleague));
    expect(await store().colleagues(town)).toEqual([village, township].map(colleague));
    expect(await store().bound()).toEqual([township.id]);
  });

  it('tells names by id', async () => {
    const account = await kept({ name: '许秋生' });
    expect([...(await store().namesOf([account.id, account.id, 'nobody']))]).toEqual([
      [account.id, '许秋生'],
    ]);
    expect((await store().namesOf([])).size).toBe(0);
  });

  it('finds a session by its token until it ends', async () => {
    const account = await kept();
    await store().openSession('token-a', session(account.id));
    await store().openSession('token-b', session(account.id));
    await store().openSession('token-c', session(account.id));
    await store().touchSession('token-a', at(5));
    expect(await store().session('token-a')).toEqual({
      session: { ...session(account.id), lastSeenAt: at(5) },
      account,
    });
    expect(await store().session('token-x')).toBeNull();
    await store().endSession('token-b');
    expect(await store().session('token-b')).toBeNull();
    await store().endSessionsOf(account.id, 'token-a');
    expect(await store().session('token-c')).toBeNull();
    expect(await store().session('token-a')).not.toBeNull();
    await store().endSessionsOf(account.id);
    expect(await store().session('token-a')).toBeNull();
  });

  it('takes a one-time code once, in its time, and only the newest of a member', async () => {
    const account = await kept();
    await store().keepBindCode('FIRST', account.id, at(10));
    await store().keepBindCode('SECOND', account.id, at(10));
    expect(await store().takeBindCode('FIRST', at(1))).toBeNull();
    expect(await store().takeBindCode('SECOND', at(10))).toBeNull();
    const takes = await Promise.all([1, 2, 3].map(() => store().takeBindCode('SECOND', at(9))));
    expect(takes.filter((each) => each === account.id)).toHaveLength(1);
  });

  it('counts tries by key since an instant', async () => {
    await store().noteTry('name:aa', at(1));
    await store().noteTry('name:aa', at(3));
    await store().noteTry('name:bb', at(2));
    expect(await store().tries('name:aa', at(0))).toEqual({ count: 2, lastAt: at(3) });
    expect(await store().tries('name:aa', at(2))).toEqual({ count: 1, lastAt: at(3) });
    await store().forgetTries('name:aa');
    expect(await store().tries('name:aa', at(0))).toEqual({ count: 0, lastAt: null });
    expect((await store().tries('name:bb', at(0))).count).toBe(1);
  });

  it('forgets what is old', async () => {
    const account = await kept();
    await store().openSession('old', session(account.id, 1));
    await store().openSession('new', session(account.id, 20));
    await store().noteTry('name:aa', at(1));
    await store().keepBindCode('CODE', account.id, at(5));
    expect(await store().forgetBefore(at(10))).toBe(3);
    expect(await store().session('old')).toBeNull();
    expect(await store().session('new')).not.toBeNull();
  });
}

import { expect, it } from 'vitest';
import { createAccessLog } from '../../src/storage/kysely-access-log.js';
import { createConversationStore } from '../../src/storage/kysely-conversation-store.js';
import { createReportStore } from '../../src/storage/kysely-report-store.js';
import { createStaffStore } from '../../src/storage/kysely-staff-store.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { createArgon2Hasher } from '../../src/storage/vault/argon2-hasher.js';
import { someAccount } from '../fakes/some-staff.js';
import { openTestVault } from '../fakes/test-vault.js';
import { draftWrite, someConversation, submission, toldDraft } from '../fakes/told-report.js';

const at = '2024-12-02T02:00:00.000Z';

it('hashes passwords with argon2id and a salt, and takes as long for nobody', async () => {
  const hasher = createArgon2Hasher();
  const [one, two] = await Promise.all([
    hasher.hash('枣树下面拴着 7 只鸡'),
    hasher.hash('枣树下面拴着 7 只鸡'),
  ]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await hasher.verify(one, '枣树下面拴着 7 只鸡')).toBe(true);
  expect(await hasher.verify(one, '枣树下面拴着 8 只鸡')).toBe(false);
  expect(await hasher.verify('no hash', '枣树下面拴着 7 只鸡')).toBe(false);
  // the first call for nobody makes its decoy
  expect(await hasher.verify(null, 'a password of nobody')).toBe(false);
  const timed = async (hash: string | null) => {
    const started = performance.now();
    for (let i = 0; i < 3; i++) await hasher.verify(hash, 'something else');
    return performance.now() - started;
  };
  const [known, unknown] = [await timed(one), await timed(null)];
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(4);
});

it('stores no token, code, try or secret in the open', async () => {
  const database = await openDatabase(':memory:');
  const store = createStaffStore(database, await openTestVault(database));
  const secret = {
    passwordHash: 'HASH-1',
    totpSecret: 'TOTP-2',
    recoveryCodes: ['RECOVERY-3'],
    telegramAccount: '7004',
  };
  const account = someAccount(secret);
  await store.add(account);
  await store.openSession('TOKEN-5', { staff: account.id, openedAt: at, lastSeenAt: at, stage: 'open' });
  await store.keepBindCode('CODE-6', account.id, at);
  await store.noteTry('name:SOMEBODY-7', at);
  const kept = JSON.stringify([
    await database.selectFrom('staff').selectAll().execute(),
    await database.selectFrom('staff_sessions').selectAll().execute(),
    await database.selectFrom('staff_bind_codes').selectAll().execute(),
    await database.selectFrom('sign_in_tries').selectAll().execute(),
  ]);
  expect(kept).not.toMatch(/HASH-1|TOTP-2|RECOVERY-3|"7004"|TOKEN-5|CODE-6|SOMEBODY-7/);
  await database.destroy();
});

it('lists what members of a place read, and who else read its cases', async () => {
  const database = await openDatabase(':memory:');
  const vault = await openTestVault(database);
  const store = createStaffStore(database, vault);
  const log = createAccessLog(database, vault);
  const [ours, theirs] = ['河东省青川市云溪县', '河东省青川市白石县'].map((region) =>
    someAccount({ region }),
  );
  await store.add(ours!);
  await store.add(theirs!);
  const draft = toldDraft();
  const { report, write } = submission(draft);
  for (const each of [draftWrite(draft), write]) {
    const conversation = someConversation();
    const reply = { session: conversation.id, messages: [] };
    const writes = { writes: [each], forget: [] };
    await createConversationStore(database, vault).save(conversation, null, reply, writes);
  }
  const filed = await createReportStore(database, vault).filed(report.id);
  expect(filed!.case.region).toMatch(/^河东省青川市云溪县/);
  const note = (id: string, staff: string, caseId: string | null) =>
    log.note({ id, at, staff, case: caseId, what: 'export', reason: null });
  await note('1', ours!.id, null);
  await note('2', theirs!.id, null);
  await note('3', theirs!.id, filed!.case.id);
  const ids = async (within: string) => (await log.list({ limit: 9, within })).map(({ id }) => id);
  expect(await ids('河东省青川市云溪县')).toEqual(['3', '1']);
  expect(await ids('河东省青川市')).toEqual(['3', '2', '1']);
  await database.destroy();
});

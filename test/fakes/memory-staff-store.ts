import type { StaffAccount } from '../../src/hardship/staff/staff-account.js';
import { rolesThatMay } from '../../src/hardship/staff/permissions.js';
import { Colleague, type StaffSession, type StaffStore } from '../../src/hardship/staff/staff-store.js';

/** Keeps accounts, sessions, codes and tries in memory, copied in and out as a database would. */
export function createMemoryStaffStore(): StaffStore & { sessionCount(): number } {
  const accounts = new Map<string, StaffAccount>();
  const sessions = new Map<string, StaffSession>();
  const codes = new Map<string, { code: string; expiresAt: string }>();
  let tries: { key: string; at: string }[] = [];
  const find = (is: (account: StaffAccount) => boolean): StaffAccount | null =>
    structuredClone([...accounts.values()].find(is) ?? null);
  const drop = <Value>(map: Map<string, Value>, is: (value: Value, key: string) => boolean): number => {
    const gone = [...map].filter(([key, value]) => is(value, key));
    for (const [key] of gone) map.delete(key);
    return gone.length;
  };

  const active = (is: (account: StaffAccount) => boolean): StaffAccount[] =>
    [...accounts.values()]
      .filter((account) => account.active && is(account))
      .sort((a, b) => (a.signInName < b.signInName ? -1 : 1));

  return {
    sessionCount: () => sessions.size,
    async add(account) {
      if (find(({ signInName }) => signInName === account.signInName) !== null) return 'name_taken';
      accounts.set(account.id, { ...structuredClone(account), version: 1 });
      return 'added';
    },
    async save(account) {
      const { id, telegramAccount: telegram, version } = account;
      const taken = find((each) => telegram !== null && each.telegramAccount === telegram && each.id !== id);
      if (taken !== null) return 'telegram_taken';
      if (accounts.get(id)?.version !== version) return 'conflict';
      accounts.set(id, { ...structuredClone(account), version: version + 1 });
      return 'saved';
    },
    byId: async (id) => find((account) => account.id === id),
    bySignInName: async (name) => find(({ signInName }) => signInName === name),
    byTelegram: async (telegram) => find(({ telegramAccount }) => telegramAccount === telegram),
    namesOf: async (ids) =>
      new Map([...accounts.values()].filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name])),
    async list({ limit, after, within = '' }) {
      const last = after === undefined ? '' : accounts.get(after)?.signInName;
      return structuredClone(
        [...accounts.values()]
          .filter(
            ({ signInName, region }) => last !== undefined && signInName > last && region.startsWith(within),
          )
          .sort((a, b) => (a.signInName < b.signInName ? -1 : 1))
          .slice(0, limit),
      );
    },
    async colleagues(within) {
      const roles = rolesThatMay('cases_act');
      const found = active(({ role, region }) => roles.includes(role) && region.startsWith(within));
      return found.map((account) => Colleague.parse(account));
    },
    bound: async () => active(({ telegramAccount }) => telegramAccount !== null).map(({ id }) => id),
    async openSession(token, session) {
      sessions.set(token, { ...session });
    },
    async session(token) {
      const session = sessions.get(token);
      const account = session === undefined ? null : find(({ id }) => id === session.staff);
      return session === undefined || account === null ? null : { session: { ...session }, account };
    },
    async touchSession(token, at) {
      const session = sessions.get(token);
      if (session !== undefined) session.lastSeenAt = at;
    },
    async endSession(token) {
      sessions.delete(token);
    },
    async endSessionsOf(staff, except) {
      drop(sessions, (session, token) => session.staff === staff && token !== except);
    },
    async keepBindCode(code, staff, expiresAt) {
      codes.set(staff, { code, expiresAt });
    },
    async takeBindCode(code, at) {
      const found = [...codes].find(([, kept]) => kept.code === code && kept.expiresAt > at);
      if (found === undefined) return null;
      codes.delete(found[0]);
      return found[0];
    },
    async noteTry(key, at) {
      tries.push({ key, at });
    },
    async tries(key, since) {
      const counted = tries.filter((each) => each.key === key && each.at >= since).map(({ at }) => at);
      return { count: counted.length, lastAt: counted.sort().at(-1) ?? null };
    },
    async forgetTries(key) {
      tries = tries.filter((each) => each.key !== key);
    },
    async forgetBefore(instant) {
      const before = tries.length;
      tries = tries.filter(({ at }) => at >= instant);
      return (
        before -
        tries.length +
        drop(sessions, ({ lastSeenAt }) => lastSeenAt < instant) +
        drop(codes, ({ expiresAt }) => expiresAt < instant)
      );
    },
  };
}

import type { PasswordHasher } from '../../src/hardship/staff/password-hasher.js';
import type { StaffAccount } from '../../src/hardship/staff/staff-account.js';
import type { StaffMember } from '../../src/hardship/staff/staff-member.js';
import { newUlid } from '../../src/shared/id.js';

const made = new Date('2024-12-01T02:00:00Z');

/** Invented; every member has another id. */
export function someMember(more: Partial<StaffMember> = {}): StaffMember {
  const id = newUlid(made);
  return {
    id,
    signInName: `user-${id.toLowerCase()}`,
    name: '周望田',
    role: 'township',
    region: '河东省青川市云溪县八宝镇',
    active: true,
    telegramAccount: null,
    totp: false,
    ...more,
  };
}

export function someAccount(more: Partial<StaffAccount> = {}): StaffAccount {
  return {
    ...someMember(),
    passwordHash: 'plain:枣树下面拴着 7 只鸡',
    mustChangePassword: false,
    totpSecret: null,
    totpPending: null,
    totpLastStep: null,
    recoveryCodes: [],
    createdAt: made.toISOString(),
    version: 0,
    ...more,
  };
}

/** As quick as a test wants it; protects nothing. */
export const plainHasher: PasswordHasher = {
  hash: async (password) => `plain:${password}`,
  verify: async (hash, password) => hash === `plain:${password}`,
};

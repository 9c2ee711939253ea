import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '../../hardship/staff/password-hasher.js';

/** Argon2id (the library's default) at 19 MiB and two passes: some 30 ms a try on a small machine. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function createArgon2Hasher(): PasswordHasher {
  let decoy: Promise<string> | null = null;
  return {
    hash: (password) => hash(password.normalize('NFKC'), costs),
    async verify(stored, password) {
      decoy ??= hash('a password of nobody', costs);
      const right = await verify(stored ?? (await decoy), password.normalize('NFKC')).catch(() => false);
      return stored !== null && right;
    },
  };
}

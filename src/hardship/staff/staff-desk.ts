import type { PasswordHasher } from './password-hasher.js';
import type { StaffStore } from './staff-store.js';

/** What the use cases of accounts and sessions work with. */
export interface StaffDesk {
  store: StaffStore;
  passwords: PasswordHasher;
}

import { openStaff } from '../app.js';
import type { StaffAccount } from '../hardship/staff/staff-account.js';
import { plainSignInName } from '../hardship/staff/sign-in.js';
import { AppError } from '../shared/app-error.js';

type OpenStaff = Awaited<ReturnType<typeof openStaff>>;

/** Runs a command on the accounts and closes them again. */
export async function withStaff<Done>(run: (staff: OpenStaff) => Promise<Done>): Promise<Done> {
  const staff = await openStaff();
  try {
    return await run(staff);
  } finally {
    await staff.close();
  }
}

/** The account behind a sign-in name; `bad_request` when there is none. */
export async function accountNamed({ desk }: OpenStaff, signInName: string): Promise<StaffAccount> {
  const account = await desk.store.bySignInName(plainSignInName(signInName));
  if (account !== null) return account;
  throw new AppError('bad_request', `There is no account "${signInName}"; "mingbai user list" shows all.`);
}

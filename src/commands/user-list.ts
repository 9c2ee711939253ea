import type { StaffAccount } from '../hardship/staff/staff-account.js';
import { AppError } from '../shared/app-error.js';
import { withStaff } from './with-staff.js';

const pageSize = 200;

export async function userList(options: { region?: string; json?: boolean }): Promise<void> {
  await withStaff(async ({ desk, resolvePlace }) => {
    const within = options.region === undefined ? undefined : resolvePlace(options.region);
    if (within === null) {
      throw new AppError('bad_request', `user list: --region "${options.region!}" is no place`);
    }
    let after: string | undefined;
    let shown = 0;
    for (;;) {
      const page = await desk.store.list({ limit: pageSize, after, within });
      for (const account of page) process.stdout.write(options.json === true ? json(account) : line(account));
      shown += page.length;
      if (page.length < pageSize) break;
      after = page.at(-1)!.signInName;
    }
    if (shown === 0 && options.json !== true) {
      process.stdout.write('nobody yet: make the first account with "mingbai user add"\n');
    }
  });
}

const stateOf = ({ active, mustChangePassword }: StaffAccount): string => {
  if (!active) return 'disabled';
  return mustChangePassword ? 'first password' : 'active';
};

const line = (account: StaffAccount): string =>
  `${[account.signInName, account.name, account.role, account.region, stateOf(account)].join('\t')}\n`;

const json = (account: StaffAccount): string => {
  const { id, signInName, name, role, region, active, totp } = account;
  const telegram = account.telegramAccount !== null;
  return `${JSON.stringify({ id, signInName, name, role, region, active, totp, telegram, state: stateOf(account) })}\n`;
};

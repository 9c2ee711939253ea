import { disableUser, enableUser } from '../hardship/staff/manage-accounts.js';
import { accountNamed, withStaff } from './with-staff.js';

export async function userDisable(signInName: string): Promise<void> {
  await withStaff(async (staff) => {
    const { id } = await accountNamed(staff, signInName);
    await disableUser(staff.desk, id);
    process.stdout.write(`disabled ${signInName}; open it again with "mingbai user enable ${signInName}"\n`);
  });
}

export async function userEnable(signInName: string): Promise<void> {
  await withStaff(async (staff) => {
    const { id } = await accountNamed(staff, signInName);
    await enableUser(staff.desk, id);
    process.stdout.write(`enabled ${signInName}\n`);
  });
}

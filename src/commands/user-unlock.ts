import { unlockUser } from '../hardship/staff/manage-accounts.js';
import { accountNamed, withStaff } from './with-staff.js';

export async function userUnlock(signInName: string): Promise<void> {
  await withStaff(async (staff) => {
    const { id } = await accountNamed(staff, signInName);
    await unlockUser(staff.desk, id);
    process.stdout.write(`unlocked ${signInName}\n`);
  });
}

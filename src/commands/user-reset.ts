import { resetPassword } from '../hardship/staff/manage-accounts.js';
import { AppError } from '../shared/app-error.js';
import { accountNamed, withStaff } from './with-staff.js';

export async function userReset(signInName: string): Promise<void> {
  await withStaff(async (staff) => {
    const { id } = await accountNamed(staff, signInName);
    const reset = await resetPassword(staff.desk, id);
    if (reset.kind === 'unknown') throw new AppError('bad_request', `There is no account "${signInName}".`);
    process.stdout.write(`sign in   ${reset.member.signInName}\npassword  ${reset.firstPassword}\n`);
    process.stderr.write('the password is shown this once; it must be changed at the first sign-in\n');
  });
}

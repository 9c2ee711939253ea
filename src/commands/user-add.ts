import { addUser } from '../hardship/staff/manage-accounts.js';
import { StaffRole, staffRoles } from '../hardship/staff/staff-member.js';
import { AppError } from '../shared/app-error.js';
import { withStaff } from './with-staff.js';

interface UserAddOptions {
  name: string;
  role: string;
  region: string;
  signIn?: string;
}

export async function userAdd(options: UserAddOptions): Promise<void> {
  const role = StaffRole.safeParse(options.role);
  if (!role.success) {
    throw new AppError(
      'bad_request',
      `user add: --role is one of ${staffRoles.join(', ')}, not "${options.role}"`,
    );
  }
  await withStaff(async ({ desk, resolvePlace }) => {
    const region = resolvePlace(options.region);
    if (region === null) {
      throw new AppError('bad_request', `user add: --region "${options.region}" is no place`);
    }
    const { name, signIn } = options;
    const added = await addUser(desk, { name, signInName: signIn, role: role.data, region }, new Date());
    switch (added.kind) {
      case 'added': {
        const { member, firstPassword } = added;
        process.stdout.write(
          `sign in   ${member.signInName}\npassword  ${firstPassword}\nrole      ${member.role}, ${member.region}\n`,
        );
        process.stderr.write('the password is shown this once; it must be changed at the first sign-in\n');
        return;
      }
      case 'bad_name':
        throw new AppError('bad_request', 'user add: --name takes letters and · only, at most 40');
      case 'bad_sign_in_name':
        throw new AppError(
          'bad_request',
          'user add: a sign-in name has 2 to 32 letters, digits, dots or dashes; give one with --sign-in',
        );
      case 'name_taken':
        throw new AppError(
          'bad_request',
          `user add: the sign-in name "${added.signInName}" is taken; give another with --sign-in`,
        );
    }
  });
}

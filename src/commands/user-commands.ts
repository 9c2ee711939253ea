import type { Command } from 'commander';
import type { userAdd as UserAdd } from './user-add.js';

/** user add, list, disable, enable, reset and unlock. */
export function userCommands(program: Command): void {
  const user = program.command('user').description('people who work at the desk');
  user
    .command('add')
    .description('make an account; prints its first password, once')
    .requiredOption('--name <name>', 'as colleagues know the person')
    .requiredOption(
      '--role <role>',
      'grid_worker, village, township, county, city, supervisor or administrator',
    )
    .requiredOption('--region <place>', 'the place the person answers for, with all below it')
    .option('--sign-in <name>', 'what is typed at the door; the name itself unless given')
    .action(async (options: Parameters<typeof UserAdd>[0]) =>
      (await import('./user-add.js')).userAdd(options),
    );
  user
    .command('list')
    .description('accounts: sign-in name, role, place, state')
    .option('--region <place>', 'only who answers for this place or one within it')
    .option('--json', 'one JSON object a line')
    .action(async (options: { region?: string; json?: boolean }) =>
      (await import('./user-list.js')).userList(options),
    );
  user
    .command('disable <sign-in>')
    .description('close an account and end its sessions')
    .action(async (name: string) => (await import('./user-disable.js')).userDisable(name));
  user
    .command('enable <sign-in>')
    .description('open a closed account again')
    .action(async (name: string) => (await import('./user-disable.js')).userEnable(name));
  user
    .command('reset <sign-in>')
    .description('a new first password, printed once; one-time codes are switched off, the lock is lifted')
    .action(async (name: string) => (await import('./user-reset.js')).userReset(name));
  user
    .command('unlock <sign-in>')
    .description('lift the lock that wrong tries brought')
    .action(async (name: string) => (await import('./user-unlock.js')).userUnlock(name));
}

import type { Command } from 'commander';
import { AppError } from '../shared/app-error.js';

/** A command of the stable interface that no release has built yet: one clear line, exit code 2. */
export function notBuiltYet(program: Command, name: string): void {
  program
    .command(name, { hidden: true })
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => {
      throw new AppError('not_built_yet', `not built yet: ${name}`);
    });
}

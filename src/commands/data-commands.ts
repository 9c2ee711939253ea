import type { Command } from 'commander';

/** keys rotate, backup and restore. */
export function dataCommands(program: Command): void {
  program
    .command('keys')
    .description('the master key that everything encrypted hangs on')
    .command('rotate')
    .description(
      'make a new master key and wrap every data key with it; the old one is put aside for old backups',
    )
    .action(async () => (await import('./keys-rotate.js')).keysRotate());
  program
    .command('backup <folder>')
    .description(
      'copy database and attachments, encrypted as they are, into a new folder; also while start runs',
    )
    .action(async (folder: string) => (await import('./backup.js')).backup(folder));
  program
    .command('restore <folder>')
    .description('check a backup and put it in place of the data')
    .option('--replace', 'put a database that stands there aside')
    .action(async (folder: string, options: { replace?: boolean }) =>
      (await import('./restore.js')).restore(folder, options),
    );
}

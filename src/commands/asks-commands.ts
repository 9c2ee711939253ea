import type { Command } from 'commander';
import type { asksApprove as AsksApprove } from './asks-approve.js';

const byWhom = ['--by <role>', 'who decides: a role, no name', '县级'] as const;

/** asks proposed, approve, reject, undo and log. */
export function asksCommands(program: Command): void {
  const asks = program
    .command('asks')
    .description('let the bot learn from questions: look at what is proposed, decide, take it back');
  asks
    .command('proposed')
    .description('questions that could be learnt: those that were answered well, and those without a passage')
    .option('--limit <n>', 'how many', '20')
    .action(async (options: { limit: string }) => (await import('./asks-proposed.js')).asksProposed(options));
  asks
    .command('approve <id>')
    .description('make a question an ask of its passage; a running start knows it within two seconds')
    .option('--passage <passage>', 'the passage that answers: its id, or its number in "asks proposed"')
    .option('--quote <sentence>', 'the sentence of it that answers')
    .option('--ask <words>', 'the question in other words')
    .option(...byWhom)
    .action(async (id: string, options: Parameters<typeof AsksApprove>[1]) =>
      (await import('./asks-approve.js')).asksApprove(id, options),
    );
  asks
    .command('reject <id>')
    .description('propose a question no more')
    .option(...byWhom)
    .action(async (id: string, options: { by: string }) =>
      (await import('./asks-reject.js')).asksReject(id, options),
    );
  asks
    .command('undo <id>')
    .description('take a decision back: the ask leaves the corpus')
    .option(...byWhom)
    .action(async (id: string, options: { by: string }) =>
      (await import('./asks-undo.js')).asksUndo(id, options),
    );
  asks
    .command('log')
    .description('what was decided, by whom and when, newest first')
    .option('--limit <n>', 'how many', '50')
    .action(async (options: { limit: string }) => (await import('./asks-log.js')).asksLog(options));
}

#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { AppError } from './shared/app-error.js';
import { asksCommands } from './commands/asks-commands.js';
import { corpusCommands } from './commands/corpus-commands.js';
import { dataCommands } from './commands/data-commands.js';
import { userCommands } from './commands/user-commands.js';

const program = new Command('mingbai')
  .description('明白人: answers policy questions from the official documents, with citations')
  .exitOverride()
  .showHelpAfterError('(run with --help for what is possible)');

program
  .command('start')
  .description('open index and database, serve the web chat, and run the Telegram bot when a token is set')
  .action(async () => (await import('./commands/start.js')).start());
program
  .command('chat')
  .description('the same conversation in the terminal')
  .action(async () => (await import('./commands/chat.js')).chat());
program
  .command('ask [question]')
  .description('one cited answer; with --jsonl one JSON object a line on stdin → one a line on stdout')
  .option('--region <place>', 'where the asker is, e.g. 辽宁省铁岭市开原市')
  .option('--date <day>', 'the day the question is asked, YYYY-MM-DD')
  .option('--json', 'the whole answer as JSON')
  .option('--explain', 'also print what each search leg found')
  .addOption(new Option('--jsonl', 'read questions as JSON lines from stdin').conflicts(['json', 'explain']))
  .action(async (question, options) => (await import('./commands/ask.js')).ask(question, options));
program
  .command('index')
  .description('build the index; prints documents, passages, seconds, fingerprint')
  .option('--force', 'build again even when nothing changed')
  .action(async (options) => (await import('./commands/index-corpus.js')).indexCorpus(options));

corpusCommands(program);
program
  .command('evaluate <file>')
  .description('score graded questions: table per style, misses, plot')
  .option('--report <dir>', 'also write report.md, scores.jsonl and plot.svg there')
  .action(async (file, options) => (await import('./commands/evaluate.js')).evaluate(file, options));
program
  .command('unanswered')
  .description('questions the documents did not answer: by topic and place, then the questions of each topic')
  .option('--limit <n>', 'how many topics, or questions with --flat', '50')
  .option('--place <place>', 'only what was asked about a place or one below it')
  .option('--since <day>', 'only from this day on, YYYY-MM-DD')
  .option('--json', 'as JSON')
  .addOption(new Option('--group', 'by topic; this is so unless --flat is given').conflicts('flat'))
  .option('--flat', 'one line a question, newest first')
  .action(async (options) => (await import('./commands/unanswered.js')).unanswered(options));
asksCommands(program);
program
  .command('doctor')
  .description('check model files, index, database, disk, clock, fonts and token, and say what to do')
  .action(async () => (await import('./commands/doctor.js')).doctor());
dataCommands(program);
userCommands(program);
program
  .command('eligibility')
  .description('what the documents of a place say to a household: facts as JSON on stdin')
  .requiredOption('--region <place>', 'where the household is, e.g. 辽宁省铁岭市开原市')
  .option('--date <day>', 'the day asked about, YYYY-MM-DD')
  .option('--json', 'the whole result as JSON')
  .action(async (options) => (await import('./commands/eligibility.js')).eligibility(options));

// a reader that has seen enough (… | head) is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof AppError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = ['bad_config', 'bad_request', 'not_built_yet'].includes(error.code) ? 2 : 1;
  } else throw error;
}

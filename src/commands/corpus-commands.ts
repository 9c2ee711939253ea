import type { Command } from 'commander';
import type { corpusAdd as CorpusAdd } from './corpus-add.js';

/** corpus add, list, check and remove. */
export function corpusCommands(program: Command): void {
  const corpus = program.command('corpus').description('bring documents in, list, check and remove them');
  corpus
    .command('add <file>')
    .description('bring a .txt .md .html .docx .pdf file into the corpus and index it')
    .option('--title <title>')
    .option('--region <place>', 'outranks what is read from the text')
    .option('--date <day>')
    .option('--issuer <issuer>')
    .option('--number <number>', '文号')
    .option('--valid-from <day>')
    .option('--valid-to <day>')
    .option('--source-url <url>')
    .action(async (file: string, options: Parameters<typeof CorpusAdd>[1]) =>
      (await import('./corpus-add.js')).corpusAdd(file, options),
    );
  corpus.command('list').action(async () => (await import('./corpus-list.js')).corpusList());
  corpus.command('check').action(async () => (await import('./corpus-check.js')).corpusCheck());
  corpus
    .command('remove <id>')
    .action(async (id: string) => (await import('./corpus-remove.js')).corpusRemove(id));
}

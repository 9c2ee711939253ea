import { Option, type Command } from 'commander';
import type { corpusAdd as CorpusAdd } from './corpus-add.js';
import type { corpusAsks as CorpusAsks } from './corpus-asks.js';

/** corpus add, asks, list, check and remove. */
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
  corpus
    .command('asks <id>')
    .description('how people ask for the facts of a document: list, write a sheet to fill in, read it, draft')
    .addOption(
      new Option('--write <file>', 'a sheet for the facts without asks').conflicts(['read', 'draft']),
    )
    .addOption(new Option('--read <file>', 'take a filled-in sheet in').conflicts(['write', 'draft']))
    .option('--by <role>', 'who filled the sheet in: a role, no name')
    .option('--facts <n>', 'how many facts a sheet holds (12)')
    .option('--draft', 'have the model of LLM_BASE_URL draft asks')
    .action(async (id: string, options: Parameters<typeof CorpusAsks>[1]) =>
      (await import('./corpus-asks.js')).corpusAsks(id, options),
    );
  corpus.command('list').action(async () => (await import('./corpus-list.js')).corpusList());
  corpus.command('check').action(async () => (await import('./corpus-check.js')).corpusCheck());
  corpus
    .command('remove <id>')
    .description('take a document and its asks out; its links still open')
    .option('--reason <words>', 'why; kept beside it')
    .action(async (id: string, options: { reason?: string }) =>
      (await import('./corpus-remove.js')).corpusRemove(id, options),
    );
  corpus
    .command('put-back <id>')
    .description('undo a removal')
    .action(async (id: string) => (await import('./corpus-put-back.js')).corpusPutBack(id));
}

import { readConfiguration, today } from '../app.js';
import { checkCorpus } from '../policy/corpus/check-corpus.js';

/** Exit code 1 when something is broken; warnings alone are 0. */
export async function corpusCheck(): Promise<void> {
  const problems = await checkCorpus(readConfiguration().corpusDir, today());
  for (const { severity, file, message } of problems)
    process.stdout.write(`${severity}\t${file}\t${message}\n`);
  const broken = problems.filter(({ severity }) => severity === 'error').length;
  process.stdout.write(`${broken} broken, ${problems.length - broken} warnings\n`);
  if (broken > 0) process.exitCode = 1;
}

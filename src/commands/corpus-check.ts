import { checkRules, readConfiguration, today } from '../app.js';
import { checkCorpus, type CorpusProblem } from '../policy/corpus/check-corpus.js';

/** Exit code 1 when something is broken; warnings alone are 0. */
export async function corpusCheck(): Promise<void> {
  const { corpusDir } = readConfiguration();
  const problems = await checkCorpus(corpusDir, today());
  // rules lean on documents: they are read when these can be
  if (!problems.some(isBroken)) problems.push(...(await checkRules(corpusDir, today())));
  for (const { severity, file, message } of problems)
    process.stdout.write(`${severity}\t${file}\t${message}\n`);
  const broken = problems.filter(isBroken).length;
  process.stdout.write(`${broken} broken, ${problems.length - broken} warnings\n`);
  if (broken > 0) process.exitCode = 1;
}

const isBroken = ({ severity }: CorpusProblem): boolean => severity === 'error';

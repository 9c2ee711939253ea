import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of `corpus/rules/`, its path inside the corpus folder. */
export interface RuleFileText {
  path: string;
  text: string;
}

/** The rule files of a corpus folder in the order of their names; a corpus without rules has none. */
export async function readRuleFiles(corpusDir: string): Promise<RuleFileText[]> {
  const names = await readdir(join(corpusDir, 'rules')).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const wanted = names.filter((name) => /^[^.].*\.ya?ml$/.test(name)).sort();
  return Promise.all(
    wanted.map(async (name) => ({
      path: `rules/${name}`,
      text: await readFile(join(corpusDir, 'rules', name), 'utf8'),
    })),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benefit } from '../eligibility/benefit.js';
import { bindRules, parseRules, type LocatesQuote } from '../eligibility/read-rules.js';
import { compareForm } from '../policy/corpus/locate-quote.js';
import type { Passage } from '../policy/corpus/passage.js';
import { matchForm } from '../policy/corpus/plain-text.js';

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

/** The rules of a corpus folder, parsed once; a file that cannot be read stops with its name. The benefits of passages come of binding. */
export async function readRuleBook(corpusDir: string): Promise<(passages: readonly Passage[]) => Benefit[]> {
  const files = await readRuleFiles(corpusDir);
  const rules = files.map(({ path, text }) => parseRules(text, path));
  const forms = new Map<string, string>();
  const formOf = (quote: string): string => {
    const form = forms.get(quote) ?? matchForm(quote);
    forms.set(quote, form);
    return form;
  };
  return (passages) => {
    const locate = passageFinder(passages, formOf);
    return rules.flatMap((file) => bindRules(file, locate));
  };
}

/** Finds the passage of a document that holds a quote whole. */
export function passageFinder(passages: readonly Passage[], formOf = matchForm): LocatesQuote {
  const byDocument = new Map<string, Passage[]>();
  for (const passage of passages) {
    const others = byDocument.get(passage.document);
    if (others === undefined) byDocument.set(passage.document, [passage]);
    else others.push(passage);
  }
  return (document, quote) => {
    const wanted = formOf(quote);
    if (wanted === '') return null;
    return (
      (byDocument.get(document) ?? []).find((passage) => compareForm(passage).whole.includes(wanted))?.id ??
      null
    );
  };
}

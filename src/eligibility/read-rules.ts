import { parse } from 'yaml';
import type { z } from 'zod';
import { AppError } from '../shared/app-error.js';
import { RuleFile, type Benefit, type RuleCitation } from './benefit.js';

/** Finds the passage a quote stands in; null when it does not stand in the document. */
export type LocatesQuote = (document: string, quote: string) => string | null;

const nowhere: LocatesQuote = () => null;

type ParsedRules = z.infer<typeof RuleFile>;

/** The benefits of one file of `corpus/rules/`; `file` is named in errors. Quotes that are not found keep a null passage. */
export const readRules = (text: string, file: string, locate: LocatesQuote = nowhere): Benefit[] =>
  bindRules(parseRules(text, file), locate);

/** The benefits of a parsed file, each sentence with the passage it is found in. */
export function bindRules(
  { document, tells, place, valid, benefits }: ParsedRules,
  locate: LocatesQuote,
): Benefit[] {
  const cite = (written: { document?: string | undefined; quote: string }): RuleCitation => {
    const source = written.document ?? document;
    return { document: source, quote: written.quote, passage: locate(source, written.quote) };
  };
  const resolve = <Written extends { document?: string | undefined; quote: string }>({
    document: _document,
    quote: _quote,
    ...rest
  }: Written) => ({ ...rest, citation: cite({ document: _document, quote: _quote }) });
  const perhaps = <Written extends { document?: string | undefined; quote: string }>(
    written: Written | null,
  ) => (written === null ? null : resolve(written));
  return benefits.map(({ by, what, conditions, exclusions, how, ...benefit }) => ({
    ...benefit,
    document,
    tells,
    place: benefit.place ?? place,
    valid,
    superseded: null,
    by: perhaps(by),
    what: what.map(resolve),
    conditions: conditions.map(resolve),
    exclusions: exclusions.map(resolve),
    how: {
      where: perhaps(how.where),
      papers: how.papers?.map(resolve) ?? null,
      days: perhaps(how.days),
      steps: how.steps.map(resolve),
    },
  }));
}

export function parseRules(text: string, file: string): ParsedRules {
  let written: unknown;
  try {
    written = parse(text);
  } catch (cause) {
    throw new AppError('corpus_broken', `${file}: is no YAML. Mend it.`, { cause });
  }
  const parsed = RuleFile.safeParse(written);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new AppError('corpus_broken', `${file}: ${reasons.join('; ')}. Mend these lines.`);
}

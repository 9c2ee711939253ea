import { z } from 'zod';
import { openEligibility, readConfiguration, today } from '../app.js';
import { checkHousehold } from '../eligibility/check-household.js';
import { readFacts } from '../eligibility/facts.js';
import { nextQuestion } from '../eligibility/next-question.js';
import { readableResult, resultOf } from '../eligibility/result.js';
import { AppError } from '../shared/app-error.js';

interface EligibilityOptions {
  region: string;
  date?: string;
  json?: boolean;
}

const Day = z.iso.date();

/** Facts of a household on stdin → what the documents of its place say to them. */
export async function eligibility(options: EligibilityOptions): Promise<void> {
  const date = options.date ?? today();
  if (!Day.safeParse(date).success)
    throw new AppError('bad_request', `eligibility: --date wants YYYY-MM-DD, got "${date}"`);
  const read = readFacts(parseJson(await readStdin()));
  if (read.kind === 'refused')
    throw new AppError('bad_request', `eligibility: these facts cannot be used: ${read.faults.join('; ')}`);
  const { benefits, contains, resolve } = await openEligibility(readConfiguration().corpusDir);
  const region = resolve(options.region);
  if (region === null)
    throw new AppError(
      'bad_request',
      `eligibility: "${options.region}" is no place, or could be several; try the full path, e.g. 辽宁省铁岭市开原市`,
    );
  const asked = { region, date };
  const result = resultOf({
    asked,
    checked: checkHousehold(benefits, read.facts, asked, contains),
    next: nextQuestion(read.facts, benefits, { asked, contains }),
  });
  process.stdout.write(
    options.json === true ? `${JSON.stringify(result, null, 2)}\n` : readableResult(result),
  );
}

/** The facts are never repeated in an error: they are somebody's. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError(
      'bad_request',
      'eligibility: stdin wants one JSON object of facts, e.g. {"formerlyPoor": true}',
    );
  }
}

async function readStdin(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  return text;
}

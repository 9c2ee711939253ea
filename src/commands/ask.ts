import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openPolicy, today, type OpenPolicy } from '../app.js';
import { AppError } from '../shared/app-error.js';
import type { PolicyAnswer } from '../policy/answer/policy-answer.js';
import { explainQuestion } from '../policy/explain-question.js';

interface AskOptions {
  region?: string;
  date?: string;
  json?: boolean;
  jsonl?: boolean;
  explain?: boolean;
}

const Day = z.iso.date();

/** One question of `ask --jsonl`. */
const AskLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
  history: z.array(z.string()).nullish(),
  region: z.string().nullish(),
  date: Day.nullish(),
});

export async function ask(question: string | undefined, options: AskOptions): Promise<void> {
  if (options.jsonl === true) {
    if (question !== undefined)
      throw new AppError('bad_request', 'ask: --jsonl reads stdin; leave the question out');
    return askLines();
  }
  if (question === undefined || question.trim() === '') {
    throw new AppError(
      'bad_request',
      'ask: a question is missing; try: mingbai ask "院子里养鸡给多少钱" --region 开原',
    );
  }
  if (options.date !== undefined && !Day.safeParse(options.date).success) {
    throw new AppError('bad_request', `ask: --date wants YYYY-MM-DD, got "${options.date}"`);
  }
  const policy = await openPolicy();
  const asked = {
    question,
    history: [],
    region: options.region ?? null,
    date: options.date ?? today(),
  };
  const answer = await policy.answers.answer(asked);
  process.stdout.write(
    options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : readableAnswer(answer),
  );
  if (options.explain === true) process.stderr.write(await explainQuestion(policy.library(), asked));
  await policy.close();
}

async function askLines(): Promise<void> {
  const policy = await openPolicy();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const written = process.stdout.write(`${JSON.stringify(await answerLine(policy, line))}\n`);
    if (!written) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  await policy.close();
}

async function answerLine(policy: OpenPolicy, line: string): Promise<object> {
  let id: unknown = null;
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === 'object' && parsed !== null && 'id' in parsed) id = parsed.id;
    const asked = AskLine.parse(parsed);
    const answer = await policy.answers.answer({
      question: asked.question,
      history: asked.history ?? [],
      region: asked.region ?? null,
      date: asked.date ?? null,
    });
    return { id, ...answer };
  } catch (error) {
    return { id, error: { code: 'bad_request', message: badLine(error) } };
  }
}

function badLine(error: unknown): string {
  if (error instanceof SyntaxError) return 'the line is not valid JSON';
  if (error instanceof z.ZodError) {
    return error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
  }
  throw error;
}

/** The answer for a terminal: words, then numbered sources. */
function readableAnswer(answer: PolicyAnswer): string {
  const cite = (citations: PolicyAnswer['citations']) =>
    citations.map((citation, i) => {
      const facts = [citation.issuer, citation.number, citation.date, citation.region].filter(
        (fact) => fact !== null,
      );
      const section = citation.section === '' ? '' : `\n    ${citation.section}`;
      return `[${i + 1}] 《${citation.title}》 ${facts.join(' · ')}${section}\n    ${citation.text.replaceAll('\n', '\n    ')}\n    ${citation.url}`;
    });
  const lines = [answer.answer];
  if (answer.citations.length > 0) lines.push('', '原文：', ...cite(answer.citations));
  if (answer.nearest !== undefined && answer.nearest.length > 0) {
    lines.push('', '挨得近的原文（不是答案）：', ...cite(answer.nearest));
  }
  if (answer.choices !== undefined)
    lines.push(...answer.choices.map((choice, i) => `${i + 1}. ${choice.label}`));
  for (const part of answer.parts.slice(1))
    lines.push('', `还问了：${part.question}`, part.answer, ...cite(part.citations));
  return `${lines.join('\n')}\n`;
}

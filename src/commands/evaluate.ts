import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPolicy } from '../app.js';
import type { PolicyAnswer } from '../policy/answer/policy-answer.js';
import type { GradedQuestion } from '../policy/evaluation/graded-question.js';
import { readQuestions } from '../policy/evaluation/read-questions.js';
import { isHit, scoreQuestion, type QuestionScore } from '../policy/evaluation/score-question.js';
import { reliabilityTable, type DecidedOutcome } from '../policy/evaluation/reliability.js';
import { summarise, summaryTable } from '../policy/evaluation/summarise.js';

interface Graded {
  question: GradedQuestion;
  answer: PolicyAnswer;
  score: QuestionScore;
}

export async function evaluate(file: string, options: { report?: string }): Promise<void> {
  const questions = await readQuestions('evaluate', file);
  const policy = await openPolicy();
  const graded: Graded[] = [];
  for (const question of questions) {
    const answer = await policy.answers.answer({
      question: question.question,
      history: question.history ?? [],
      region: question.region ?? null,
      date: question.date ?? null,
    });
    graded.push({ question, answer, score: scoreQuestion(question, answer) });
    if (process.stderr.isTTY) process.stderr.write(`\r${graded.length}/${questions.length}`);
  }
  await policy.close();
  const rows = summarise(graded.map(({ score }) => score));
  const decided = graded.flatMap(outcomeOf);
  const report = [
    summaryTable(rows),
    '',
    '## Reliability',
    '',
    reliabilityTable(decided),
    '',
    '## Misses',
    '',
    ...graded.filter(isMiss).map(missLine),
  ].join('\n');
  process.stdout.write(`${report}\n`);
  if (options.report === undefined) return;
  const { plotSummary } = await import('../policy/evaluation/plot-summary.js');
  const { plotReliability } = await import('../policy/evaluation/plot-reliability.js');
  await mkdir(options.report, { recursive: true });
  await writeFile(join(options.report, 'report.md'), `${report}\n`);
  await writeFile(join(options.report, 'plot.svg'), plotSummary(rows));
  await writeFile(join(options.report, 'reliability.svg'), plotReliability(decided));
  const lines = graded.map(({ score, answer }) => JSON.stringify({ ...score, answer }));
  await writeFile(join(options.report, 'scores.jsonl'), `${lines.join('\n')}\n`);
}

/** What was decided by weighing, and whether the first passage answers; nothing where no passage was weighed. */
function outcomeOf({ question, answer }: Graded): DecidedOutcome[] {
  const first = answer.kind === 'answered' ? answer.citations[0] : answer.nearest?.[0];
  const weighed = answer.kind === 'answered' || (answer.kind === 'no_source' && answer.confidence > 0);
  if (!weighed) return [];
  const held = question.style === 'multi' ? answer.citations : first === undefined ? [] : [first];
  return [{ probability: answer.confidence, right: question.answerable && isHit(question, held) }];
}

const isMiss = ({ score }: Graded): boolean =>
  score.strayFigures.length > 0 ||
  (score.answerable
    ? score.falseRefusal ||
      !(score.style === 'multi' ? score.hit3 : score.hit1) ||
      score.factsPresent < score.factsAsked
    : !score.rightRefusal);

function missLine({ question, answer, score }: Graded): string {
  const why = [
    score.falseRefusal ? `refused (${answer.kind})` : '',
    score.answerable && !score.falseRefusal && !score.hit1
      ? score.hit3
        ? 'right passage second or third'
        : 'wrong passage'
      : '',
    score.factsPresent < score.factsAsked ? `facts ${score.factsPresent}/${score.factsAsked}` : '',
    !score.answerable && !score.rightRefusal ? `answered the unanswerable (${answer.kind})` : '',
    score.strayFigures.length > 0 ? `stray figures ${score.strayFigures.join(' ')}` : '',
  ].filter((part) => part !== '');
  return `- ${question.id} (${question.style}, p=${answer.confidence.toFixed(2)}) ${question.question} — ${why.join('; ')}\n  → ${answer.answer}`;
}

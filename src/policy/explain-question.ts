import type { PolicyQuestion } from './answer/policy-answer.js';
import { findEvidence } from './answer/evidence.js';
import { judgeEvidence } from './answer/judge-evidence.js';
import { scopeOfQuestion } from './answer/search-scope.js';
import type { PolicyLibrary } from './policy-library.js';
import { wantedAnswers } from './question/wanted-answer.js';

const number = (value: number | null) => (value === null ? '   – ' : value.toFixed(3).padStart(5));

/** What was understood, what each search leg found, and how the decision came about; for `--explain`. */
export async function explainQuestion(library: PolicyLibrary, asked: PolicyQuestion): Promise<string> {
  const { place, asked: scope } = scopeOfQuestion(asked, library);
  if (scope === null) return `place     ${place.places.join(', ')} (${place.from}): no document\n`;
  const wanted = wantedAnswers(asked.question);
  const evidence = await findEvidence(library, asked.question, asked.history, scope);
  const verdict = judgeEvidence(asked.question, evidence);
  const [unanswered] = evidence.unanswered;
  return [
    `place     ${place.places.join(', ') || '(unknown)'} (${place.from})`,
    `years     ${scope.years.join(', ') || '(none named)'}`,
    `wanted    ${wanted.join(', ')}`,
    `searched  ${evidence.searched}`,
    'rank  score  text   ask    bm25t  bm25a  passage',
    ...evidence.ranked
      .slice(0, 10)
      .map(
        ({ passage, score, trace }, i) =>
          `${String(i + 1).padStart(4)}  ${number(score)}  ${number(trace.text)}  ${number(trace.ask)}  ${trace.textKeywords.toFixed(1).padStart(5)}  ${trace.askKeywords.toFixed(1).padStart(5)}  ${passage.id}  ${trace.askWords ?? ''}`,
      ),
    `unanswered  ${unanswered === undefined ? '(none)' : `${number(unanswered.similarity)}  ${unanswered.ask} → ${unanswered.why}`}`,
    `features  ${Object.entries<number>({ ...verdict.features })
      .map(([name, value]) => `${name}=${value.toFixed(3)}`)
      .join(' ')}`,
    `probability ${verdict.probability.toFixed(3)}`,
    '',
  ].join('\n');
}

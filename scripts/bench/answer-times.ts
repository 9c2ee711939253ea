import type { Hearing } from '../../src/app/open-hearing.js';
import { createPolicyAnswerer } from '../../src/policy/answer-question.js';
import type { GradedQuestion } from '../../src/policy/evaluation/graded-question.js';
import { openLibrary, type IndexHome } from '../../src/policy/keep-index.js';

const warmUp = 20;

/** Milliseconds of every answer to a question that stands alone, after a warm-up; `region` in place of the questions' own. */
export async function answerTimes(
  home: IndexHome,
  hearing: Hearing,
  questions: readonly GradedQuestion[],
  region?: string | null,
): Promise<{ wall: number[]; cpu: number[] }> {
  const library = await openLibrary(home);
  const answers = createPolicyAnswerer(() => library, { danger: hearing.danger });
  const singles = questions.filter(({ history }) => (history ?? []).length === 0);
  const [wall, cpu]: [number[], number[]] = [[], []];
  for (const [i, question] of [...singles.slice(0, warmUp), ...singles].entries()) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await answers.answer({
      question: question.question,
      history: [],
      region: region === undefined ? (question.region ?? null) : region,
      date: question.date ?? null,
    });
    const { user, system } = process.cpuUsage(before);
    if (i < warmUp) continue;
    wall.push(performance.now() - started);
    cpu.push((user + system) / 1000);
  }
  return { wall, cpu };
}

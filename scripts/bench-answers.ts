/**
 * Answers over the development questions in a process of their own, as in the house: the index is there. Prints time, CPU and the
 * most memory that the process had. usage: tsx scripts/bench-answers.ts INDEX-FOLDER
 */
import { join } from 'node:path';
import { openHearing } from '../src/app/open-hearing.js';
import { loadConfig } from '../src/config/load-config.js';
import { openIndexModels } from '../src/inference/index-models.js';
import { readQuestions } from '../src/policy/evaluation/read-questions.js';
import { answerTimes } from './bench/answer-times.js';
import { line } from './bench/percentiles.js';

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('usage: bench-answers.ts INDEX-FOLDER');
const config = loadConfig();
const models = await openIndexModels(config.modelDir);
const hearing = await openHearing(config.modelDir);
const questions = await readQuestions('bench', join(config.corpusDir, 'questions/dev.jsonl'));
const { wall, cpu } = await answerTimes({ corpusDir: config.corpusDir, root, models }, hearing, questions);
const most = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
  `${line('answers', wall)}, at most ${most} MB resident\n${line('CPU of an answer', cpu)}\n`,
);
await models.close();
await hearing.close();

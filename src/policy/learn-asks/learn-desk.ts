import { AppError } from '../../shared/app-error.js';
import type { Clock } from '../../shared/clock.js';
import type { QuestionLedger } from '../question-ledger.js';
import type { AskDecisions } from './ask-decision.js';
import type { EmbedTexts } from './sentence-for.js';

/** What deciding about questions is plugged into. */
export interface LearnDesk {
  corpusDir: string;
  ledger: QuestionLedger;
  decisions: AskDecisions;
  /** Puts marks where names and numbers of people stand. */
  mask: (text: string) => string;
  embed: EmbedTexts;
  clock: Clock;
}

/** How much of the end of an id must be typed at least. */
const shortestEnding = 4;
const longestRole = 20;

/** The one thing whose id ends so; `bad_request` when there is none or there are several. */
export async function oneByEnding<Found>(
  typed: string,
  find: (ending: string) => Promise<Found[]>,
  nothing: string,
): Promise<Found> {
  const ending = typed.trim().toUpperCase();
  if (ending.length < shortestEnding) {
    throw new AppError(
      'bad_request',
      `"${typed}" is no id: type the ${shortestEnding} or more signs in brackets.`,
    );
  }
  const [found, ...others] = await find(ending);
  if (found === undefined) throw new AppError('bad_request', `${nothing} with the id "${typed}".`);
  if (others.length > 0)
    throw new AppError('bad_request', `Several ids end with "${typed}": type more of it.`);
  return found;
}

/** Who decides, as a role: `bad_request` for what is empty, long, or somebody's name or number. */
export function roleOf(by: string, mask: LearnDesk['mask']): string {
  const role = by.trim();
  const named = mask(`我是${role}`) !== `我是${role}`;
  if (role === '' || role.length > longestRole || named) {
    throw new AppError(
      'bad_request',
      `--by wants a role of at most ${longestRole} characters (县级, 乡镇), no name.`,
    );
  }
  return role;
}

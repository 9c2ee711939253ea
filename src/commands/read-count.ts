import { AppError } from '../shared/app-error.js';

/** A whole number from 1 that was given as an option; `bad_request` names the command and what was typed. */
export function readCount(command: string, option: string, typed: string): number {
  const count = Number(typed);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new AppError('bad_request', `${command}: ${option} wants a whole number from 1, got "${typed}"`);
}

import { newUlid } from '../../shared/id.js';
import { isLead, type CaseFile } from '../cases/case-store.js';
import type { HardshipWrite } from '../unit-of-work.js';
import { familyWords } from './family-message.js';

/**
 * The writes of the staff with what the family is told of them, to be written in the same transaction: so no step is told
 * that was not taken, and none is taken that is not told. 告知 settles everything told before it.
 */
export function withFamilyMessage(
  file: CaseFile,
  writes: readonly HardshipWrite[],
  now: Date,
): readonly HardshipWrite[] {
  return writes.flatMap((each): HardshipWrite[] => {
    if (each.write !== 'case_step') return [each];
    const { moved, step } = each;
    if (step.action === '告知') {
      const upTo = file.history.at(-1)?.id ?? step.id;
      return [each, { write: 'family_told', case: moved.id, upTo, at: step.at }];
    }
    const words = familyWords(file, moved, step);
    if (words === null) return [each];
    const message = {
      id: newUlid(now),
      case: moved.id,
      report: moved.report,
      step: step.id,
      at: step.at,
      words,
    };
    return [each, { write: 'family_message', message, way: wayTo(file) }];
  });
}

/** Only Telegram lets us write first; a page that nobody has open hears nothing, and a lead came from no chat. */
const wayTo = ({ origin }: CaseFile): 'chat' | 'call' =>
  origin !== null && !isLead(origin) && origin.channel === 'telegram' ? 'chat' : 'call';

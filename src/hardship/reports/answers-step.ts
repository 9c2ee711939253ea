import { readCauses } from './cause-lexicon.js';
import { agrees, disagrees, itemNamed } from './intake-words.js';
import { readContact } from './read-contact.js';
import { readWho } from './read-name.js';
import type { IntakeStep } from './report-draft.js';

/** Whether the step's own reading finds an answer in the words; where somebody lives is read with a list of places. */
export function answersStep(step: Exclude<IntakeStep, 'village'>, text: string): boolean {
  switch (step) {
    case 'story':
      return true;
    case 'who': {
      const { name, relation } = readWho(text);
      return name !== null || (relation !== null && text.length <= 10);
    }
    case 'contact': {
      const { kind } = readContact(text);
      return kind === 'contact' || kind === 'way';
    }
    case 'cause':
      return readCauses(text).length > 0;
    case 'confirm': {
      const bare = text.replace(/[\s\p{P}]/gu, '');
      return agrees.test(bare) || disagrees.test(bare);
    }
    case 'change':
      return itemNamed(text) !== null;
    default:
      return step satisfies never;
  }
}

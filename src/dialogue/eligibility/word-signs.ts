import { signsOfLand } from './land-signs.js';
import { signsOfLife } from './life-signs.js';
import { signsOfPeople } from './people-signs.js';
import { signsInReply } from './reply-signs.js';
import type { WordSign } from './word-sign.js';

/** Closed lists of words, by what they say. */
export const wordSigns: readonly WordSign[] = [
  ...signsOfPeople,
  ...signsOfLife,
  ...signsOfLand,
  ...signsInReply,
];

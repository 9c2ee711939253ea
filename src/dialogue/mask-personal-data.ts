import { maskPersonalNumbers } from '../shared/mask-personal-numbers.js';
import { maskPersonNames } from './mask-person-names.js';

/** A text as it may be kept for others to read: personal numbers, and names that a rule can tell, taken out. */
export const maskPersonalData = (text: string): string => maskPersonNames(maskPersonalNumbers(text).text);

import { join } from 'node:path';
import { openEligibility } from '../../src/app/open-eligibility.js';

export const corpusDir = join(import.meta.dirname, '../../corpus');

/** The rules as they ship, read once a test file. */
export const real = await openEligibility(corpusDir);

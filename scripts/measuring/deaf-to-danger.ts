import type { DangerSense } from '../../src/policy/question/sense-danger.js';

/** Hears no danger: where only the answering of policy questions is measured. */
export const deafToDanger: DangerSense = { hear: () => Promise.resolve(null), plainly: () => null };

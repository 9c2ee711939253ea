import type { RankedPassage } from '../retrieval/retrieval.js';

/** Whether somebody wrote asks for a passage: then it is ordered, read and judged by them, else by its sentences. */
export const hasAsks = (found: RankedPassage | undefined): found is RankedPassage =>
  found !== undefined && found.trace.ask !== null;

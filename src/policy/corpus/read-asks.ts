import { Ask } from './asks.js';

/** Lines that hold, and for each that does not its number (from 1) and the reason. */
export interface ReadAsks {
  asks: Ask[];
  broken: { line: number; reason: string }[];
}

/** Reads `corpus/asks/<document>.jsonl`; empty lines are skipped. */
export function readAsks(text: string): ReadAsks {
  const asks: Ask[] = [];
  const broken: ReadAsks['broken'] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    try {
      const parsed = Ask.safeParse(JSON.parse(line));
      if (parsed.success) asks.push(parsed.data);
      else broken.push({ line: i + 1, reason: parsed.error.issues.map((issue) => issue.message).join('; ') });
    } catch {
      broken.push({ line: i + 1, reason: 'not JSON' });
    }
  });
  return { asks, broken };
}

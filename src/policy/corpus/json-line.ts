import type { z } from 'zod';

/** A line that holds what the schema asks for; null when it is no JSON or another thing. */
export function readJsonLine<Value>(schema: z.ZodType<Value>, line: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

import { z } from 'zod';
import { draftsPerFact, unansweredPerPassage } from './ask-drafter.js';
import { askFault } from './ask-fault.js';
import { modelPen } from './asks-of-facts.js';
import type { Ask } from './asks.js';
import type { Fact } from './find-facts.js';
import { readJsonLine } from './json-line.js';
import type { KnownAsks } from './known-asks.js';
import { matchForm } from './plain-text.js';
import { hasStrayFigure } from './stray-figure.js';

/** Why a draft was thrown away. */
export type DroppedDraft = 'unparsed' | 'unbound' | 'repeated' | 'figure' | 'unfit' | 'surplus';

export interface ReadDrafts {
  asks: Ask[];
  dropped: DroppedDraft[];
}

const Line = z.union([
  z.object({
    s: z.number().int(),
    ask: z.string(),
    voice: z.enum(['villager', 'cadre']).default('villager'),
  }),
  z.object({ ask: z.string(), why: z.string() }),
]);

const mostWords = 80;

/** What holds of a model's words on the numbered facts of one passage; `known` learns what is kept. */
export function readDrafts(
  words: string,
  facts: readonly Fact[],
  passageText: string,
  known: KnownAsks,
): ReadDrafts {
  const read: ReadDrafts = { asks: [], dropped: [] };
  const kept = new Map<string, number>();
  for (const text of linesOf(words)) {
    const line = readJsonLine(Line, text);
    const found = line === null ? 'unparsed' : askOf(line);
    if (typeof found === 'string') {
      read.dropped.push(found);
      continue;
    }
    const { ask, group, most } = found;
    const count = kept.get(group) ?? 0;
    if (known.standing(ask) !== 'new') read.dropped.push('repeated');
    else if (count >= most) read.dropped.push('surplus');
    else {
      kept.set(group, count + 1);
      known.add(ask);
      read.asks.push(ask);
    }
  }
  return read;

  function askOf(line: z.infer<typeof Line>): { ask: Ask; group: string; most: number } | DroppedDraft {
    const ask = line.ask.trim();
    if (unfit(ask)) return 'unfit';
    if ('why' in line) {
      const why = line.why.trim();
      if (unfit(why)) return 'unfit';
      if (hasStrayFigure(ask + why, passageText)) return 'figure';
      return {
        ask: { ask, answered: false, why, by: modelPen, reviewed: false },
        group: 'unanswered',
        most: unansweredPerPassage,
      };
    }
    const fact = facts[line.s - 1];
    if (fact === undefined) return 'unbound';
    if (matchForm(fact.text) === matchForm(ask)) return 'repeated';
    // it would lead to a sentence that does not answer
    if (hasStrayFigure(ask, fact.text)) return 'figure';
    return {
      ask: { ask, answered: true, quote: fact.text, voice: line.voice, by: modelPen, reviewed: false },
      group: `${line.s} ${line.voice}`,
      most: draftsPerFact[line.voice],
    };
  }
}

const unfit = (words: string): boolean => words.length > mostWords || askFault(words) !== null;

/** Models wrap what they write in fences and lists. */
const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '' && !/^(```\w*|\[|\])$/.test(line));

import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Dialogue } from '../../dialogue/dialogue.js';
import type { TurnInput } from '../../dialogue/turn.js';

/** Numbers for operators. Labels hold kinds, channels and routes only: never a session, a place or a word. */
export interface ChatMetrics {
  contentType: string;
  text(): Promise<string>;
  turnTaken(channel: TurnInput['channel'], seconds: number, outcome: 'ok' | 'failed'): void;
  answered(kind: string): void;
  /** How a try at plain words came out. */
  rephrased(outcome: string): void;
  requestServed(route: string, status: number, seconds: number): void;
}

const turnSeconds = [0.002, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createChatMetrics(): ChatMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'mingbai_' });
  const turns = new Histogram({
    name: 'mingbai_turn_seconds',
    help: 'Seconds from a turn to its reply',
    labelNames: ['channel', 'outcome'],
    buckets: turnSeconds,
    registers,
  });
  const answers = new Counter({
    name: 'mingbai_answers_total',
    help: 'Answers given, by kind',
    labelNames: ['kind'],
    registers,
  });
  const rephrasings = new Counter({
    name: 'mingbai_rephrasings_total',
    help: 'Tries at plain words by the language model, by what came of them',
    labelNames: ['outcome'],
    registers,
  });
  const requests = new Histogram({
    name: 'mingbai_http_request_seconds',
    help: 'Seconds of an HTTP request, by route and status',
    labelNames: ['route', 'status'],
    buckets: turnSeconds,
    registers,
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    turnTaken: (channel, seconds, outcome) => turns.observe({ channel, outcome }, seconds),
    answered: (kind) => answers.inc({ kind }),
    rephrased: (outcome) => rephrasings.inc({ outcome }),
    requestServed: (route, status, seconds) => requests.observe({ route, status }, seconds),
  };
}

/** The same dialogue, its turns and answers counted; wraps it once for all channels. */
export function measureDialogue(dialogue: Dialogue, metrics: ChatMetrics): Dialogue {
  return {
    ...dialogue,
    async turn(input) {
      const started = performance.now();
      let outcome: 'ok' | 'failed' = 'failed';
      try {
        const reply = await dialogue.turn(input);
        outcome = 'ok';
        for (const { kind } of reply.messages) if (kind !== undefined) metrics.answered(kind);
        return reply;
      } finally {
        metrics.turnTaken(input.channel, (performance.now() - started) / 1000, outcome);
      }
    },
  };
}

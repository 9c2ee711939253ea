import type { Message, TurnReply } from '../../src/dialogue/turn.js';

type Turn = { text: string } | { choice: string };

export interface ChatClient {
  /** Says words; the reply, however often it had to be sent. */
  say(text: string): Promise<Message>;
  /** Taps the first button that fits. */
  tap(fits: (label: string) => boolean): Promise<Message>;
}

export interface ClientTrace {
  /** Milliseconds of each turn that was answered at the first try. */
  turns: number[];
  retries: number;
  /** Turns sent a second time after they had been answered. */
  doubled: number;
  /** What must not happen; empty when all is well. */
  faults: string[];
}

export const newTrace = (): ClientTrace => ({ turns: [], retries: 0, doubled: 0, faults: [] });

const giveUpAfterMs = 120_000;

/**
 * A person at POST /api/chat whose line breaks: each turn is sent with one id until it is answered, and now and then once
 * more after that, when the reply must be the same.
 */
export function createChatClient(url: string, trace: ClientTrace, doubling = 0): ChatClient {
  let session: string | undefined;
  let last: Message | null = null;

  async function post(body: string): Promise<TurnReply | null> {
    try {
      const response = await fetch(`${url}/api/chat`, { method: 'POST', body });
      if (response.ok) return (await response.json()) as TurnReply;
      trace.faults.push(`HTTP ${response.status}: ${(await response.text()).slice(0, 200)}`);
      return null;
    } catch {
      // killed while it worked, or not up yet
      return null;
    }
  }

  async function take(turn: Turn): Promise<Message> {
    const body = JSON.stringify({ session, turn: crypto.randomUUID(), ...turn });
    const started = performance.now();
    let reply = await post(body);
    if (reply !== null) trace.turns.push(performance.now() - started);
    while (reply === null) {
      if (performance.now() - started > giveUpAfterMs) throw new Error('a turn was never answered');
      await new Promise((resolve) => setTimeout(resolve, 50));
      trace.retries++;
      reply = await post(body);
    }
    // without a session a turn cannot be told from another person's
    if (session !== undefined && Math.random() < doubling) {
      const again = await post(body);
      trace.doubled++;
      if (again !== null && JSON.stringify(again) !== JSON.stringify(reply)) {
        trace.faults.push('a turn sent again was answered otherwise');
      }
    }
    session = reply.session;
    last = reply.messages.at(-1)!;
    return last;
  }

  return {
    say: (text) => take({ text }),
    tap(fits) {
      const choice = last?.choices.find(({ label }) => fits(label));
      if (choice === undefined) throw new Error(`no such button under: ${last?.text ?? 'nothing'}`);
      return take({ choice: choice.id });
    },
  };
}

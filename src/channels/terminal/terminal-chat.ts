import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Dialogue } from '../../dialogue/dialogue.js';
import type { TurnInput } from '../../dialogue/turn.js';
import { terminalWording as words } from '../../dialogue/wording/terminal-wording.js';
import { AppError } from '../../shared/app-error.js';
import { readLine, type Shown } from './read-line.js';
import { renderReply } from './render-reply.js';

export interface TerminalChatOptions {
  dialogue: Dialogue;
  input: Readable & { isTTY?: boolean };
  output: Writable;
  /** Told of every turn that failed; the person reads a sentence instead. */
  onFailure?: (error: unknown) => void;
}

/** Talks line by line until /quit or the end of the input; piped lines are answered in order. */
export async function runTerminalChat(options: TerminalChatOptions): Promise<void> {
  const { dialogue, input, output } = options;
  const prompt = input.isTTY === true ? words.prompt : '';
  let session: string | null = null;
  let shown: Shown = { numbered: [], expects: null };

  const take = async (turn: Pick<TurnInput, 'text' | 'choice'>): Promise<void> => {
    try {
      const reply = await dialogue.turn({ session, channel: 'terminal', turn: null, region: null, ...turn });
      const rendered = renderReply(reply);
      session = reply.session;
      shown = rendered;
      output.write(`\n${rendered.text}\n`);
    } catch (error) {
      options.onFailure?.(error);
      const unknown = error instanceof AppError && error.code === 'choice_unknown';
      output.write(`\n${unknown ? words.choiceUnknown : words.failed}\n\n`);
    }
  };

  output.write(`${words.howTo}\n`);
  await take({ text: null, choice: null });
  output.write(prompt);
  // opened only now: lines that arrive before somebody iterates would be lost
  const lines = createInterface({ input, terminal: false });
  for await (const line of lines) {
    const said = line.trim();
    if (/^(\/quit|\/exit|退出)$/i.test(said)) break;
    const typed = readLine(line, shown);
    switch (typed.kind) {
      case 'words':
        await take({ text: typed.text, choice: null });
        break;
      case 'choice':
        await take({ text: null, choice: typed.id });
        break;
      case 'no_such_number':
        output.write(`${words.choiceUnknown}\n`);
        break;
      case 'too_many_numbers':
        output.write(`${words.oneNumber}\n`);
        break;
      default:
        typed satisfies never;
    }
    output.write(prompt);
  }
  lines.close();
  output.write(`${words.goodbye}\n`);
}

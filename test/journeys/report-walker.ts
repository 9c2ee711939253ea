import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FakeBotApi } from '../fakes/fake-bot-api.js';
import { keyOf, ownData } from '../prepared-index.js';

const program = join(import.meta.dirname, '../../dist/main.js');

/** What a person sees after one thing they did. */
export interface Seen {
  text: string;
  /** Labels of what may be tapped. */
  labels: string[];
}

/** A person at one channel: says something or taps a label, and sees the reply. */
export interface Walker {
  say(text: string): Promise<Seen>;
  tap(label: string): Promise<Seen>;
  close(): Promise<void>;
}

interface WebReply {
  session: string;
  messages: { text: string; choices: { id: string; label: string }[] }[];
}

/** By POST /api/chat, as a program would. */
export function webWalker(url: string): Walker {
  let session: string | undefined;
  let last: WebReply['messages'][number]['choices'] = [];
  const take = async (turn: { text?: string; choice?: string }): Promise<Seen> => {
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      body: JSON.stringify({ session, turn: crypto.randomUUID(), ...turn }),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    const reply = (await response.json()) as WebReply;
    session = reply.session;
    last = reply.messages.flatMap(({ choices }) => choices);
    return {
      text: reply.messages.map(({ text }) => text).join('\n\n'),
      labels: last.map(({ label }) => label),
    };
  };
  return {
    say: (text) => take({ text }),
    tap: (label) => take({ choice: last.find((choice) => choice.label === label)!.id }),
    close: () => Promise.resolve(),
  };
}

type Markup = {
  inline_keyboard?: { text: string; callback_data: string }[][];
  keyboard?: { text: string }[][];
};

/** In a private chat of the fake Telegram that the house talks to. */
export function telegramWalker(api: FakeBotApi, chat: number): Walker {
  let seen = api.messages().length;
  let markup: Markup = {};
  const wait = async (): Promise<Seen> => {
    const deadline = Date.now() + 15_000;
    const mine = () => api.messages().filter((each) => each['chat_id'] === chat);
    while (mine().length <= seen) {
      if (Date.now() > deadline) throw new Error('Telegram was sent nothing');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    // a reply may be several messages
    await new Promise((resolve) => setTimeout(resolve, 150));
    const fresh = mine().slice(seen);
    seen = mine().length;
    markup = fresh.at(-1)?.['reply_markup'] ?? {};
    const rows = [...(markup.inline_keyboard ?? []), ...(markup.keyboard ?? [])].flat();
    return { text: fresh.map((each) => each['text']).join('\n\n'), labels: rows.map(({ text }) => text) };
  };
  seen = api.messages().filter((each) => each['chat_id'] === chat).length;
  return {
    say(text) {
      api.write(text, { chat });
      return wait();
    },
    tap(label) {
      const button = (markup.inline_keyboard ?? []).flat().find(({ text }) => text === label);
      // a keyboard in place of the input writes its label
      if (button === undefined) api.write(label, { chat });
      else api.press(button.callback_data, { chat });
      return wait();
    },
    close: () => Promise.resolve(),
  };
}

/** At the terminal, with the program of its own that `chat` is. */
export async function terminalWalker(): Promise<Walker> {
  const data = ownData();
  const child = spawn(process.execPath, [program, 'chat'], {
    env: { PATH: process.env['PATH'], MINGBAI_DATA_DIR: data, MINGBAI_KEY_FILE: keyOf(data) },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  let labels: string[] = [];
  const wait = async (from: number): Promise<Seen> => {
    const deadline = Date.now() + 60_000;
    // a reply ends with an empty line
    while (!/明白人：[\s\S]*\n\n$/.test(printed.slice(from)) && !/\n\n$/.test(printed.slice(from))) {
      if (Date.now() > deadline) throw new Error(`the terminal printed nothing: ${printed.slice(from)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
    const text = printed.slice(from);
    labels = [...text.matchAll(/\[\d+\] (.+?)(?= {2}\[|\n)/g)].map(([, label]) => label!);
    return { text, labels };
  };
  await wait(0);
  const write = (line: string): Promise<Seen> => {
    const from = printed.length;
    child.stdin.write(`${line}\n`);
    return wait(from);
  };
  return {
    say: write,
    tap: (label) => write(String(labels.indexOf(label) + 1)),
    async close() {
      child.stdin.end();
      await new Promise((resolve) => child.once('exit', resolve));
      await rm(data, { recursive: true, force: true });
      await rm(keyOf(data), { force: true });
    },
  };
}

import { parseHTML } from 'linkedom';
import type { Seen, Walker } from './report-walker.js';

interface Part {
  textContent: string | null;
  getAttribute(name: string): string | null;
}
interface Page {
  querySelector(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
}

/** A browser without JavaScript: it keeps cookies, posts the forms of the page and follows where it is sent. */
export interface FormWalker extends Walker {
  /** Chooses a file and writes something in the box beside it. */
  sendFile(file: File, text: string): Promise<Seen>;
  /** The page as it stands. */
  page(): string;
}

export async function formWalker(url: string): Promise<FormWalker> {
  const cookies = new Map<string, string>();
  let html = '';
  const ask = async (init: RequestInit): Promise<void> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    if (response.status === 303) return ask({});
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    html = await response.text();
  };
  const page = () => (parseHTML(html) as { document: Page }).document;
  const buttons = () => [...page().querySelectorAll('.turn:last-of-type .choices button')];
  const seen = (): Seen => ({
    text: [...page().querySelectorAll('.turn:last-of-type .words')]
      .map((each) => each.textContent)
      .join('\n\n'),
    labels: buttons().map((each) => each.textContent ?? ''),
  });
  const post = async (fields: Record<string, string | File>): Promise<Seen> => {
    const hidden = (name: string) =>
      page().querySelector(`.ask input[name=${name}]`)!.getAttribute('value') ?? '';
    const data = new FormData();
    const all = { token: hidden('token'), turn: hidden('turn'), ...fields };
    for (const [name, value] of Object.entries(all)) data.append(name, value);
    await ask({ method: 'POST', body: data });
    return seen();
  };
  await ask({});
  return {
    say: (text) => post({ text }),
    tap: (label) =>
      post({
        choice: buttons()
          .find((each) => each.textContent === label)!
          .getAttribute('value')!,
      }),
    sendFile: (file, text) => post({ file, text }),
    page: () => html,
    close: () => Promise.resolve(),
  };
}

import { parse } from 'yaml';

/** A Markdown text without its front matter; the front matter's plain fields are what the file declares. */
export function readMarkdown(text: string): {
  text: string;
  title: string | null;
  declared: Record<string, string>;
} {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const declared = match ? plainFields(match[1]!) : null;
  if (!match || !declared) return { text, title: null, declared: {} };
  return { text: text.slice(match[0].length), title: declared['title'] ?? null, declared };
}

/** Null when it is no YAML with fields: then the dashes are part of the text. */
function plainFields(yaml: string): Record<string, string> | null {
  try {
    const fields: unknown = parse(yaml, { schema: 'failsafe' });
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return null;
    const plain = Object.entries(fields).filter(
      ([, value]) => typeof value === 'string' && !/^(?:null|~|)$/.test(value),
    );
    return Object.fromEntries(plain);
  } catch {
    return null;
  }
}

import { headingLine } from './heading-line.js';

/** Share of lines that break off near the full width, from which on a text counts as hard-wrapped. */
const wrappedShare = 0.3;

/** Joins the lines of a text that was broken at a fixed width, as PDFs and old mails are. Other texts stay as they are. */
export function unwrapLines(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const width = usualWidth(filled);
  if (width === null) return [...filled];
  const joined: string[] = [];
  let open = false;
  for (const line of filled) {
    const text = line.trim();
    if (open && !startsParagraph(line)) joined[joined.length - 1] = join(joined.at(-1)!, text);
    else joined.push(text);
    open = text.length >= width * 0.8 && !/[:：]$/.test(text);
    if (text.length < width * 0.95 && /[。！？；”）)]$/.test(text)) open = false;
  }
  return joined;
}

/** The width lines are broken at, or null when the text is not hard-wrapped. */
function usualWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trim().length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (lines.length < 4 || width < 12 || width > 90) return null;
  const broken = lines.filter((line) => {
    const text = line.trim();
    return text.length >= width * 0.8 && !/[。！？；;!?:：]$/.test(text);
  });
  return broken.length >= lines.length * wrappedShare ? width : null;
}

function startsParagraph(line: string): boolean {
  return (
    /^(?:\u3000{2}|\s{4})/.test(line) ||
    /^[•·●■★▲※\-—|]/.test(line.trim()) ||
    headingLine(line.trim()) !== null
  );
}

function join(before: string, after: string): string {
  return /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

const spoken: Record<string, string> = Object.fromEntries(
  Array.from('零一二三四五六七八九', (digit, i) => [digit, String(i)]),
);
Object.assign(spoken, { 〇: '0', 幺: '1', 两: '2', 壹: '1', 贰: '2' });

/** Runs of digits in somebody's words: full width, spoken (四八二…), with blanks, dashes or commas between. */
export function digitRuns(text: string): string[] {
  const digits = Array.from(text.normalize('NFKC'), (sign) => spoken[sign] ?? sign).join('');
  const runs = digits.match(/\d(?:[\s\-–—.,，、]*\d)*/g) ?? [];
  return runs.map((run) => run.replace(/\D/g, ''));
}

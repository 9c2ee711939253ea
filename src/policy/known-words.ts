/** The two characters at a position as one number: words that begin alike are few, and most text begins none. */
const startOf = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Finds many words of two characters or more in the time it takes to read a text once. */
export class KnownWords {
  /** Words by `startOf`, longest first. */
  private readonly starts = new Map<number, string[]>();

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  /** A word that is known already, or shorter than two characters, changes nothing. */
  add(word: string): void {
    const start = startOf(word, 0);
    const others = this.starts.get(start) ?? [];
    if (word.length < 2 || others.includes(word)) return;
    this.starts.set(
      start,
      [...others, word].sort((a, b) => b.length - a.length),
    );
  }

  /** The words that stand at a position of a text, longest first. */
  at(text: string, position: number): string[] {
    const words = this.starts.get(startOf(text, position));
    return words === undefined ? [] : words.filter((word) => text.startsWith(word, position));
  }

  /** Every word that stands in a text, also one within another. */
  within(text: string): Set<string> {
    const found = new Set<string>();
    for (let at = 0; at < text.length - 1; at++) for (const word of this.at(text, at)) found.add(word);
    return found;
  }
}

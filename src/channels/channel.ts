/** A way in for people: it reads what they do, calls the dialogue, and renders the reply. */
export interface Channel {
  readonly name: 'web' | 'telegram' | 'terminal';
  /** Takes no more words, finishes the turns under way, then resolves. Calling it twice is harmless. */
  stop(): Promise<void>;
}

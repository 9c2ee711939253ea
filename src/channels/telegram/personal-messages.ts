/** Port: which of the bot's own messages hold what a household told, so that they can be taken back. */
export interface PersonalMessages {
  remember(chat: string, message: number, at: string): Promise<void>;
  /**
   * Hands the messages of a chat to `erase`, oldest first and at most a hundred at a time, and forgets those of a call
   * that gives true; at the first that gives false it ends, and they stay for the next try. Gives those forgotten.
   */
  take(chat: string, erase: (messages: readonly number[]) => Promise<boolean>): Promise<number[]>;
  /** Forgets those sent before the instant: Telegram no longer lets them be deleted. How many. */
  forgetBefore(instant: string): Promise<number>;
}

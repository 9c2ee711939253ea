/** Port: which of the bot's own messages hold what a household told, so that they can be taken back. */
export interface PersonalMessages {
  remember(chat: string, message: number, at: string): Promise<void>;
  /** The messages of a chat, which are then forgotten. */
  take(chat: string): Promise<number[]>;
  /** Forgets those sent before the instant: Telegram no longer lets them be deleted. How many. */
  forgetBefore(instant: string): Promise<number>;
}

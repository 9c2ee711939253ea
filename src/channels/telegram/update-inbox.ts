/** One raw update as Telegram sent it. */
export interface ReceivedUpdate {
  /** Telegram's update_id. */
  id: number;
  /** The chat it belongs to, so that one chat's updates stay in order; null when it has none. */
  chat: string | null;
  body: unknown;
}

export interface StoredUpdate extends ReceivedUpdate {
  /** How many messages of its reply are already out. */
  sent: number;
}

/**
 * Port: updates are stored before the next are asked for, so none is lost when the bot is down or killed.
 * It keeps no offset: after a quiet week Telegram begins anew at a lower id.
 */
export interface UpdateInbox {
  /** Stores what is not stored yet and gives it back in order; ids already seen (done or not) are skipped. */
  store(updates: readonly ReceivedUpdate[], instant: string): Promise<StoredUpdate[]>;
  /** Not yet done, by id ascending; `after` is the last id of the page before. */
  pending(options: { limit: number; after?: number }): Promise<StoredUpdate[]>;
  /** So many messages of the reply are out: after a kill only the rest is sent. */
  sent(id: number, messages: number): Promise<void>;
  /** The whole reply is out (or none is needed): body and chat are erased, the id is kept. */
  done(id: number): Promise<void>;
  /** Erases what was stored before the instant (ISO-8601 UTC), done or not; how many. */
  forgetBefore(instant: string): Promise<number>;
}

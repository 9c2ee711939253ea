/** One raw update as Telegram sent it. */
export interface StoredUpdate {
  /** Telegram's update_id. */
  id: number;
  /** The chat it belongs to, so that one chat's updates stay in order; null when it has none. */
  chat: string | null;
  body: unknown;
}

/** Port: updates are stored before the next are asked for, so none is lost when the bot is down or killed. */
export interface UpdateInbox {
  /** Stores what is not stored yet; ids already seen (done or not) are skipped. */
  store(updates: readonly StoredUpdate[]): Promise<void>;
  /** Not yet done, by id ascending. */
  pending(limit: number): Promise<StoredUpdate[]>;
  /** The reply was sent (or the update needs none); its body is erased, its id kept. */
  done(id: number): Promise<void>;
  /** The next offset for getUpdates: highest id seen + 1, or null when none was. */
  nextOffset(): Promise<number | null>;
}

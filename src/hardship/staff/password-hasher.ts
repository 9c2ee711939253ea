/** Port: slow, salted hashing of passwords. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** A null hash takes as long as a real one and is never right: nobody learns which names there are. */
  verify(hash: string | null, password: string): Promise<boolean>;
}

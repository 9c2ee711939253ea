/** Port: slow, salted hashing of passwords. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** False for a hash that cannot be read, too. */
  verify(hash: string, password: string): Promise<boolean>;
}

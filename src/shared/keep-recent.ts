/** Makes each thing once for as long as its key is among the last `size` that were new, also while it is still being made; a failure is forgotten. */
export function keepRecent<T>(size: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const recent = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const made = make();
    recent.set(key, made);
    made.catch(() => recent.delete(key));
    if (recent.size > size) recent.delete(recent.keys().next().value!);
    return made;
  };
}

type Sent = Record<string, string | File | (string | File)[]>;

/** What a form sent, read without surprises: missing is '', none or null. */
export interface SentFields {
  /** Trimmed; '' when missing. */
  text(name: string): string;
  /** As it was typed: passwords. */
  raw(name: string): string;
  /** All values of a name, trimmed, without empty ones: checkboxes. */
  all(name: string): string[];
  /** Null when none was chosen. */
  file(name: string): File | null;
  /** Names that were sent. */
  names(): string[];
}

export function sentFields(sent: Sent): SentFields {
  const values = (name: string): (string | File)[] => {
    const value = Object.hasOwn(sent, name) ? sent[name]! : [];
    return Array.isArray(value) ? value : [value];
  };
  const texts = (name: string) =>
    values(name).flatMap((each) => (typeof each === 'string' ? [each.trim()] : []));
  return {
    raw(name) {
      const last = values(name).at(-1);
      return typeof last === 'string' ? last : '';
    },
    text: (name) => texts(name).at(-1) ?? '',
    all: (name) => texts(name).filter((each) => each !== ''),
    file: (name) => values(name).find((each): each is File => each instanceof File && each.size > 0) ?? null,
    names: () => Object.keys(sent),
  };
}

export const nothingSent = sentFields({});

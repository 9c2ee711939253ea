import { randomInt } from 'node:crypto';

const shortest = 10;
const longest = 128;
/** Letters and digits that cannot be taken for one another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

export type PasswordFault = 'too_short' | 'too_long' | 'has_name' | 'too_simple';

export const passwordFaultWords: Record<PasswordFault, string> = {
  too_short: `密码至少要${shortest}个字。可以用几个不相干的词连起来，好记又难猜。`,
  too_long: `密码太长了，不要超过${longest}个字。`,
  has_name: '密码里不要有自己的名字或者登录名。',
  too_simple: '这个密码太好猜了，请换一个。别用连着的数字、字母，也别老用同一个字。',
};

/** What is wrong with a new password; null when it will do. */
export function passwordFault(
  password: string,
  { signInName, name }: { signInName: string; name: string },
): PasswordFault | null {
  const letters = [...password.normalize('NFKC').toLowerCase()];
  if (letters.length < shortest) return 'too_short';
  if (letters.length > longest) return 'too_long';
  const word = letters.join('');
  if ([signInName, name].some((each) => each.length > 1 && word.includes(each.toLowerCase()))) {
    return 'has_name';
  }
  return isSimple(letters) ? 'too_simple' : null;
}

/** Few different characters, or mostly runs like 12345 and abcde. */
function isSimple(letters: readonly string[]): boolean {
  if (new Set(letters).size < 5) return true;
  const steps = letters.slice(1).map((letter, i) => letter.codePointAt(0)! - letters[i]!.codePointAt(0)!);
  const inRuns = steps.filter((step) => Math.abs(step) <= 1).length;
  return inRuns > steps.length * 0.6 || /password|qwerty|admin|mingbai|mima|woaini/u.test(letters.join(''));
}

/** Twelve characters in threes of four, easy to read out; good for one sign-in. */
export const newFirstPassword = (): string => [0, 1, 2].map(() => randomText(4)).join('-');

/** Eight characters for a person to type once. */
export const newBindCode = (): string => randomText(8).toUpperCase();

/** A recovery code: k7mp3-xqdw9. */
export const newRecoveryCode = (): string => `${randomText(5)}-${randomText(5)}`;

const randomText = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]!).join('');

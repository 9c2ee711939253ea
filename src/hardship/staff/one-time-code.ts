import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const period = 30;
const digits = 6;

/** A new secret, base32. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32;

const codesOf = (secret: string, signInName: string): TOTP =>
  new TOTP({ issuer: '明白人', label: signInName, secret: Secret.fromBase32(secret), digits, period });

/** The address an authenticator program reads from a picture. */
export const codeSetupAddress = (secret: string, signInName: string): string =>
  codesOf(secret, signInName).toString();

/** The 30-second step a code belongs to (now, one before or one after); null for a wrong one and one taken already. */
export function codeStep(secret: string, code: string, lastStep: number | null, now: Date): number | null {
  const typed = code.replace(/\D/gu, '');
  if (typed.length !== digits) return null;
  const delta = codesOf(secret, '').validate({ token: typed, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / period) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** Recovery codes are kept as hashes. */
export const hashRecoveryCode = (code: string): string =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .digest('base64url');

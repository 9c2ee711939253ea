import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { looseDate } from './loose-date.js';
import { DocumentMetadata } from './policy-document.js';

const date = z.string().transform((text, context) => {
  const parsed = looseDate(text);
  if (parsed === null)
    context.addIssue({ code: 'custom', message: 'a date is 2024, 2024-10, 2024-10-30 or 2024年10月30日' });
  return parsed ?? '';
});
const words = z.string().trim().min(1).max(300);

/** Fields given by hand; each outranks what the text says or the document had, null says that nobody knows. */
export const DocumentOverrides = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and single hyphens')
      .max(39, 'an id has at most 39 characters'),
    title: words,
    issuer: words.nullable(),
    number: words.nullable(),
    region: words.regex(/^[^/\\\n]*$/, 'a place has no slashes'),
    date: date.nullable(),
    validFrom: date.nullable(),
    validTo: date.nullable(),
    kind: DocumentMetadata.shape.kind,
    sourceUrl: words.nullable(),
  })
  .partial()
  .strict();
export type DocumentOverrides = z.input<typeof DocumentOverrides>;

/** Checks the fields; `bad_request` names every one that does not hold. */
export function readOverrides(given: DocumentOverrides): z.output<typeof DocumentOverrides> {
  const parsed = DocumentOverrides.safeParse(given);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('bad_request', `These fields do not hold: ${reasons.join('; ')}.`);
}

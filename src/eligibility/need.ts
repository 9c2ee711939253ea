import { z } from 'zod';
import { houseGrades, isOfPerson, rangeFacts, yesNoNames, type RangeFact } from './fact.js';

const yesNo = z.enum(yesNoNames);
const range = z.enum(Object.keys(rangeFacts) as [RangeFact, ...RangeFact[]]);
const open = z.boolean().default(false);

/** What a rule asks of a household, over the closed vocabulary of facts. */
const SimpleNeed = z.discriminatedUnion('kind', [
  /** One of these is so. `open`: the document's list ends in 等, another of its sort may count. */
  z.strictObject({ kind: z.literal('any'), facts: z.array(yesNo).min(1), open }),
  /** None of these is so. */
  z.strictObject({ kind: z.literal('none'), facts: z.array(yesNo).min(1) }),
  /** 以下: whether the very figure counts is not settled by the word. */
  z.strictObject({ kind: z.literal('below'), fact: range, value: z.number().positive() }),
  /** 达到, 不低于: the very figure counts. */
  z.strictObject({ kind: z.literal('at_least'), fact: range, value: z.number().positive() }),
  z.strictObject({ kind: z.literal('grade'), grades: z.array(z.enum(houseGrades)).min(1) }),
  /** One and the same person is all of these. */
  z.strictObject({
    kind: z.literal('person'),
    all: z.array(yesNo.refine(isOfPerson, 'is no fact of a person')).min(1),
  }),
  /** The document sets a condition without saying what it is (符合条件的, 部分), or not for whom: never known from facts. */
  z.strictObject({ kind: z.literal('unstated'), says: z.string().min(4) }),
]);

export type Need = z.infer<typeof SimpleNeed> | { kind: 'either'; needs: Need[] };

/** `either`: one of several needs. */
export const Need: z.ZodType<Need> = z.union([
  SimpleNeed,
  z.strictObject({ kind: z.literal('either'), needs: z.array(z.lazy(() => Need)).min(2) }),
]);

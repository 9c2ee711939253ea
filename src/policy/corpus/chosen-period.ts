import { AppError } from '../../shared/app-error.js';
import { dayRange } from './loose-date.js';
import type { PolicyDocument } from './policy-document.js';

type Period = PolicyDocument['period'];

/** First and last day given by hand (undefined: not given, null: not known) over what was read; `bad_request` when they cross. */
export function chosenPeriod(
  from: string | null | undefined,
  to: string | null | undefined,
  read: Period,
  date: string | null,
): Period {
  if (from === undefined && to === undefined) return read;
  if (from === null && to === null) return null;
  const first =
    from ??
    (from === undefined ? read?.from : undefined) ??
    (date === null ? undefined : dayRange(date).from);
  // A document that only begins is open-ended; the century's end says so without another kind of period.
  const last = to ?? (to === undefined ? read?.to : undefined) ?? '2099-12-31';
  if (first === undefined || first > last) {
    throw new AppError(
      'bad_request',
      'The period does not hold: --valid-from must not be after --valid-to; give both.',
    );
  }
  return { from: dayRange(first).from, to: dayRange(last).to };
}

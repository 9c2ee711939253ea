import { AppError } from '../shared/app-error.js';

const failuresInARow = 3;
const restMs = 60_000;

/**
 * The same call, but after three failures in a row it is not made for a minute (`model_resting`): a service that hangs
 * must not make everybody wait for its time-out.
 */
export function restAfterFailures<Asked, Told>(
  call: (asked: Asked) => Promise<Told>,
  message: string,
  now: () => number = () => performance.now(),
): (asked: Asked) => Promise<Told> {
  let failures = 0;
  let restsUntil = -Infinity;
  return async (asked) => {
    if (now() < restsUntil) throw new AppError('model_resting', message);
    try {
      const told = await call(asked);
      failures = 0;
      return told;
    } catch (error) {
      failures += 1;
      if (failures >= failuresInARow) restsUntil = now() + restMs;
      throw error;
    }
  };
}

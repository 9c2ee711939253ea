import { AppError } from '../shared/app-error.js';

/** The store with every failure told as `storage_failed`; a driver's own words may quote a row and stay in `cause`. */
export function guardStore<Store extends { [K in keyof Store]: (...given: never[]) => Promise<unknown> }>(
  name: string,
  store: Store,
): Store {
  const guarded = (Object.entries(store) as [string, (...given: unknown[]) => Promise<unknown>][]).map(
    ([action, run]) => [
      action,
      (...given: unknown[]) => run(...given).catch((cause: unknown) => fail(cause, `${name}.${action}`)),
    ],
  );
  return Object.fromEntries(guarded) as Store;
}

function fail(cause: unknown, action: string): never {
  if (cause instanceof AppError) throw cause;
  const message = `The database failed at ${action}; check free disk and that the database can be reached.`;
  throw new AppError('storage_failed', message, { cause });
}

import type { Clock } from '../../shared/clock.js';
import type { StaffMember } from '../staff/staff-member.js';
import { runImport, type ImportParts } from './import-warnings.js';

/** Runs imports behind the pages. What a killed process left stands in the store, and is started again from its page. */
export interface ImportRunner {
  /** Goes on where the import stands; nothing when it runs here already. */
  start(id: string, member: StaffMember): void;
  isRunning(id: string): boolean;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
  /** Lets what runs end with its batch; nothing is started any more. */
  stop(): Promise<void>;
}

export function createImportRunner(
  parts: ImportParts,
  clock: Clock,
  onFailure: (error: unknown) => void,
): ImportRunner {
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values());
  };
  return {
    start(id, member) {
      if (stopped || running.has(id)) return;
      const run = runImport(parts, id, member, clock, () => !stopped)
        .catch(onFailure)
        .finally(() => running.delete(id));
      running.set(id, run);
    },
    isRunning: (id) => running.has(id),
    idle,
    stop() {
      stopped = true;
      return idle();
    },
  };
}

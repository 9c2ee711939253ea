import type { AccessLog } from '../../../hardship/staff/access-log.js';
import type { StaffDesk } from '../../../hardship/staff/staff-desk.js';
import type { Clock } from '../../../shared/clock.js';
import type { Logger } from '../../../shared/logger.js';

/** What the desk is plugged into; each page adds what it calls. */
export interface DeskParts {
  staff: StaffDesk;
  accessLog: AccessLog;
  clock: Clock;
  logger: Logger;
  /** True behind a proxy that sets X-Forwarded-For. */
  trustProxy: boolean;
  /** True when people reach the desk by https: cookies are then sent by https only. */
  secureCookies: boolean;
}

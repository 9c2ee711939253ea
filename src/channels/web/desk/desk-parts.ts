import type { OutboxDesk } from '../../../hardship/messages/outbox-desk.js';
import type { AccessLog } from '../../../hardship/staff/access-log.js';
import type { StaffDesk } from '../../../hardship/staff/staff-desk.js';
import type { Clock } from '../../../shared/clock.js';
import type { Logger } from '../../../shared/logger.js';
import type { DeskCards } from './cards/desk-cards.js';
import type { CaseworkParts } from './cases/casework-parts.js';
import type { LeadsParts } from './leads/leads-parts.js';
import type { KnowledgeParts } from './policy/knowledge-parts.js';
import type { SettingsParts } from './settings/settings-parts.js';
import type { OversightParts } from './supervision/oversight-parts.js';

/** What the desk is plugged into; each page adds what it calls. */
export interface DeskParts {
  staff: StaffDesk;
  accessLog: AccessLog;
  /** The canonical path of a place as somebody typed it; `near` breaks ties. Null when the words name no place. */
  resolvePlace: (typed: string, near: string | null) => string | null;
  casework: CaseworkParts;
  cards: DeskCards;
  leads: LeadsParts;
  knowledge: KnowledgeParts;
  oversight: OversightParts;
  settings: SettingsParts;
  outbox: OutboxDesk;
  clock: Clock;
  logger: Logger;
  /** True behind a proxy that sets X-Forwarded-For. */
  trustProxy: boolean;
  /** True when people reach the desk by https: cookies are then sent by https only. */
  secureCookies: boolean;
}

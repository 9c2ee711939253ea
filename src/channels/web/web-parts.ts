import type { Dialogue } from '../../dialogue/dialogue.js';
import type { ArchivedPassage } from '../../policy/passage-archive.js';
import type { Catalogue } from '../../dialogue/eligibility/benefit-catalogue.js';
import type { Clock } from '../../shared/clock.js';
import type { Logger } from '../../shared/logger.js';
import type { PublicCards } from './cards/card-parts.js';
import type { DeskParts } from './desk/desk-parts.js';
import type { ChatMetrics } from './chat-metrics.js';
import type { RateAllowance } from '../rate-limit.js';

/** A stored passage and where it stands today. */
export interface PassageInDocument {
  /** The text as it was when it could first be cited. */
  citation: ArchivedPassage;
  /** `changed`: the document is there, this text no longer; `removed`: the document is gone. */
  state: 'current' | 'changed' | 'removed';
  /** The document as it is today, in order; empty when removed. */
  document: readonly DocumentPassage[];
  /** Page the document was published on. */
  sourceUrl?: string | undefined;
}

export interface DocumentPassage {
  id: string;
  /** Heading path joined by " › ". */
  section: string;
  text: string;
}

/** What `/readyz` tells: every check by name, with a word on what is wrong. */
interface Readiness {
  ready: boolean;
  checks: Record<string, string>;
}

/** What the web channel is plugged into. */
export interface WebParts {
  dialogue: Dialogue;
  /** Null for an id that never was. */
  currentPassage(id: string): Promise<PassageInDocument | null>;
  /** Traditional → simplified script, for the reading beside the original. */
  simplify(text: string): string;
  /** Places the corpus has documents of, canonical paths. */
  places(): readonly string[];
  /** The last level of a path: 开原市. */
  shortPlace(region: string): string;
  /** The canonical path of a place named in an address or a form; null when the words name none. */
  knownPlace?(typed: string): string | null;
  /** 明白卡 for people without an account; without it there is no `/card`. */
  cards?: PublicCards | null;
  /** What documents say there is; without it there is no `/benefits`. */
  catalogue?: Catalogue | null;
  ready(): Promise<Readiness>;
  /** Where Telegram calls, when it does; another channel's door that this server only holds open. */
  webhook?: { path: string; handle(request: Request): Promise<Response> } | null;
  /** The cadres' pages; without it there is no `/desk`. */
  desk?: DeskParts | null;
  metrics: ChatMetrics;
  rate: { perSession: RateAllowance; perAddress: RateAllowance };
  logger: Logger;
  clock: Clock;
  /** True behind a proxy that sets X-Forwarded-For; otherwise the header is ignored. */
  trustProxy: boolean;
  /** True when people reach the pages by https: cookies are then sent by https only. */
  secureCookies: boolean;
}

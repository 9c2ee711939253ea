import type { DeskParts } from '../channels/web/desk/desk-parts.js';
import type { Config } from '../config/config.js';
import { placeResolver } from '../hardship/leads/resolve-place.js';
import { createOutboxDesk } from '../hardship/messages/outbox-desk.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import { systemClock } from '../shared/clock.js';
import type { Logger } from '../shared/logger.js';
import { findGroupCites } from './find-group-cites.js';
import { keepLimits } from './keep-limits.js';
import { openCardMaker } from './open-cards.js';
import { openCasework } from './open-casework.js';
import { openKnowledge } from './open-knowledge.js';
import { openLeads } from './open-leads.js';
import { openOversight } from './open-oversight.js';
import type { OpenPolicy } from './open-policy.js';
import type { RuleBook } from './open-rule-book.js';
import type { openStoresAt } from './open-stores.js';
import { readDeadlinesFile } from './read-deadlines-file.js';

interface House {
  policy: OpenPolicy;
  stores: Awaited<ReturnType<typeof openStoresAt>>;
  rules: RuleBook;
}

/** What the cadres' pages are plugged into; `stop` ends what works behind them. */
export async function openDesk(
  { policy, stores, rules }: House,
  config: Config,
  logger: Logger,
): Promise<{ parts: DeskParts; stop: () => Promise<void> }> {
  const [{ createArgon2Hasher }, deadlines, { knowledge, stop }] = await Promise.all([
    import('../storage/vault/argon2-hasher.js'),
    readDeadlinesFile(config.corpusDir),
    openKnowledge(config, { policy, rules }, stores, logger),
  ]);
  const groupCites = findGroupCites(policy);
  const { counties, limits: stored } = stores;
  const house = deadlines.calendar;
  const resolvePlace = placeResolver(() => policy.library().regions);
  const casework = openCasework(stores, {
    house,
    groupCites,
    placeWithin(typed, within) {
      const place = resolvePlace(typed, within);
      return place.kind === 'place' ? place.region : null;
    },
  });
  const limits = keepLimits({ stored, counties, house, clock: systemClock, logger });
  const leads = openLeads(stores, { regions: () => policy.library().regions, house, logger });
  const parts: DeskParts = {
    staff: { store: stores.staff, passwords: createArgon2Hasher() },
    accessLog: stores.accessLog,
    resolvePlace: (typed, near) => policy.library().regions.resolve(typed, near as RegionPath | null),
    casework,
    cards: {
      maker: openCardMaker({ ...config, rules, library: () => policy.library() }),
      printed: stores.printedCards,
    },
    leads,
    knowledge,
    oversight: await openOversight(stores, (profile) => casework.calendarOf(profile)),
    outbox: createOutboxDesk({ ...stores, desk: casework.desk }),
    settings: { counties, limits, deadlines },
    clock: systemClock,
    logger,
    trustProxy: config.trustProxy,
    secureCookies: config.publicUrl.startsWith('https:'),
  };
  return {
    parts,
    stop: async () => {
      await leads.stop();
      await limits.stop();
      await stop();
    },
  };
}

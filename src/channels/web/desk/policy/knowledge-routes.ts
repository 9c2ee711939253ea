import type { DeskRoute } from '../desk-routes.js';
import { asksRoutes } from './asks-routes.js';
import { documentListRoutes } from './document-list-page.js';
import { documentRoutes } from './document-page.js';
import { incomingRoutes } from './incoming-page.js';
import type { KnowledgePages } from './knowledge-parts.js';
import { policyRoutes } from './policy-page.js';
import { unansweredRoutes } from './unanswered-routes.js';
import { ruleReviewRoutes } from './rule-reviews-page.js';
import { upkeepRoutes } from './upkeep-page.js';

/** Pages on policies, documents, asks and questions; paths with a fixed word before those with an id. */
export const knowledgeRoutes = (pages: KnowledgePages): DeskRoute[] => [
  ...policyRoutes(pages),
  ...upkeepRoutes(pages),
  ...incomingRoutes(pages),
  ...ruleReviewRoutes(pages),
  ...documentListRoutes(pages),
  ...asksRoutes(pages),
  ...documentRoutes(pages),
  ...unansweredRoutes(pages),
];

import type { DeskParts } from '../desk-parts.js';
import type { DeskRoute } from '../desk-routes.js';
import { caseCardRoutes } from './case-card-page.js';
import { leafletRoutes } from './leaflet-page.js';
import { printedCardRoutes } from './printed-cards-page.js';

/** 明白卡, 明白纸, and the cards to be printed again. */
export const cardRoutes = (parts: DeskParts): DeskRoute[] => [
  ...caseCardRoutes(parts),
  ...leafletRoutes(parts),
  ...printedCardRoutes(parts),
];

import type { DeskParts } from '../desk-parts.js';
import type { DeskRoute } from '../desk-routes.js';
import { caseListRoutes } from './case-list-page.js';
import { casePageRoutes } from './case-page.js';
import { entryRoutes } from './entry-routes.js';
import { helpRoutes } from './help-pages.js';
import { todayRoutes } from './today-page.js';
import { visitRoutes } from './visit-page.js';

/** Every page on which cases are found, read and worked. */
export const caseworkRoutes = (parts: DeskParts): DeskRoute[] => [
  ...todayRoutes(parts),
  ...caseListRoutes(parts),
  ...casePageRoutes(parts),
  ...visitRoutes(parts),
  ...helpRoutes(parts),
  ...entryRoutes(parts),
];

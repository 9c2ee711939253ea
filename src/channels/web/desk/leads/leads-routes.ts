import type { DeskParts } from '../desk-parts.js';
import type { DeskRoute } from '../desk-routes.js';
import { disasterRoutes } from './disaster-page.js';
import { findingRoutes } from './finding-page.js';
import { importRoutes } from './import-routes.js';
import { migrantRoutes } from './migrant-pages.js';
import { offlineRoutes } from './offline-token.js';
import { coverageRoutes } from './coverage-page.js';
import { roundRoutes } from './rounds-page.js';

/** Warnings of bureaus, walks, migrants and disasters. */
export const leadsRoutes = (parts: DeskParts): DeskRoute[] => [
  ...importRoutes(parts),
  ...roundRoutes(parts),
  ...findingRoutes(parts),
  ...coverageRoutes(parts),
  ...migrantRoutes(parts),
  ...disasterRoutes(parts),
  ...offlineRoutes(parts),
];

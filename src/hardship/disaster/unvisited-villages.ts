import type { Grid } from '../rounds/round.js';

const village = /(?:村|社区|嘎查|屯|庄|寨)$/u;

const ends = ['村', '社区'];

/**
 * Villages of a place of which nobody has named a group yet, so that coverage by groups cannot miss them. `known`: paths
 * the house has met in cases, walks and accounts.
 */
export function unvisitedVillages(
  place: string,
  known: readonly string[],
  grids: readonly Pick<Grid, 'area'>[],
): string[] {
  const named = new Set(grids.map(({ area }) => area));
  const paths = new Set([place, ...known]);
  // 新屯 and 新屯村 are one
  const isWhole = (path: string): boolean =>
    !ends.some((end) => paths.has(path + end) || named.has(path + end));
  return [...paths]
    .filter((path) => path.startsWith(place) && village.test(path) && !named.has(path) && isWhole(path))
    .sort();
}

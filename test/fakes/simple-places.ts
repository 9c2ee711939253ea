import type { ResolvePlace } from '../../src/hardship/leads/resolve-place.js';

/** Knows another county by its name, and takes 某镇某村 as it stands. */
export const simplePlaces: ResolvePlace = (said, within) => {
  if (said.includes('白石县')) return { kind: 'outside' };
  const [place] = /^.+?[镇乡](?:.+?村)?/u.exec(said) ?? [];
  return place === undefined ? { kind: 'unknown' } : { kind: 'place', region: within + place };
};

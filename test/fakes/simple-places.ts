import type { ResolvePlace } from '../../src/hardship/leads/resolve-place.js';

/** Takes 某镇某村 as it stands; whatever names a county is somewhere else unless it begins with the place. */
export const simplePlaces: ResolvePlace = (said, within) => {
  if (said.includes('白石县') || (said.includes('县') && !said.startsWith(within)))
    return { kind: 'outside' };
  const [place] = /^.+?[镇乡](?:.+?村)?/u.exec(said.replace(within, '')) ?? [];
  return place === undefined ? { kind: 'unknown' } : { kind: 'place', region: within + place };
};

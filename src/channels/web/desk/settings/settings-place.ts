import { inScope } from '../../../../hardship/staff/reach.js';
import type { DeskContext } from '../desk-routes.js';

/** 镇, 乡, 街道, 村 and below have no profile of their own: a county's holds for them. */
const belowCounty = /(?:镇|乡|街道|村|社区|组|屯)$/u;

/** Whose settings are meant: the county's own, or of an administrator's area. Null: not theirs, or no county. */
export function settingsPlace(c: DeskContext): string | null {
  const { member } = c;
  const asked = c.form.text('place') || c.query('place') || member.region;
  if (belowCounty.test(asked)) return null;
  if (member.role === 'county') return asked === member.region ? asked : null;
  return inScope(member, asked) ? asked : null;
}

/** A path of the settings, for the same place. */
export function settingsPath(
  { member }: DeskContext,
  place: string,
  path = '/settings',
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams({ ...(place === member.region ? {} : { place }), ...more }).toString();
  return `/desk${path}${query === '' ? '' : `?${query}`}`;
}

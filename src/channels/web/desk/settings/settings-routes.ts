import type { CountyProfile } from '../../../../hardship/cases/county-profile.js';
import { changeSettings, isProfileField } from '../../../../hardship/counties/change-settings.js';
import type { ProfileField } from '../../../../hardship/counties/profile-fields.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import type { DeskMessage } from '../desk-message.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { begin, showBegin } from './begin-page.js';
import { showHolidays, takeHolidays } from './holiday-page.js';
import { filledFrom } from './filled-setting.js';
import { showSettingForm } from './setting-form.js';
import { sayFollowed } from './setting-words.js';
import { showSettings } from './settings-page.js';
import { settingsPath, settingsPlace } from './settings-place.js';

const permission = 'county_settings_edit';

/** 县情设置. */
export const settingsRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/settings', permission, handle: (c) => showSettings(c, parts) },
  { method: 'get', path: '/settings/edit', permission, handle: (c) => showSettingForm(c, parts) },
  { method: 'post', path: '/settings', permission, handle: (c) => takeSetting(c, parts) },
  { method: 'get', path: '/settings/holidays', permission, handle: (c) => showHolidays(c) },
  { method: 'post', path: '/settings/holidays', permission, handle: (c) => takeHolidays(c, parts) },
  { method: 'get', path: '/settings/begin', permission, handle: (c) => showBegin(c, parts) },
  { method: 'post', path: '/settings/begin', permission, handle: (c) => begin(c, parts) },
  { method: 'post', path: '/settings/place', permission, handle: (c) => openPlace(c, parts) },
];

async function takeSetting(c: DeskContext, parts: DeskParts) {
  const place = settingsPlace(c);
  const field = c.form.text('field');
  if (place === null || !isProfileField(field)) return notFound(c, c.member);
  const sent = Object.fromEntries(
    ['value', 'source', 'date', 'year', 'day', 'office'].map((name) => [name, c.form.text(name)]),
  );
  const region = field === 'contact' ? contactPlace(c, parts, place) : place;
  if (region === null)
    return showSettingForm(c, parts, '没认出这个地方，或者不在本县。请写乡镇或村的名字，比如：八宝镇。');
  const edit = { field, ...sent, region, by: c.member.id };
  const changed = await changeSettings(parts.settings, place, [edit], c.now);
  switch (changed.kind) {
    case 'refused':
      return showSettingForm(c, parts, changed.why);
    case 'same':
      return c.redirect(settingsPath(c, place), { kind: 'note', text: '和原来的一样，没有改动。' });
    case 'changed':
      parts.logger.info({ by: c.member.id, field }, 'a setting of a county is changed');
      return c.redirect(settingsPath(c, place), {
        kind: 'done',
        text: `存下了。${sayFollowed(changed.refresh)}`,
        ...undoOf(changed.before, field, c, place, region),
      });
    default:
      return changed satisfies never;
  }
}

/** The place a telephone is for; the county where none is named, null for one that is not in it. */
function contactPlace(c: DeskContext, { resolvePlace }: DeskParts, county: string): string | null {
  const typed = c.form.text('region');
  if (typed === '' || typed === county) return county;
  if (typed.startsWith(county)) return typed;
  const region = resolvePlace(county + typed, county) ?? resolvePlace(typed, county);
  return region !== null && region.startsWith(county) ? region : null;
}

/** A button that brings back what stood before, with the source it had. */
function undoOf(
  before: CountyProfile,
  field: ProfileField,
  c: DeskContext,
  place: string,
  region: string,
): Pick<DeskMessage, 'undo'> {
  const asked = (name: string) => (name === 'region' ? region : c.form.text(name));
  const { value = '', ...rest } = filledFrom(before, field, asked);
  const fields = Object.fromEntries(Object.entries({ field, place, value, ...rest }));
  return { undo: { label: '改回去', action: '/desk/settings', fields } };
}

/** An administrator names another county of the own area. */
function openPlace(c: DeskContext, { resolvePlace }: DeskParts) {
  const region = resolvePlace(c.form.text('typed'), c.member.region);
  if (region !== null && inScope(c.member, region)) return c.redirect(settingsPath(c, region));
  return c.redirect(settingsPath(c, c.member.region), {
    kind: 'trouble',
    text: '没认出这个县，或者不在您管的地方里。请写全一点，比如：青川市云溪县。',
  });
}

import type { CountyProfile, CountySettings } from '../cases/county-profile.js';
import { emptyProfile } from '../cases/county-profile.js';
import type { LimitRefresh } from '../clocks/stored-limits.js';
import type { Start } from './deadlines.js';
import { editProfile, type EditedProfile } from './edit-profile.js';
import type { ProfileEdit } from './profile-edit.js';
import { profileFieldNames, type ProfileField } from './profile-fields.js';

/** Port: sees to it that the limits stored with cases follow. */
export interface KeepsLimits {
  /** Notes that limits of a place are about to change, so that a kill right after the change loses nothing. */
  ask(region: string): Promise<void>;
  /** They changed: at once where there are few cases, in the background where there are many. */
  changed(region: string): Promise<LimitRefresh>;
  /** How far that is; null where nothing was ever asked for. */
  of(region: string): Promise<LimitRefresh | null>;
}

export interface SettingsDesk {
  counties: CountySettings;
  limits: Pick<KeepsLimits, 'ask' | 'changed'>;
}

export type ChangedSettings =
  /** `refresh` is null where no limit rests on the value; `before` is what was there. */
  | { kind: 'changed'; before: CountyProfile; profile: CountyProfile; refresh: LimitRefresh | null }
  | { kind: 'same' }
  /** A Chinese sentence. */
  | { kind: 'refused'; why: string };

const aside: readonly ProfileField[] = ['monitoringLine', 'contact'];

/** Changes one or several values of a county at once, or none of them; stored limits follow. */
export async function changeSettings(
  { counties, limits }: SettingsDesk,
  region: string,
  edits: readonly (ProfileEdit | Record<string, unknown>)[],
  now: Date,
): Promise<ChangedSettings> {
  const asIs = (await counties.kept(region)) ?? emptyProfile(region);
  const tried = applyAll(asIs, edits, now);
  if (tried.kind === 'refused') return tried;
  if (tried.profile === asIs) return { kind: 'same' };
  const moves = edits.some(({ field }) => !aside.includes(field as ProfileField));
  if (moves) await limits.ask(region);
  const made: { before: CountyProfile; outcome: EditedProfile } = { before: asIs, outcome: tried };
  const profile = await counties.change(region, now.toISOString(), (kept) => {
    const before = kept ?? emptyProfile(region);
    const outcome = applyAll(before, edits, now);
    Object.assign(made, { before, outcome });
    return outcome.kind === 'edited' && outcome.profile !== before ? outcome.profile : null;
  });
  if (profile === null) return made.outcome.kind === 'refused' ? made.outcome : { kind: 'same' };
  return {
    kind: 'changed',
    before: made.before,
    profile,
    refresh: moves ? await limits.changed(region) : null,
  };
}

function applyAll(
  profile: CountyProfile,
  edits: readonly (ProfileEdit | Record<string, unknown>)[],
  now: Date,
): EditedProfile {
  let edited = profile;
  for (const edit of edits) {
    const outcome = editProfile(edited, edit, now);
    if (outcome.kind === 'refused') return outcome;
    edited = outcome.profile;
  }
  return { kind: 'edited', profile: edited };
}

/** Begins a county's profile with what its place published, by a person's deliberate choice; once only. */
export async function startSettings(
  { counties, limits }: SettingsDesk,
  { profile: start, from }: Pick<Start, 'profile' | 'from'>,
  by: string,
  now: Date,
): Promise<ChangedSettings> {
  const { region } = start;
  if (from === null) return { kind: 'refused', why: '没有找到本地公开过的时限，请一项一项录入。' };
  const at = now.toISOString();
  const entry = { at, by, field: startedField, from: null, to: `${start.startedFrom}（${from.source}）` };
  await limits.ask(region);
  const profile = await counties.change(region, at, (kept) =>
    kept === null ? { ...start, edits: [entry] } : null,
  );
  if (profile === null) return { kind: 'refused', why: '已经有人开始录入了，请在现有的基础上改。' };
  const before = emptyProfile(region);
  return { kind: 'changed', before, profile, refresh: await limits.changed(region) };
}

const startedField = '从公开的时限开始';

/** Whether the name stands for a value that can be edited. */
export const isProfileField = (name: string): name is ProfileField => Object.hasOwn(profileFieldNames, name);

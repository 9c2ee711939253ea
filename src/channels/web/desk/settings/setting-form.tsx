import { emptyProfile } from '../../../../hardship/cases/county-profile.js';
import { isProfileField } from '../../../../hardship/counties/change-settings.js';
import { offersFor } from '../../../../hardship/counties/deadlines.js';
import { profileFieldNames, type ProfileField } from '../../../../hardship/counties/profile-fields.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout, Trouble } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { filledFrom, type FilledSetting } from './filled-setting.js';
import { Value, Which } from './setting-fields.js';
import { dayWords, sayHint } from './setting-words.js';
import { settingsPath, settingsPlace } from './settings-place.js';

/** The form of one value. `wrong`: what was sent and why it was not kept. */
export async function showSettingForm(c: DeskContext, { settings }: DeskParts, wrong?: string) {
  const place = settingsPlace(c);
  const field = c.form.text('field') || c.query('field');
  if (place === null || !isProfileField(field)) return notFound(c, c.member);
  const profile = (await settings.counties.kept(place)) ?? emptyProfile(place);
  const hint = offersFor(place, settings.deadlines).hints[Number(c.query('like') || 'NaN')] ?? null;
  const like = hint?.field === field ? hint : null;
  const asked = (name: string) => c.form.text(name) || c.query(name);
  const kept = filledFrom(profile, field, asked);
  const filled: FilledSetting =
    wrong === undefined
      ? { ...kept, ...(like === null ? {} : { value: String(like.value) }) }
      : Object.fromEntries(c.form.names().map((name) => [name, c.form.text(name)]));
  const stands = kept.value !== undefined;
  return c.html(
    <DeskLayout frame={c} title={profileFieldNames[field]} here="settings">
      <h1>{titleOf(field)}</h1>
      <Trouble text={wrong} />
      {like === null ? null : (
        <div class="said note">
          <p>
            {`${sayHint(like)}（${like.source}）。照这个数录入，也要写本县自己的出处：哪个文件、谁定的照这个办。`}
          </p>
        </div>
      )}
      <section class="sheet">
        <DeskForm csrf={c.csrf} action="/desk/settings">
          <input type="hidden" name="field" value={field} />
          <input type="hidden" name="place" value={place} />
          <Which field={field} filled={filled} fixed={stands} place={place} />
          <Value field={field} value={filled.value ?? ''} />
          {field === 'contact' ? null : (
            <>
              <Field
                name="source"
                label="出处"
                hint="哪个文件、哪个单位定的，例如：云农发〔2026〕7号"
                value={filled.source}
                maxlength={200}
                required
              />
              <Field
                name="date"
                label="文件日期"
                type="date"
                value={filled.date}
                max={shanghaiDay(c.now)}
                required
              />
            </>
          )}
          <p class="buttons">
            <SubmitButton label="存下" />
            <a class="button plain" href={settingsPath(c, place)}>
              不改了
            </a>
          </p>
        </DeskForm>
      </section>
      {stands ? <TakeBack c={c} place={place} field={field} kept={kept} /> : null}
    </DeskLayout>,
    wrong === undefined ? 200 : 422,
  );
}

const titleOf = (field: ProfileField): string =>
  field in dayWords ? `${dayWords[field as keyof typeof dayWords].name}的期限` : profileFieldNames[field];

/** Takes the value back: then it is not known again. */
const TakeBack = ({
  c,
  place,
  field,
  kept,
}: {
  c: DeskContext;
  place: string;
  field: ProfileField;
  kept: FilledSetting;
}) => (
  <DeskForm csrf={c.csrf} action="/desk/settings">
    <input type="hidden" name="field" value={field} />
    <input type="hidden" name="place" value={place} />
    {(['year', 'day', 'region', 'office'] as const).map((name) =>
      kept[name] === undefined ? null : <input type="hidden" name={name} value={kept[name]} />,
    )}
    <input type="hidden" name="value" value="" />
    <SubmitButton
      label="取消这一项"
      look="danger"
      confirm="取消以后就是“还没有录入”，原来的在修改记录里。取消吗？"
    />
  </DeskForm>
);

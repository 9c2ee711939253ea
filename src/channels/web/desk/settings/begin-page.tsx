import { startSettings } from '../../../../hardship/counties/change-settings.js';
import { startingProfile } from '../../../../hardship/counties/deadlines.js';
import { dayFields } from '../../../../hardship/counties/profile-fields.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { dayWords, sayFollowed, sayYuan } from './setting-words.js';
import { settingsPath, settingsPlace } from './settings-place.js';

/** What the place itself or one above it published, to be taken over by a deliberate tap. */
export async function showBegin(c: DeskContext, { settings }: DeskParts) {
  const place = settingsPlace(c);
  if (place === null || (await settings.counties.kept(place)) !== null) return notFound(c, c.member);
  const { profile, from } = startingProfile(place, settings.deadlines);
  if (from === null) return notFound(c, c.member);
  return c.html(
    <DeskLayout frame={c} title="从本地公开的时限开始" here="settings">
      <h1>{`${profile.startedFrom}公开的时限`}</h1>
      <p>{`出处：${from.source}${from.date === null ? '' : `，${from.date}`}`}</p>
      <section class="sheet">
        <dl class="facts">
          {dayFields.flatMap((field) => {
            const kept = profile[field];
            const { name, unit } = dayWords[field];
            if (kept === null) return [];
            return [
              <div>
                <dt>{name}</dt>
                <dd>{`${kept.value} ${unit}`}</dd>
              </div>,
            ];
          })}
          {profile.monitoringLines.map(({ year, value, source }) => (
            <div>
              <dt>{`${year}年监测线`}</dt>
              <dd>{`${sayYuan(value)}（${source}）`}</dd>
            </div>
          ))}
        </dl>
        {from.notes.length === 0 ? null : (
          <>
            <h2>文件里还说</h2>
            <ul>
              {from.notes.map((note) => (
                <li>{note}</li>
              ))}
            </ul>
          </>
        )}
        <p>没有列出的，仍然是“还没有录入”。用了以后，每一项都可以改成本县自己的。</p>
        <DeskForm csrf={c.csrf} action="/desk/settings/begin">
          <input type="hidden" name="place" value={place} />
          <p class="buttons">
            <SubmitButton label="核对过了，从这些开始" />
            <a class="button plain" href={settingsPath(c, place)}>
              不用，自己录
            </a>
          </p>
        </DeskForm>
      </section>
    </DeskLayout>,
  );
}

export async function begin(c: DeskContext, { settings }: DeskParts) {
  const place = settingsPlace(c);
  if (place === null) return notFound(c, c.member);
  const start = startingProfile(place, settings.deadlines);
  const begun = await startSettings(settings, start, c.member.id, c.now);
  if (begun.kind === 'changed')
    return c.redirect(settingsPath(c, place), {
      kind: 'done',
      text: `已经从${begun.profile.startedFrom}公开的时限开始。${sayFollowed(begun.refresh)}`,
    });
  const text = begun.kind === 'refused' ? begun.why : '没有改动。';
  return c.redirect(settingsPath(c, place), { kind: 'trouble', text });
}

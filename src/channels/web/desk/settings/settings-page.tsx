import type { FC } from 'hono/jsx';
import { emptyProfile } from '../../../../hardship/cases/county-profile.js';
import { offersFor, startingProfile, type Start } from '../../../../hardship/counties/deadlines.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { shortPlaceName } from '../place-name.js';
import { notFound } from '../refusal-pages.js';
import { CalendarSheet } from './calendar-sheet.js';
import { ContactSheet, LimitSheet, LineSheet } from './setting-sheets.js';
import { SettingLog } from './setting-log.js';
import { sayRefresh } from './setting-words.js';
import { settingsPath, settingsPlace } from './settings-place.js';
import type { SettingsView } from './settings-view.js';

/** 县情设置: what is entered with source and date, what is not known, and what other places do. */
export async function showSettings(c: DeskContext, { settings, casework }: DeskParts) {
  const place = settingsPlace(c);
  if (place === null) return notFound(c, c.member);
  const [kept, refresh, regions] = await Promise.all([
    settings.counties.kept(place),
    settings.limits.of(place),
    c.member.role === 'administrator' ? settings.counties.regions() : [],
  ]);
  const start = startingProfile(place, settings.deadlines);
  const profile = kept ?? emptyProfile(place);
  const offers = offersFor(place, settings.deadlines);
  const people = await casework.colleagues.names(profile.edits.map(({ by }) => by));
  const busy = sayRefresh(refresh);
  const view: SettingsView = { c, place, profile, offers };
  return c.html(
    <DeskLayout frame={c} title="县情设置" here="settings">
      <h1>{`县情设置 · ${shortPlaceName(place)}`}</h1>
      <p class="soft">
        办案的期限、公示天数、监测收入线按这里算。每一项都要有出处；没有录入的，系统不猜，也不用外地的数。
      </p>
      {c.member.role === 'administrator' ? <Places c={c} place={place} regions={regions} /> : null}
      {busy === null ? null : (
        <div class="said note" role="status">
          <p>{busy}</p>
        </div>
      )}
      {kept === null && start.from !== null ? <Begin c={c} place={place} start={start} /> : null}
      <LimitSheet {...view} />
      <LineSheet {...view} year={Number(shanghaiDay(c.now).slice(0, 4))} />
      <ContactSheet {...view} />
      <CalendarSheet {...view} house={settings.deadlines.calendar} today={shanghaiDay(c.now)} />
      <SettingLog {...view} people={people} all={c.query('log') === 'all'} />
    </DeskLayout>,
  );
}

/** What the place itself, or one above it, has published: taken over as a whole by a tap. */
const Begin: FC<{ c: DeskContext; place: string; start: Start }> = ({ c, place, start }) => (
  <section class="sheet">
    <h2>从本地公开的时限开始</h2>
    <p>{`找到${start.profile.startedFrom}公开的办理时限。出处：${start.from?.source}`}</p>
    <p>
      <a class="button plain" href={settingsPath(c, place, '/settings/begin')}>
        看看有哪些，再定用不用
      </a>
    </p>
  </section>
);

const Places: FC<{ c: DeskContext; place: string; regions: readonly string[] }> = ({ c, place, regions }) => {
  const own = regions.filter((region) => region.startsWith(c.member.region) && region !== place);
  return (
    <section class="sheet">
      <h2>换一个县</h2>
      {own.length === 0 ? null : (
        <ul class="menu">
          {own.map((region) => (
            <li>
              <a href={settingsPath(c, region)}>{region}</a>
            </li>
          ))}
        </ul>
      )}
      <DeskForm csrf={c.csrf} action="/desk/settings/place">
        <Field name="typed" label="县名" hint="您管的地方里的县、区、市" required maxlength={60} />
        <SubmitButton label="打开" look="plain" />
      </DeskForm>
    </section>
  );
};

import type { FC } from 'hono/jsx';
import type { EnteredCalendar } from '../../../../hardship/clocks/calendar-override.js';
import { knowsYear } from '../../../../hardship/clocks/working-days.js';
import { editPath, Row } from './setting-sheets.js';
import { yearsAhead } from './setting-words.js';
import type { SettingsView } from './settings-view.js';
import { settingsPath } from './settings-place.js';

/** 放假和调休: which years are known, and the days entered for this county. */
export const CalendarSheet: FC<SettingsView & { house: EnteredCalendar; today: string }> = ({
  c,
  place,
  profile,
  house,
  today,
}) => {
  const entered = (year: number) => profile.calendarYears.find((each) => each.year === year) ?? null;
  const known = (year: number) => knowsYear(year) || house.years.some((each) => each.year === year);
  const days = [...profile.calendar].sort((a, b) => (a.day < b.day ? 1 : -1));
  const ahead = days.filter(({ day }) => day >= today);
  const past = days.filter(({ day }) => day < today);
  const years = [...new Set([...yearsAhead(today), ...profile.calendarYears.map(({ year }) => year)])];
  return (
    <section class="sheet">
      <h2>放假和调休</h2>
      {years
        .sort((a, b) => a - b)
        .map((year) => {
          const own = entered(year);
          if (own === null && known(year)) {
            return <p class="setting">{`${year}年：系统里有全年的放假安排。`}</p>;
          }
          if (own !== null) {
            return (
              <Row
                name={`${year}年`}
                value="全年已录完"
                stated={own}
                edit={editPath(c, place, { field: 'calendarYear', year: String(year) })}
              />
            );
          }
          return (
            <div class="setting">
              <p>
                <span class="badge amber">{`${year}年还没有`}</span>
                {` ${year}年的放假安排系统里还没有。录入以前，算到${year}年的期限按周一到周五估算，案件上写着“估算”。`}
              </p>
              <p>
                <a
                  class="button plain"
                  href={settingsPath(c, place, '/settings/holidays', { year: String(year) })}
                >
                  {`录入${year}年的放假通知`}
                </a>
              </p>
            </div>
          );
        })}
      {ahead.map((each) => (
        <DayRow day={each} edit={editPath(c, place, { field: 'calendar', day: each.day })} />
      ))}
      {past.length === 0 ? null : (
        <details>
          <summary>{`已经过去的（${past.length}天）`}</summary>
          {past.map((each) => (
            <DayRow day={each} edit={editPath(c, place, { field: 'calendar', day: each.day })} />
          ))}
        </details>
      )}
      <p>
        <a class="button plain" href={editPath(c, place, { field: 'calendar' })}>
          单独改一天
        </a>
      </p>
    </section>
  );
};

const DayRow: FC<{ day: SettingsView['profile']['calendar'][number]; edit: string }> = ({ day, edit }) => (
  <Row name={day.day} value={day.working ? '上班' : '放假'} stated={day} edit={edit} />
);

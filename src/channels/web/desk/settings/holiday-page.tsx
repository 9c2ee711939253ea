import { changeSettings } from '../../../../hardship/counties/change-settings.js';
import { readHolidayNotice, type NoticeDay } from '../../../../hardship/counties/read-holiday-notice.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout, Trouble } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { sayFollowed } from './setting-words.js';
import { settingsPath, settingsPlace } from './settings-place.js';

const yearShape = /^20\d\d$/;

/** A whole year's holidays, pasted from the notice; `read` shows what was understood before anything is kept. */
export function showHolidays(c: DeskContext, shown: { wrong?: string; read?: readonly NoticeDay[] } = {}) {
  const place = settingsPlace(c);
  const sent = (name: string) => c.form.text(name);
  const year = sent('year') || c.query('year');
  if (place === null || !yearShape.test(year)) return notFound(c, c.member);
  const { wrong, read } = shown;
  return c.html(
    <DeskLayout frame={c} title="放假通知" here="settings">
      <h1>{`${year}年的放假通知`}</h1>
      <p>把国务院办公厅通知里的放假安排整段贴进来。系统只认写明的日子，认不准的会说出来，不猜。</p>
      <Trouble text={wrong} />
      <section class="sheet">
        <DeskForm csrf={c.csrf} action="/desk/settings/holidays">
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="year" value={year} />
          <Field
            name="notice"
            label="放假安排"
            rows={8}
            value={c.form.raw('notice')}
            placeholder="一、元旦：1月1日（周三）放假1天。二、春节：……"
            maxlength={4000}
            required
          />
          <Field
            name="source"
            label="文号"
            hint="例如：国办发明电〔2024〕12号"
            value={sent('source')}
            maxlength={200}
            required
          />
          <Field
            name="date"
            label="发文日期"
            type="date"
            value={sent('date')}
            max={shanghaiDay(c.now)}
            required
          />
          {read === undefined ? null : <Understood days={read} />}
          <p class="buttons">
            {read === undefined ? (
              <SubmitButton label="看看认得对不对" />
            ) : (
              <>
                <SubmitButton label="对，存下" name="sure" value="yes" />
                <SubmitButton label="改了再看" look="plain" />
              </>
            )}
            <a class="button plain" href={settingsPath(c, place)}>
              先不录
            </a>
          </p>
        </DeskForm>
      </section>
    </DeskLayout>,
    wrong === undefined ? 200 : 422,
  );
}

const Understood = ({ days }: { days: readonly NoticeDay[] }) => {
  const list = (working: boolean) => days.filter((each) => each.working === working).map(({ day }) => day);
  return (
    <div class="said note">
      <p>{`放假${list(false).length}天：${list(false).join('、')}`}</p>
      <p>{`周末上班${list(true).length}天：${list(true).join('、') || '没有'}`}</p>
      <p>其余的日子：周一到周五上班，周六周日休息。对一遍再存。</p>
    </div>
  );
};

export async function takeHolidays(c: DeskContext, { settings }: DeskParts) {
  const place = settingsPlace(c);
  const year = c.form.text('year');
  if (place === null || !yearShape.test(year)) return notFound(c, c.member);
  const read = readHolidayNotice(c.form.raw('notice'), Number(year));
  if (read.kind === 'unread') return showHolidays(c, { wrong: read.why });
  if (c.form.text('sure') !== 'yes') return showHolidays(c, { read: read.days });
  const stated = { source: c.form.text('source'), date: c.form.text('date'), by: c.member.id };
  const edits = [
    ...read.days.map(({ day, working }) => ({ field: 'calendar', day, value: working, ...stated })),
    { field: 'calendarYear', year, value: true, ...stated },
  ];
  const changed = await changeSettings(settings, place, edits, c.now);
  switch (changed.kind) {
    case 'refused':
      return showHolidays(c, { wrong: changed.why });
    case 'same':
      return c.redirect(settingsPath(c, place), { kind: 'note', text: '和原来录的一样，没有改动。' });
    case 'changed':
      return c.redirect(settingsPath(c, place), {
        kind: 'done',
        text: `${year}年的放假安排录好了。${sayFollowed(changed.refresh)}`,
      });
    default:
      return changed satisfies never;
  }
}

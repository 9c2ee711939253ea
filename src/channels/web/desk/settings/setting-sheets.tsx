import type { Child, FC } from 'hono/jsx';
import { dayFields } from '../../../../hardship/counties/profile-fields.js';
import type { DeskContext } from '../desk-routes.js';
import { dayWords, sayCounting, sayHint, sayLineHint, sayYuan, unknown } from './setting-words.js';
import type { SettingsView } from './settings-view.js';
import { settingsPath } from './settings-place.js';

/** Offers of other places shown under one value. */
const offersShown = 2;

/** 办理期限: one row a value. */
export const LimitSheet: FC<SettingsView> = ({ c, place, profile, offers }) => (
  <section class="sheet">
    <h2>办理期限</h2>
    {dayFields.map((field) => {
      const { name, unit, hint } = dayWords[field];
      const kept = profile[field];
      const own = offers.hints.map((each, n) => ({ each, n })).filter(({ each }) => each.field === field);
      return (
        <Row
          name={name}
          hint={hint}
          value={kept === null ? null : `${kept.value} ${unit}`}
          stated={kept}
          edit={editPath(c, place, { field })}
        >
          {kept !== null
            ? null
            : own
                .slice(0, offersShown)
                .map(({ each, n }) => (
                  <Offer
                    text={`${sayHint(each)}，照这个录入？`}
                    path={editPath(c, place, { field, like: String(n) })}
                  />
                ))}
        </Row>
      );
    })}
    <Row
      name="公示天数怎么算"
      hint={profile.noticeCounting === null ? '没有录入的，按自然日算' : '公示的天数'}
      value={profile.noticeCounting === null ? null : sayCounting(profile.noticeCounting.value)}
      stated={profile.noticeCounting}
      edit={editPath(c, place, { field: 'noticeCounting' })}
    />
  </section>
);

/** 监测收入线 by year, the newest first; a year without one is said to be unknown. */
export const LineSheet: FC<SettingsView & { year: number }> = ({ c, place, profile, offers, year }) => {
  const years = [...new Set([year, ...profile.monitoringLines.map((line) => line.year)])];
  const near = offers.lineHints.map((each, n) => ({ each, n })).slice(0, offersShown);
  return (
    <section class="sheet">
      <h2>监测收入线（每人每年）</h2>
      {years
        .sort((a, b) => b - a)
        .map((each) => {
          const line = profile.monitoringLines.find((kept) => kept.year === each) ?? null;
          return (
            <Row
              name={`${each}年`}
              value={line === null ? null : sayYuan(line.value)}
              stated={line}
              edit={editPath(c, place, { field: 'monitoringLine', year: String(each) })}
            >
              {line === null ? (
                <p class="soft">没有录入以前，系统不给三类对象的建议，只说缺这条线。</p>
              ) : null}
            </Row>
          );
        })}
      <p>
        <a class="button plain" href={editPath(c, place, { field: 'monitoringLine' })}>
          录入别的年份
        </a>
      </p>
      {near.length === 0 ? null : (
        <details>
          <summary>外地公开过的线（只供参考，不能照用）</summary>
          <ul class="plain-list">
            {near.map(({ each }) => (
              <li>
                {sayLineHint(each)}
                <small class="soft">{each.source}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

/** 联系电话 of the county, its townships and villages. */
export const ContactSheet: FC<SettingsView> = ({ c, place, profile }) => {
  const contacts = [...profile.contacts].sort((a, b) => (a.region < b.region ? -1 : 1));
  return (
    <section class="sheet">
      <h2>联系电话</h2>
      <p class="soft">群众查进度时看到的就是这里的电话，写单位的，不写个人的。</p>
      {contacts.length === 0 ? <p>{`${unknown}。群众查进度时，只能告诉他们打12317、12345。`}</p> : null}
      {contacts.map(({ region, office, phone }) => (
        <Row
          name={office}
          hint={region === place ? '全县' : region.slice(place.length)}
          value={phone}
          edit={editPath(c, place, { field: 'contact', region, office })}
        />
      ))}
      <p>
        <a class="button plain" href={editPath(c, place, { field: 'contact' })}>
          加一个电话
        </a>
      </p>
    </section>
  );
};

/** One value: what stands, where it is from, and the way to change it. */
export const Row: FC<{
  name: string;
  hint?: string;
  value: string | null;
  stated?: { source: string; date: string } | null;
  edit: string;
  children?: Child;
}> = ({ name, hint, value, stated, edit, children }) => (
  <div class="setting">
    <div class="setting-line">
      <div class="setting-name">
        <b>{name}</b>
        {hint === undefined ? null : <small class="soft">{hint}</small>}
      </div>
      <div class={value === null ? 'setting-value none' : 'setting-value'}>{value ?? unknown}</div>
      <a class="setting-edit" href={edit} aria-label={`${value === null ? '录入' : '修改'}${name}`}>
        {value === null ? '录入' : '修改'}
      </a>
    </div>
    {stated == null ? null : (
      <p class="soft setting-source">
        {stated.date === '' ? `出处：${stated.source}` : `出处：${stated.source}，${stated.date}`}
      </p>
    )}
    {children}
  </div>
);

const Offer: FC<{ text: string; path: string }> = ({ text, path }) => (
  <a class="setting-offer" href={path}>
    {text}
  </a>
);

export const editPath = (c: DeskContext, place: string, of: Record<string, string>): string =>
  settingsPath(c, place, '/settings/edit', of);

import type { FC } from 'hono/jsx';
import type { CasePage } from '../../../../hardship/cases/case-store.js';
import { openStates, turnOf } from '../../../../hardship/cases/whose-turn.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import { navigationOf } from '../desk-navigation.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { CaseRows } from './case-rows.js';
import { todayTiles, type Tile } from './today-tiles.js';

/** Rows of each list on the page; the rest is one tap away. */
const shown = 8;

/** 今天: what is due, overdue, urgent, new. */
export const todayRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/', permission: 'signed_in', handle: (c) => showToday(c, parts) },
];

async function showToday(c: DeskContext, parts: DeskParts) {
  if (!may(c.member, 'cases_read')) return showTasks(c, await todayTiles(parts, c.member, c.now));
  const scope = c.member.region;
  const [tiles, mine, next] = await Promise.all([
    todayTiles(parts, c.member, c.now),
    parts.casework.cases.list({ scope, states: openStates, responsible: c.member.id, limit: shown }),
    parts.casework.cases.list({ scope, states: turnOf(c.member.role), limit: shown }),
  ]);
  await noteReading(parts.accessLog, c.member, 'case_list', null, c.now);
  const people = await parts.casework.colleagues.names(
    [...mine.rows, ...next.rows].map((row) => row.case.responsible),
  );
  return c.html(
    <DeskLayout frame={c} title="今天" here="today">
      <h1>今天</h1>
      <Tiles tiles={tiles} />
      <List
        title="轮到我这一级办的"
        page={next}
        now={c.now}
        people={people}
        empty="没有要您这一级办的案件。"
        more="/desk/cases?turn=mine"
      />
      <List
        title="我负责的"
        page={mine}
        now={c.now}
        people={people}
        empty="没有派给您的案件。"
        more="/desk/cases?whose=me"
      />
    </DeskLayout>,
  );
}

/** The first page of those who read no cases: what they may do. */
const showTasks = (c: DeskContext, tiles: readonly Tile[]) =>
  c.html(
    <DeskLayout frame={c} title="今天" here="today">
      <h1>今天</h1>
      {tiles.length === 0 ? null : <Tiles tiles={tiles} />}
      <ul class="menu">
        {navigationOf(c.member)
          .filter(({ key }) => key !== 'today')
          .map(({ label, path }) => (
            <li>
              <a href={path}>{label}</a>
            </li>
          ))}
      </ul>
    </DeskLayout>,
  );

const Tiles: FC<{ tiles: readonly Tile[] }> = ({ tiles }) => (
  <ul class="tiles">
    {tiles.map(({ label, count, path, colour }) => (
      <li>
        <a href={path} class={count === 0 ? 'none' : colour}>
          <b>{count}</b>
          <span>{label}</span>
        </a>
      </li>
    ))}
  </ul>
);

const List: FC<{
  title: string;
  page: CasePage;
  now: Date;
  people: ReadonlyMap<string, string>;
  empty: string;
  more: string;
}> = ({ title, page, now, people, empty, more }) => (
  <section>
    <h2>{title}</h2>
    {page.rows.length === 0 ? (
      <Empty text={empty} />
    ) : (
      <CaseRows rows={page.rows} now={now} people={people} />
    )}
    {page.next === null ? null : (
      <p>
        <a href={more}>看全部</a>
      </p>
    )}
  </section>
);

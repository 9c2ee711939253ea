import { accessKindNames, type AccessEntry } from '../../../hardship/staff/access-log.js';
import { DeskLayout, Empty } from './desk-layout.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskContext, DeskRoute } from './desk-routes.js';
import { DeskTable } from './desk-table.js';
import { sayInstant } from './desk-time.js';

const pageSize = 50;

/** 查看记录: who read whose data, for those who check and keep no case themselves. */
export function accessLogRoutes(parts: DeskParts): DeskRoute[] {
  return [
    {
      method: 'get',
      path: '/access-log',
      permission: 'access_log_read',
      async handle(c) {
        const before = c.query('before');
        const entries = await parts.accessLog.list({
          limit: pageSize + 1,
          within: c.member.region,
          ...(before === '' ? {} : { before }),
        });
        const names = await parts.staff.store.namesOf(entries.map(({ staff }) => staff));
        return showLog(c, entries, names);
      },
    },
  ];
}

function showLog(c: DeskContext, found: readonly AccessEntry[], names: ReadonlyMap<string, string>) {
  const entries = found.slice(0, pageSize);
  const last = entries.at(-1);
  return c.html(
    <DeskLayout frame={c} title="查看记录" here="access_log" wide>
      <h1>查看记录</h1>
      <p class="soft">谁在什么时候看了农户的信息，都记在这里，改不了也删不掉。越界查看的要写理由。</p>
      {entries.length === 0 ? (
        <Empty text="还没有人看过农户的信息。" />
      ) : (
        <DeskTable
          columns={[
            { head: '谁', cell: ({ staff }) => names.get(staff) ?? '不在册', title: true },
            { head: '时间', cell: ({ at }) => sayInstant(at) },
            { head: '做什么', cell: ({ what }) => <What what={what} /> },
            { head: '案件', cell: ({ case: caseId }) => (caseId === null ? '' : caseId.slice(-8)) },
            { head: '理由', cell: ({ reason }) => reason ?? '' },
          ]}
          rows={entries}
        />
      )}
      {found.length > pageSize && last !== undefined ? (
        <p class="pages">
          <a class="button plain" href={`/desk/access-log?before=${last.id}`}>
            更早的
          </a>
        </p>
      ) : null}
    </DeskLayout>,
  );
}

const What = ({ what }: { what: AccessEntry['what'] }) => (
  <span class={what === 'break_glass' ? 'badge red' : 'badge grey'}>{accessKindNames[what]}</span>
);

import type { FC } from 'hono/jsx';
import type { CaseRow } from '../../../../hardship/cases/case-store.js';
import type { HardshipCase } from '../../../../hardship/cases/case.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import { clockLook, doorNames, nextOf } from './case-words.js';

/** Cases as a list shows them; `names` is false for who may not read who it is. */
export const CaseRows: FC<{
  rows: readonly CaseRow[];
  now: Date;
  /** Staff names by id. */
  people: ReadonlyMap<string, string>;
  /** With a box on each, for doing one thing to many; `seen` says which version of it was on the page. */
  choosing?: boolean;
}> = ({ rows, now, people, choosing }) => (
  <ul class="case-rows">
    {rows.map((row) => (
      <li>
        {choosing === true ? (
          <label class="choose">
            <input type="checkbox" name="case" value={row.case.id} />
            <input type="hidden" name="seen" value={`${row.case.id} ${row.case.version}`} />
            <span class="hidden">选中{row.name ?? '这一户'}</span>
          </label>
        ) : null}
        <a href={`/desk/cases/${row.case.id}`}>
          <span class="who-line">
            <b>{row.name ?? '（信息已清除）'}</b>
            <StateBadge kept={row.case} />
            <ClockBadge kept={row.case} now={now} />
            {row.case.urgent ? <span class="badge red">紧急</span> : null}
            {row.case.recheckAskedAt === null ? null : <span class="badge amber">申请复核</span>}
          </span>
          <span class="soft">
            {[
              row.said ?? row.case.region,
              row.case.cause === null ? null : causeNames[row.case.cause],
              doorNames[row.case.door],
              row.case.responsible === null
                ? nextOf[row.case.state]
                : `责任人 ${people.get(row.case.responsible) ?? '（已停用）'}`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </a>
      </li>
    ))}
  </ul>
);

export const StateBadge: FC<{ kept: HardshipCase }> = ({ kept }) => (
  <span class="badge">
    {kept.purpose === '消除' && kept.state !== '风险消除' ? `${kept.state}（消除）` : kept.state}
  </span>
);

export const ClockBadge: FC<{ kept: HardshipCase; now: Date }> = ({ kept, now }) => {
  const look = clockLook(kept, now);
  if (look === null) return null;
  return <span class={look.colour === 'green' ? 'badge grey' : `badge ${look.colour}`}>{look.text}</span>;
};

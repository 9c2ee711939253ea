import type { FC } from 'hono/jsx';
import { sayInstant } from '../desk-time.js';
import { unknown } from './setting-words.js';
import type { SettingsView } from './settings-view.js';
import { settingsPath } from './settings-place.js';

const shown = 5;

/** 修改记录: who changed what, from and to; the newest first. */
export const SettingLog: FC<SettingsView & { people: ReadonlyMap<string, string>; all: boolean }> = ({
  c,
  place,
  profile,
  people,
  all,
}) => {
  const edits = [...profile.edits].reverse();
  return (
    <section class="sheet" id="log">
      <h2>修改记录</h2>
      {edits.length === 0 ? <p class="soft">还没有人改过。</p> : null}
      <ol class="setting-log">
        {(all ? edits : edits.slice(0, shown)).map(({ at, by, field, from, to }) => (
          <li>
            <b>{field}</b>
            <p>{`${from ?? unknown} → ${to ?? '取消'}`}</p>
            <p class="soft">{`${people.get(by) ?? '账号已经不在'} · ${sayInstant(at)}`}</p>
          </li>
        ))}
      </ol>
      {all || edits.length <= shown ? null : (
        <p>
          <a
            href={`${settingsPath(c, place, '/settings', { log: 'all' })}#log`}
          >{`看全部${edits.length}条`}</a>
        </p>
      )}
    </section>
  );
};

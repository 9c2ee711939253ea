import type { FC } from 'hono/jsx';
import type { SignedEntry, SignedKind } from '../../../../hardship/supervision/signed-entry.js';
import { roleNames } from '../../../../hardship/staff/staff-member.js';
import { timeText } from '../cases/case-words.js';
import { shortPlaceName } from '../place-name.js';

const did: Record<SignedKind, string> = {
  issued: '签发',
  answered: '答复',
  accepted: '认定办结',
  returned: '退回重办',
  withdrawn: '撤回',
  signed: '检查人签字',
  found: '记下问题',
  mended: '报告已整改',
  recheck_passed: '复查通过',
  recheck_failed: '复查没有通过',
};

/** What was signed, oldest first, each with name, office and time. */
export const SignedList: FC<{ entries: readonly SignedEntry[] }> = ({ entries }) => (
  <ol class="signed">
    {entries.map(({ kind, by, at, words }) => (
      <li>
        <p>
          <b>{did[kind]}</b> <span class="soft">{timeText(at)}</span>
        </p>
        {words === '' ? null : <p class="words">{words}</p>}
        <p class="signature">{`签字：${by.name}（${shortPlaceName(by.region)} ${roleNames[by.role]}）`}</p>
      </li>
    ))}
  </ol>
);

import type { FC } from 'hono/jsx';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { recordLine, recordOf, sideOf } from '../../../../hardship/cases/step-side.js';
import { roleNames } from '../../../../hardship/staff/staff-member.js';
import { timeText } from './case-words.js';

/** One line of time across 监测, 预警, 帮扶 and 保障, the newest first. */
export const CaseTimeline: FC<{ file: CaseFile; people: ReadonlyMap<string, string> }> = ({
  file,
  people,
}) => (
  <section class="sheet">
    <h2>经过</h2>
    <ol class="timeline">
      {[...file.history].reverse().map((step) => {
        const record = recordOf(step, file.records);
        const line = record === null ? null : recordLine(record);
        const who =
          step.actor === 'family'
            ? '这家人'
            : `${roleNames[step.actor]} ${step.actorId === null ? '' : (people.get(step.actorId) ?? '')}`;
        return (
          <li>
            <p>
              <span class="badge grey">{sideOf(step, record)}</span> <b>{step.action}</b>
              {step.from !== null && step.from !== step.to ? ` → ${step.to}` : ''}
            </p>
            <p class="soft">
              {timeText(step.at)} · {who}
            </p>
            {line === null ? null : <p>{line}</p>}
            {step.note === null ? null : <p class="note">备注：{step.note}</p>}
            {step.familyNote === null ? null : <p class="note">告诉这家人：{step.familyNote}</p>}
          </li>
        );
      })}
    </ol>
  </section>
);

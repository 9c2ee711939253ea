import type { FC } from 'hono/jsx';
import type { FamilyToCall } from '../../../../hardship/messages/outbox.js';
import type { CallList } from '../../../../hardship/messages/outbox-desk.js';
import { spellReceipt } from '../../../../hardship/reports/receipt.js';
import { casePath } from '../cases/case-path.js';
import { dayText } from '../cases/case-words.js';
import { Empty } from '../desk-layout.js';
import { callReasons } from './outbox-words.js';

/** Where the page of one family to be called is. */
export const callPath = (id: string): string => `/desk/outbox/${id}`;

/** Families to be told, the longest waiting first. */
export const OutboxList: FC<{ list: CallList; now: Date }> = ({ list, now }) => (
  <>
    {list.families.length === 0 ? (
      <Empty text="现在没有要打电话告诉的人家。" />
    ) : (
      <ul class="case-rows">
        {list.families.map((family) => (
          <li>
            <Family family={family} now={now} />
          </li>
        ))}
      </ul>
    )}
    {list.next === null ? null : (
      <p class="pages">
        <a class="button plain" href={`/desk/outbox?after=${list.next}`}>
          下一页
        </a>
      </p>
    )}
    {list.unplaced.length === 0 ? null : (
      <section class="sheet">
        <h2>地方还不清楚的</h2>
        <p>这些人家有话要告诉，先把案件移交到村里，村里才好打电话。</p>
        <ul class="plain">
          {list.unplaced.map(({ case: id, receipt }) => (
            <li>
              <a href={casePath(id)}>回执 {spellReceipt(receipt)}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
    {list.underway.count === 0 ? null : (
      <p class="soft">
        还有 {list.underway.count} 条正在往手机上发，不用打电话；发一天发不出去，会到这里来。
      </p>
    )}
  </>
);

const Family: FC<{ family: FamilyToCall; now: Date }> = ({ family, now }) => {
  const { text, colour } = callReasons[family.why];
  const days = Math.floor((now.getTime() - Date.parse(family.since)) / 86_400_000);
  return (
    <a href={callPath(family.case)}>
      <strong>{family.name}</strong> <span>{family.village}</span>
      <span class="who-line">
        <span class="badge">{family.state}</span>
        <span class={`badge ${colour}`}>{text}</span>
      </span>
      <span class="soft">
        {`${dayText(family.since)}起，${days === 0 ? '今天的' : `等了${days}天`}${family.messages > 1 ? `，${family.messages}条` : ''}`}
      </span>
    </a>
  );
};

import type { FC } from 'hono/jsx';
import { isLead, type CaseFile } from '../../../../hardship/cases/case-store.js';
import type { Lead } from '../../../../hardship/leads/lead.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import type { HardshipReport } from '../../../../hardship/reports/hardship-report.js';
import { spellReceipt } from '../../../../hardship/reports/receipt.js';
import { chineseDay } from '../../../../shared/clock.js';
import { doorNames, timeText } from './case-words.js';

/** Who told of a household, as cadres read it. */
export const relationNames: Record<HardshipReport['relation'], string> = {
  self: '自己家',
  relative: '亲戚代报',
  neighbour: '邻居代报',
  cadre: '干部代报',
  grid_worker: '网格员代报',
};

/** Who it is and what was said, in the words it was said in. */
export const HouseholdWords: FC<{ file: CaseFile }> = ({ file }) => {
  const { origin, case: kept, receipt } = file;
  if (origin === null) {
    return (
      <section class="sheet">
        <h2>家里的话</h2>
        <p>这家人的信息已经清除，只留下办理的步骤。</p>
      </section>
    );
  }
  return (
    <section class="sheet">
      <h2>家里的话</h2>
      {isLead(origin) ? (
        <blockquote>{origin.words === '' ? '（没有写）' : origin.words}</blockquote>
      ) : (
        origin.story.map((said) => <blockquote>{said}</blockquote>)
      )}
      {file.amendments.map(({ text, at }) => (
        <blockquote>
          {text}
          <small class="soft">（{chineseDay(at)}补充）</small>
        </blockquote>
      ))}
      <dl class="facts">
        <div>
          <dt>原因</dt>
          <dd>{origin.causes.map((code) => causeNames[code]).join('、') || '没有说'}</dd>
        </div>
        <div>
          <dt>怎么来的</dt>
          <dd>{cameBy(origin, kept.openedAt)}</dd>
        </div>
        <div>
          <dt>怎么联系</dt>
          <dd>
            <Reach origin={origin} />
          </dd>
        </div>
        <div>
          <dt>回执号</dt>
          <dd>{spellReceipt(receipt)}</dd>
        </div>
      </dl>
      {isLead(origin) || origin.answers.length === 0 ? null : <Answers answers={origin.answers} />}
      {isLead(origin) || origin.attachments.length === 0 ? null : (
        <ul class="attachments">
          {origin.attachments.map(({ id, kind, at }, index) => (
            <li>
              <a href={`/desk/cases/${kept.id}/attachments/${id}`}>
                {kind === 'picture' ? '照片' : '语音'} {index + 1}（{timeText(at)}）
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** What the bot told them about policies before they reported, with the paragraphs. */
const Answers: FC<{ answers: HardshipReport['answers'] }> = ({ answers }) => (
  <details>
    <summary>报之前问过的政策（{answers.length}条）</summary>
    <ul class="plain">
      {answers.map(({ question, quote, passages }) => (
        <li>
          <b>{question}</b>
          <br />
          {quote ?? '没有答上来'}
          {passages.slice(0, 3).map((id, index) => (
            <>
              {' '}
              <a href={`/p/${id}`}>原文{index + 1}</a>
            </>
          ))}
        </li>
      ))}
    </ul>
  </details>
);

function cameBy(origin: HardshipReport | Lead, openedAt: string): string {
  if (!isLead(origin)) {
    const helper = origin.helper === null ? '' : `（${origin.helper}）`;
    return `${doorNames.self_report}，${relationNames[origin.relation]}${helper}，${chineseDay(openedAt)}`;
  }
  const from = origin.source.door === 'warning' ? origin.source.bureau : '';
  return `${doorNames[origin.source.door]}${from === '' ? '' : `（${from}）`}，${chineseDay(openedAt)}`;
}

const Reach: FC<{ origin: HardshipReport | Lead }> = ({ origin }) => {
  const phone = isLead(origin) ? origin.phone : origin.contact.by === 'phone' ? origin.contact.phone : null;
  if (phone !== null) return <a href={`tel:${phone}`}>{phone}</a>;
  if (!isLead(origin) && origin.contact.by === 'group_leader') return <>找组长转告</>;
  return <>没有留电话，请上门</>;
};

import { cardChanges, type CardChange } from '../../../../eligibility/card-changes.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { chineseDay, shanghaiDay } from '../../../../shared/clock.js';
import { casePath } from '../cases/case-path.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';

/** Cards looked at for one page. */
const cardsOnPage = 100;

/** Cards that say something that holds no more, to be printed again. */
export const printedCardRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/cards', permission: 'personal_read', handle: (c) => showCards(c, parts) },
];

async function showCards(c: DeskContext, parts: DeskParts) {
  const before = c.query('before');
  const cards = await parts.cards.printed.latest({
    scope: c.member.region,
    limit: cardsOnPage,
    ...(before === '' ? {} : { before }),
  });
  const benefits = new Map(parts.cards.maker.benefits().map((benefit) => [benefit.id, benefit]));
  const today = shanghaiDay(c.now);
  const old = cards
    .map((card) => ({
      card,
      changes: cardChanges({ printedOn: shanghaiDay(new Date(card.at)), rules: card.rules }, benefits, today),
    }))
    .filter(({ changes }) => changes.length > 0);
  await noteReading(parts.accessLog, c.member, 'card', null, c.now);
  const people = await parts.casework.colleagues.names(old.map(({ card }) => card.by));
  return c.html(
    <DeskLayout frame={c} title="要重印的明白卡" here="cards">
      <h1>要重印的明白卡</h1>
      <p class="soft">
        卡打出来以后，上面的政策改了、没了、到期了或者被新文件取代了的，列在这里。每户只看最近打的一张。
      </p>
      {old.length === 0 ? (
        <Empty
          text={
            cards.length === 0 ? '还没有打过明白卡。在案件页里可以打。' : '这些打过的卡，上面的政策都没有变。'
          }
        />
      ) : (
        <DeskTable
          rows={old}
          columns={[
            {
              head: '户',
              title: true,
              cell: ({ card }) => <a href={casePath(card.case)}>{card.name ?? '（信息已清除）'}</a>,
            },
            {
              head: '打印',
              cell: ({ card }) => `${chineseDay(card.at)} ${people.get(card.by) ?? '（已停用）'}`,
            },
            { head: '变了什么', cell: ({ changes }) => changes.map(changeSays).join('；') },
            {
              head: '办理',
              cell: ({ card }) => <a href={`${casePath(card.case)}/card`}>看新卡、重印</a>,
            },
          ]}
        />
      )}
      {cards.length < cardsOnPage ? null : (
        <p class="pages">
          <a href={`/desk/cards?before=${cards.at(-1)!.id}`}>看更早打的</a>
        </p>
      )}
    </DeskLayout>,
  );
}

function changeSays({ kind, name, rule, years, newer }: CardChange): string {
  const called = `“${name ?? rule}”（${years}）`;
  switch (kind) {
    case 'gone':
      return `${called}没有了`;
    case 'changed':
      return `${called}改了`;
    case 'ended':
      return `${called}到期了`;
    case 'superseded':
      return `${called}有了新文件，以${newer ?? ''}的为准`;
    default:
      return kind satisfies never;
  }
}

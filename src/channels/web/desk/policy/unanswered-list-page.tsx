import type { FC } from 'hono/jsx';
import { reachOf } from '../../../../hardship/staff/reach.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { countPlaces, type Tally } from '../../../../policy/group-questions.js';
import { placesOf, type LedgerReason } from '../../../../policy/question-ledger.js';
import {
  mostGrouped,
  openTopics,
  questionsFor,
  type OpenTopic,
} from '../../../../policy/unanswered/topics.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import { shortPlaceName } from '../place-name.js';
import type { KnowledgeParts } from './knowledge-parts.js';
import { ownsPlace } from './own-place.js';
import { reasonWords } from './unanswered-words.js';

/** How many topics one page shows. */
const mostShown = 40;

/** Which places' questions a member sees; those of no known place are every county's. */
export const seesPlace =
  (member: StaffMember) =>
  (place: string | null): boolean =>
    place === null ? reachOf(member, null) !== 'outside' : ownsPlace(member, place);

/** Questions without an answer by topic and place, of the member's own places. */
export async function showUnanswered(c: DeskContext, knowledge: KnowledgeParts) {
  const place = c.query('place');
  const all = await questionsFor(knowledge, seesPlace(c.member));
  const open = all.filter(({ closed }) => closed === null);
  const entries = open.map(({ entry }) => entry);
  const chosen = place === '' ? open : open.filter(({ entry }) => isAbout(placesOf(entry), place));
  const topics = await openTopics(chosen, knowledge.embed);
  const left = topics.length - mostShown;
  return c.html(
    <DeskLayout frame={c} title="没答上来的" here="unanswered">
      <h1>没答上来的</h1>
      <Tabs here="open" />
      <Places places={countPlaces(entries)} chosen={place} all={entries.length} />
      {topics.length === 0 ? (
        <Empty
          text={place === '' ? '现在没有。群众问了、文件又答不上来的，会列在这里。' : '这个地方现在没有。'}
        />
      ) : (
        <p class="soft">
          {chosen.length}句话，{topics.length}类事
          {chosen.length > mostGrouped ? `（只归了最新的${mostGrouped}句）` : ''}。问得多的在前。
        </p>
      )}
      {topics.slice(0, mostShown).map((topic) => (
        <Topic topic={topic} mask={knowledge.mask} />
      ))}
      {left > 0 ? <p class="soft">还有{left}类问得少的，没有列出来。先办前面的，或者按地方看。</p> : null}
    </DeskLayout>,
  );
}

const none = '-';
const isAbout = (places: readonly string[], wanted: string): boolean =>
  wanted === none ? places.length === 0 : places.includes(wanted);

export const Tabs: FC<{ here: 'open' | 'closed' }> = ({ here }) => {
  const current = (tab: 'open' | 'closed') => (tab === here ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <nav class="filters" aria-label="看哪些">
      <a href="/desk/unanswered" {...current('open')}>
        还没办
      </a>
      <a href="/desk/unanswered/closed" {...current('closed')}>
        已了结
      </a>
    </nav>
  );
};

const Places: FC<{ places: readonly Tally[]; chosen: string; all: number }> = ({ places, chosen, all }) => {
  if (places.length < 2 && chosen === '') return null;
  const link = (value: string, text: string) => (
    <a
      href={value === '' ? '/desk/unanswered' : `/desk/unanswered?place=${encodeURIComponent(value)}`}
      {...(value === chosen ? { 'aria-current': 'true' as const } : {})}
    >
      {text}
    </a>
  );
  return (
    <nav class="filters" aria-label="按地方看">
      {link('', `全部 ${all}`)}
      {places.map(({ name, count }) => link(name ?? none, `${placeWords(name)} ${count}`))}
    </nav>
  );
};

export const placeWords = (name: string | null): string =>
  name === null ? '没说地方' : shortPlaceName(name);

const Topic: FC<{ topic: OpenTopic; mask: (text: string) => string }> = ({ topic, mask }) => (
  <article class="card">
    <h3>
      <a href={`/desk/unanswered/${topic.central.id}`}>{mask(topic.central.question)}</a>
    </h3>
    <p class="soft">
      {topic.needed === null ? null : <span class="badge amber">要补文件</span>} 问了{topic.entries.length}次
      · 最近
      {topic.newest} · {topic.places.map(({ name, count }) => `${placeWords(name)}${count}`).join('、')}
    </p>
    <p class="soft">
      {topic.reasons
        .map(({ name, count }) => `${name === null ? '没记缘由' : reasonWords[name as LedgerReason]}${count}`)
        .join('、')}
    </p>
  </article>
);

import type { FC } from 'hono/jsx';
import type { CatalogueAudience, CatalogueEntry } from '../../../dialogue/eligibility/benefit-catalogue.js';
import { eligibilityWording as words } from '../../../dialogue/wording/eligibility-wording.js';
import { webWording } from '../../../dialogue/wording/web-wording.js';
import { KnownRows } from '../pages/known-rows.js';
import { PageLayout } from '../pages/page-layout.js';

export const cataloguePath = (place: string, who: string | null = null): string =>
  `/benefits/${encodeURIComponent(place)}${who === null ? '' : `?who=${who}`}`;

const BackToChat: FC = () => (
  <form action="/" method="get">
    <button class="quiet">{webWording.backToChat}</button>
  </form>
);

/** The places that documents name benefits for. */
export const CataloguePlacesPage: FC<{ places: readonly { path: string; count: number }[] }> = ({
  places,
}) => (
  <PageLayout title={words.catalogueTitle} bar={<BackToChat />} index>
    <main class="column" id="ask">
      <h1>{words.catalogueTitle}</h1>
      <p>{words.catalogueLead}</p>
      <h2>{words.cataloguePlaces}</h2>
      <ul class="chips">
        {places.map(({ path, count }) => (
          <li>
            <a class="button" href={cataloguePath(path)}>
              {path}（{words.catalogueCount(count)}）
            </a>
          </li>
        ))}
      </ul>
    </main>
  </PageLayout>
);

export interface CataloguePageProps {
  place: string;
  who: string | null;
  entries: readonly CatalogueEntry[];
  audiences: readonly CatalogueAudience[];
}

/** The benefits of a place, all or for one kind of household; printed without the ways around. */
export const CataloguePage: FC<CataloguePageProps> = ({ place, who, entries, audiences }) => {
  const chosen = audiences.find((audience) => audience.who === who);
  const title = words.catalogueOf(place);
  return (
    <PageLayout title={title} bar={<BackToChat />} index>
      <main class="column" id="ask">
        <h1>{title}</h1>
        <p>{words.catalogueLead}</p>
        <nav class="no-print" aria-label={words.catalogueWho}>
          <h2>{words.catalogueWho}</h2>
          <ul class="chips">
            <li>
              <a
                class="button"
                href={cataloguePath(place)}
                {...(who === null ? { 'aria-current': 'page' } : {})}
              >
                {words.catalogueAll}
              </a>
            </li>
            {audiences.map((audience) => (
              <li>
                <a
                  class="button"
                  href={cataloguePath(place, audience.who)}
                  {...(audience.who === who ? { 'aria-current': 'page' } : {})}
                >
                  {audience.label}（{audience.count}）
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {entries.length === 0 ? <p class="notice">{words.catalogueNone}</p> : null}
        {chosen === undefined ? null : <h2>{chosen.label}</h2>}
        {entries.map((entry) => (
          <Entry entry={entry} place={place} />
        ))}
        <p class="no-print">
          <a href="/">{words.catalogueAsk}</a>。<a href="/benefits">{words.cataloguePlaces}</a>。
          {webWording.print}
        </p>
      </main>
    </PageLayout>
  );
};

const Entry: FC<{ entry: CatalogueEntry; place: string }> = ({ entry, place }) => {
  const rows: [string, string | null][] = [
    [words.rows.gives, entry.gives.join('；')],
    [
      words.rows.whom,
      entry.whom.length === 0 ? words.whomUnwritten : entry.whom.map((quote) => `“${quote}”`).join(''),
    ],
    [words.rows.by, entry.by],
    [words.rows.steps, entry.steps.length === 0 ? null : entry.steps.join('；')],
    [words.rows.papers, entry.papers.length === 0 ? null : entry.papers.join('、')],
    [words.rows.where, entry.where ?? words.catalogueUnwritten],
    [words.rows.days, entry.days],
  ];
  return (
    <article class="sheet benefit" id={entry.id}>
      <h3>{entry.name}</h3>
      <p class="about">
        {words.official}：{entry.official}
      </p>
      {entry.newer === null ? null : (
        <p class="notice">
          <b>{entry.newer}。</b>下面是{entry.years}写的。
        </p>
      )}
      <KnownRows rows={rows} />
      <p class="about">
        {entry.years} · 《{entry.title}》{entry.place === place ? '' : ` · ${entry.place}`}
        {entry.ended && entry.newer === null ? <b> · {words.cataloguePast}</b> : null}
      </p>
      {entry.url === null ? null : (
        <a class="button no-print" href={entry.url}>
          {words.seeOriginal}
        </a>
      )}
    </article>
  );
};

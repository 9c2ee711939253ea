import type { FC } from 'hono/jsx';
import { webWording as words } from '../../../dialogue/wording/web-wording.js';
import type { DocumentPassage, PassageInDocument } from '../web-parts.js';
import { Particulars } from './citation-card.js';
import { PageLayout } from './page-layout.js';

/** Passages shown before and after the cited one without a tap. */
const neighbours = 2;

export interface PassagePageProps {
  found: PassageInDocument;
  simplify: (text: string) => string;
}

/** A cited passage where it stands in its document, with everything needed to find the paper one. */
export const PassagePage: FC<PassagePageProps> = ({ found, simplify }) => {
  const { citation, state, document, sourceUrl } = found;
  return (
    <PageLayout title={words.passageTitle(citation.title)} bar={<BackToChat />}>
      <main class="column" id="ask">
        <article class="sheet">
          <State state={state} />
          <h1>{citation.title}</h1>
          <Particulars citation={citation} />
          <h2>{words.passageHeading}</h2>
          <Passage text={citation.text} simplified={simplify(citation.text)} />
          <p class="about">
            {words.sourceFile}：{citation.source}
            {sourceUrl !== undefined && /^https?:\/\//.test(sourceUrl) ? (
              <>
                {' · '}
                <a href={sourceUrl} rel="noopener noreferrer">
                  {words.sourceLink}
                </a>
              </>
            ) : null}
          </p>
        </article>
        {document.length === 0 ? null : (
          <article class="sheet document">
            <h2>{state === 'current' ? words.inDocument : words.currentDocument}</h2>
            <WholeDocument document={document} here={citation.passage} />
          </article>
        )}
        <p class="no-print">
          <a href="/#latest">{words.backToChat}</a>。{words.print}
        </p>
      </main>
    </PageLayout>
  );
};

const BackToChat: FC = () => (
  <form action="/" method="get">
    <button class="quiet">{words.backToChat}</button>
  </form>
);

const State: FC<{ state: PassageInDocument['state'] }> = ({ state }) => {
  if (state === 'current') return <span class="state">{words.stateCurrent}</span>;
  const changed = state === 'changed';
  return (
    <>
      <span class="state old">{changed ? words.stateChanged : words.stateRemoved}</span>
      <p class="notice">{changed ? words.stateChangedNote : words.stateRemovedNote}</p>
    </>
  );
};

/** The passage; when its script differs, the simplified reading beside it. */
const Passage: FC<{ text: string; simplified: string }> = ({ text, simplified }) =>
  text === simplified ? (
    <p class="here">{text}</p>
  ) : (
    <div class="pair">
      <section>
        <h2>{words.originalScript}</h2>
        <p class="here" lang="zh-Hant">
          {text}
        </p>
      </section>
      <section>
        <h2>{words.simplifiedScript}</h2>
        <p class="here wide">{simplified}</p>
      </section>
    </div>
  );

const WholeDocument: FC<{ document: readonly DocumentPassage[]; here: string }> = ({ document, here }) => {
  const at = document.findIndex((passage) => passage.id === here);
  const from = at < 0 ? 0 : Math.max(0, at - neighbours);
  const to = at < 0 ? Math.min(document.length, 4) : Math.min(document.length, at + neighbours + 1);
  return (
    <>
      {from === 0 ? null : (
        <details>
          <summary>{words.before(from)}</summary>
          <Passages document={document} from={0} to={from} here={here} />
        </details>
      )}
      <Passages document={document} from={from} to={to} here={here} />
      {to === document.length ? null : (
        <details>
          <summary>{words.after(document.length - to)}</summary>
          <Passages document={document} from={to} to={document.length} here={here} />
        </details>
      )}
    </>
  );
};

const Passages: FC<{ document: readonly DocumentPassage[]; from: number; to: number; here: string }> = (
  range,
) => (
  <>
    {range.document.slice(range.from, range.to).map((passage, i) => {
      const before = i === 0 ? undefined : range.document[range.from + i - 1]?.section;
      return (
        <>
          {passage.section === '' || passage.section === before ? null : <h3>{passage.section}</h3>}
          <p class={passage.id === range.here ? 'here' : undefined}>{passage.text}</p>
        </>
      );
    })}
  </>
);

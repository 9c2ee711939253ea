import type { FC } from 'hono/jsx';
import type { Message } from '../../../dialogue/turn.js';
import { wording } from '../../../dialogue/wording.js';
import { webWording as words } from '../../../dialogue/wording/web-wording.js';
import { KnownRows } from './known-rows.js';

type Citation = Message['citations'][number];

/** Title, particulars, the sentence that answers, the whole passage behind a tap, and the way to the document. */
export const CitationCard: FC<{ citation: Citation; n: number; near?: boolean }> = ({
  citation,
  n,
  near,
}) => (
  <li class={near === true ? 'card near' : 'card'}>
    <h3>
      <b>{n}</b>
      {citation.title}
    </h3>
    <Particulars citation={citation} />
    {citation.quote === '' ? (
      <p class="quote">{citation.text}</p>
    ) : (
      <blockquote class="quote">
        <mark>{citation.quote}</mark>
      </blockquote>
    )}
    <a class="open" href={citation.url}>
      {words.seeOriginal(n)}
      <span class="hidden">：{citation.title}</span>
    </a>
    {citation.quote === '' || citation.quote === citation.text ? null : (
      <details>
        <summary>{words.wholePassage}</summary>
        <p>
          <Marked text={citation.text} quote={citation.quote} />
        </p>
      </details>
    )}
  </li>
);

/** Issuer, number, date, place and section, as far as the document gives them. */
export const Particulars: FC<{ citation: Omit<Citation, 'quote' | 'url'> }> = ({ citation }) => {
  const rows: [string, string | null][] = [
    [words.issuer, citation.issuer],
    [words.number, citation.number],
    [words.date, citation.date ?? wording.undated],
    [words.place, citation.region],
    [words.section, citation.section === '' ? null : citation.section],
  ];
  return <KnownRows rows={rows} class="about" />;
};

/** The passage with the quoted sentence highlighted where it stands. */
const Marked: FC<{ text: string; quote: string }> = ({ text, quote }) => {
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  );
};

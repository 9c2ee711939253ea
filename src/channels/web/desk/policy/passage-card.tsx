import type { Child, FC } from 'hono/jsx';
import type { ArchivedPassage } from '../../../../policy/passage-archive.js';
import { MarkedText } from './marked-text.js';

/** A whole passage with where it comes from; the sentence that answers is marked. */
export const PassageCard: FC<{
  passage: ArchivedPassage;
  quote?: string;
  /** Only its title and place are shown until tapped. */
  folded?: boolean;
  children?: Child;
}> = ({ passage, quote = '', folded, children }) => {
  const body = (
    <>
      <MarkedText text={passage.text} quote={quote} />
      <Source passage={passage} />
    </>
  );
  return (
    <article class="card">
      <h3>{passage.title}</h3>
      {folded === true ? (
        <details>
          <summary>{opening(passage.text)}</summary>
          {body}
        </details>
      ) : (
        body
      )}
      {children}
    </article>
  );
};

const Source: FC<{ passage: ArchivedPassage }> = ({ passage }) => (
  <p class="source">
    {particulars(passage).join(' · ')}
    {passage.section === '' ? null : <span class="section">{passage.section}</span>}
    <a class="link" href={`/p/${passage.passage}`}>
      看原文
    </a>
  </p>
);

/** Issuer, number, date and place, as far as the document gives them. */
export const particulars = ({
  issuer,
  number,
  date,
  region,
}: Pick<ArchivedPassage, 'issuer' | 'number' | 'date' | 'region'>): string[] =>
  [issuer, number, date ?? '没有日期', `适用${region}`].filter((each): each is string => each !== null);

const shown = 38;
const opening = (text: string): string => {
  const plain = text.replace(/\s+/gu, ' ');
  return plain.length > shown ? `${plain.slice(0, shown)}…` : plain;
};

import type { FC } from 'hono/jsx';

/** A passage with one sentence of it marked where it stands. */
export const MarkedText: FC<{ text: string; quote: string }> = ({ text, quote }) => {
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0) return <p class="passage">{text}</p>;
  return (
    <p class="passage">
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </p>
  );
};

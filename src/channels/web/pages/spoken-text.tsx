import type { FC } from 'hono/jsx';

/** A number that a tap dials. */
export const Hotline: FC<{ number: string }> = ({ number }) => <a href={`tel:${number}`}>{number}</a>;

// five-digit service lines anywhere; the emergency ones only where an answer is about danger
const lines = /(?<!\d)(12317|12345|12356)(?![\d元户人亩])/;
const emergencyLines = /(?<!\d)(12317|12345|12356|110|119|120)(?![\d元户人亩])/;

/** The bot's words with its hotlines made to dial; everything else is plain, escaped text. */
export const SpokenText: FC<{ text: string; urgent?: boolean }> = ({ text, urgent }) => (
  <p class="words">
    {text
      .split(urgent === true ? emergencyLines : lines)
      .map((piece, i) => (i % 2 === 1 ? <Hotline number={piece} /> : piece))}
  </p>
);

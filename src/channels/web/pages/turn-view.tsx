import type { FC } from 'hono/jsx';
import type { Message, TurnReply } from '../../../dialogue/turn.js';
import { webWording as words } from '../../../dialogue/wording/web-wording.js';
import { CitationCard } from './citation-card.js';
import { SpokenText } from './spoken-text.js';
import { TurnForm } from './turn-form.js';

export interface ShownTurn {
  turn: string;
  reply: TurnReply;
}

/** What was asked and every bubble of the reply. `newTurn` makes the id a press of its buttons goes by. */
export const TurnView: FC<{ shown: ShownTurn; token: string; newTurn: () => string }> = (view) => {
  const { turn, reply } = view.shown;
  const asked = reply.asked ?? '';
  return (
    <article class="turn" id={turnAnchor(turn)}>
      {asked === '' ? null : (
        <p class="said">
          <span class="hidden">{words.youSaid}：</span>
          {asked}
        </p>
      )}
      {reply.messages.map((message) => (
        <Bubble message={message} token={view.token} turn={view.newTurn()} />
      ))}
    </article>
  );
};

const turnAnchor = (turn: string) => `t-${turn}`;

const Bubble: FC<{ message: Message; token: string; turn: string }> = ({ message, token, turn }) => {
  const nearest = message.nearest ?? [];
  // the cards carry their own links, so citation buttons would only say it twice
  const carded = message.citations.length + nearest.length > 0;
  const choices = message.choices.filter((choice) => choice.does !== 'citation' || !carded);
  return (
    <div class={message.kind === 'urgent' ? 'bubble urgent' : 'bubble'}>
      <span class="hidden">{words.botSays}：</span>
      {message.receipt === undefined ? null : <Receipt number={message.receipt} />}
      <SpokenText text={unbroken(message)} urgent={message.kind === 'urgent'} />
      {message.citations.length === 0 ? null : <Sources citations={message.citations} />}
      {nearest.length === 0 ? null : (
        <>
          <p class="sources-title">{words.nearestHeading}</p>
          <ol class="sources">
            {nearest.map((citation, i) => (
              <CitationCard citation={citation} n={i + 1} near />
            ))}
          </ol>
        </>
      )}
      {message.page === undefined ? null : (
        <p class="page-link">
          <a href={message.page.url}>{message.page.label}</a>
        </p>
      )}
      {choices.length === 0 ? null : (
        <TurnForm token={token} turn={turn} class="choices">
          {choices.map((choice) => (
            <button class="button" name="choice" value={choice.id}>
              {choice.label}
            </button>
          ))}
        </TurnForm>
      )}
    </div>
  );
};

/** More cards than these are put behind a tap. */
const cardsShown = 3;

const Sources: FC<{ citations: Message['citations'] }> = ({ citations }) => {
  const cards = (
    <ol class="sources">
      {citations.map((citation, i) => (
        <CitationCard citation={citation} n={i + 1} />
      ))}
    </ol>
  );
  if (citations.length <= cardsShown)
    return (
      <>
        <p class="sources-title">{words.sourcesHeading}</p>
        {cards}
      </>
    );
  return (
    <details class="many-sources">
      <summary>
        {words.sourcesHeading}（{citations.length}）
      </summary>
      {cards}
    </details>
  );
};

/** To be copied onto paper: large, and never cut at the end of a line. */
const Receipt: FC<{ number: string }> = ({ number }) => (
  <p class="receipt">
    {words.receipt}
    <b>{spelled(number)}</b>
  </p>
);

const spelled = (receipt: string): string =>
  `${receipt.slice(0, 3)} ${receipt.slice(3, 6)} ${receipt.slice(6)}`;

/** The words, with the receipt's groups of figures kept together. */
function unbroken({ text, receipt }: Message): string {
  if (receipt === undefined) return text;
  return text.replaceAll(spelled(receipt), spelled(receipt).replaceAll(' ', '\u00a0'));
}

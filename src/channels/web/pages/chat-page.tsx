import type { FC } from 'hono/jsx';
import { webWording as words } from '../../../dialogue/wording/web-wording.js';
import { largestFile } from '../sent-file.js';
import { chatScript } from './chat-script.js';
import { PageLayout } from './page-layout.js';
import { TurnForm } from './turn-form.js';
import { TurnView, type ShownTurn } from './turn-view.js';

export interface ChatPageProps {
  turns: readonly ShownTurn[];
  /** Remembered place as people call it; null when none is known. */
  place: string | null;
  places: readonly { path: string; label: string }[];
  /** Form token (see visitor-cookies). */
  token: string;
  nonce: string;
  newTurn: () => string;
  /** A sentence above the input, and the words that were not sent. */
  notice?: string;
  draft?: string;
}

const scriptWords = {
  waiting: words.waiting,
  notSent: words.notSent,
  attached: words.attach,
  fileTooLarge: words.fileTooLarge,
};

/** The whole chat: readable and usable as it stands; the script only saves the reload. */
export const ChatPage: FC<ChatPageProps> = (page) => {
  const fresh = page.turns.length === 0;
  return (
    <PageLayout title={words.title} bar={<NewPerson {...page} />} index>
      <PlaceBar {...page} open={fresh && page.place === null} />
      <main class="column">
        {fresh ? <FirstScreen {...page} /> : <h1 class="hidden">{words.title}</h1>}
        <div id="log" role="log" aria-live="polite">
          {page.turns.map((shown) => (
            <TurnView shown={shown} token={page.token} newTurn={page.newTurn} />
          ))}
        </div>
        <span id="latest" />
      </main>
      <AskBar {...page} />
      <script
        nonce={page.nonce}
        dangerouslySetInnerHTML={{
          __html: `var words=${JSON.stringify(scriptWords)},largest=${largestFile};${chatScript}`,
        }}
      />
    </PageLayout>
  );
};

const NewPerson: FC<ChatPageProps> = ({ token, newTurn }) => (
  <TurnForm token={token} turn={newTurn()}>
    <button class="quiet" name="text" value={words.newPerson} title={words.newPersonHint}>
      {words.newPerson}
    </button>
  </TurnForm>
);

const PlaceBar: FC<ChatPageProps & { open: boolean }> = ({ open, place, places, token, newTurn }) => (
  <div class="where">
    <div class="column">
      <details open={open} id="where">
        <summary>
          {words.placeNow}：<b id="place">{place ?? words.placeNone}</b>
          <i id="change" hidden={place === null}>
            {words.placeChange}
          </i>
        </summary>
        <TurnForm token={token} turn={newTurn()} class="places">
          {places.map(({ path, label }) => (
            <button class="button" name="region" value={path}>
              {label}
            </button>
          ))}
        </TurnForm>
        <details class="elsewhere">
          <summary>{words.placeElsewhere}</summary>
          <TurnForm token={token} turn={newTurn()} class="typed">
            <label class="hidden" for="region">
              {words.placeOther}
            </label>
            <input
              id="region"
              name="region"
              placeholder={words.placeHint}
              maxlength={60}
              autocomplete="off"
            />
            <button class="strong">{words.placeSave}</button>
          </TurnForm>
        </details>
      </details>
    </div>
  </div>
);

const FirstScreen: FC<ChatPageProps> = ({ token, newTurn }) => (
  <section class="hero" id="hero">
    <h1>{words.heading}</h1>
    <p>{words.lead}</p>
    <h2>{words.examplesHeading}</h2>
    <TurnForm token={token} turn={newTurn()}>
      <ul class="examples">
        {words.examples.map((example) => (
          <li>
            <button name="text" value={example}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </TurnForm>
    <h2>{words.reportLead}</h2>
    <TurnForm token={token} turn={newTurn()}>
      <button class="strong report" name="text" value={words.reportStart}>
        {words.reportStart}
      </button>
    </TurnForm>
  </section>
);

const AskBar: FC<ChatPageProps> = ({ token, newTurn, notice, draft }) => (
  <div class="ask no-print">
    <div class="column">
      <p class="notice" id="notice" role="alert" hidden={notice === undefined}>
        {notice}
      </p>
      <TurnForm token={token} turn={newTurn()} files>
        <label class="hidden" for="ask">
          {words.askLabel}
        </label>
        <div class="ask-row">
          <textarea id="ask" name="text" rows={1} placeholder={words.askHint} autocomplete="off">
            {draft}
          </textarea>
          <button class="strong">{words.send}</button>
        </div>
        <small>
          <label class="attach" for="file">
            {words.attach}
          </label>
          <input type="file" name="file" id="file" accept="image/*,audio/*" />
          {words.privacy}
        </small>
      </TurnForm>
    </div>
  </div>
);

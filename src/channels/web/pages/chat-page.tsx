import type { FC } from 'hono/jsx';
import { eligibilityWording } from '../../../dialogue/wording/eligibility-wording.js';
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
  /** A place that was asked for by the address; `preset`: it goes with the first turn, since no other is known. */
  wanted?: { path: string; label: string; preset: boolean };
  /** The address asks for how far a case is. */
  askStatus?: boolean;
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
      <PlaceBar
        {...page}
        open={page.wanted === undefined ? fresh && page.place === null : !page.wanted.preset}
      />
      <main class="column">
        {page.askStatus === true ? <AskStatus {...page} /> : null}
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

/** The button takes the same way as the words: it asks for the receipt, and for what only the family knows. */
const AskStatus: FC<ChatPageProps> = ({ token, newTurn, wanted }) => (
  <section class="hero">
    <p>{words.statusLead}</p>
    <TurnForm token={token} turn={newTurn()} place={presetOf(wanted)}>
      <button class="strong report" name="text" value={words.statusStart}>
        {words.statusStart}
      </button>
    </TurnForm>
  </section>
);

const presetOf = (wanted: ChatPageProps['wanted']): string | undefined =>
  wanted?.preset === true ? wanted.path : undefined;

const PlaceBar: FC<ChatPageProps & { open: boolean }> = ({ open, place, places, wanted, token, newTurn }) => (
  <div class="where">
    <div class="column">
      <details open={open} id="where">
        <summary>
          {words.placeNow}：
          <b id="place">{place ?? (wanted?.preset === true ? wanted.label : words.placeNone)}</b>
          <i id="change" hidden={place === null && wanted?.preset !== true}>
            {words.placeChange}
          </i>
        </summary>
        <TurnForm token={token} turn={newTurn()} class="places">
          {(wanted === undefined || places.some(({ path }) => path === wanted.path)
            ? places
            : [wanted, ...places]
          ).map(({ path, label }) => (
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

const FirstScreen: FC<ChatPageProps> = ({ token, newTurn, wanted }) => (
  <section class="hero" id="hero">
    <h1>{words.heading}</h1>
    <p>{words.lead}</p>
    <h2>{words.examplesHeading}</h2>
    <TurnForm token={token} turn={newTurn()} place={presetOf(wanted)}>
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
    <h2>{eligibilityWording.checkLead}</h2>
    <TurnForm token={token} turn={newTurn()} place={presetOf(wanted)}>
      <button class="strong check" name="text" value={eligibilityWording.start}>
        {eligibilityWording.start}
      </button>
    </TurnForm>
    <p>
      <a class="front-link" href="/card">
        {words.cardLink}
      </a>
    </p>
    <p>
      <a class="front-link" href="/benefits">
        {eligibilityWording.catalogueFront}
      </a>
    </p>
    <h2>{words.reportLead}</h2>
    <TurnForm token={token} turn={newTurn()} place={presetOf(wanted)}>
      <button class="strong report" name="text" value={words.reportStart}>
        {words.reportStart}
      </button>
    </TurnForm>
  </section>
);

const AskBar: FC<ChatPageProps> = ({ token, newTurn, notice, draft, wanted }) => (
  <div class="ask no-print">
    <div class="column">
      <p class="notice" id="notice" role="alert" hidden={notice === undefined}>
        {notice}
      </p>
      <TurnForm token={token} turn={newTurn()} files place={presetOf(wanted)}>
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

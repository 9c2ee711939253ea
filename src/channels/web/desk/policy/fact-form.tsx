import type { FC } from 'hono/jsx';
import type { AskedFact } from '../../../../policy/corpus/asks-of-facts.js';
import { isDraft } from '../../../../policy/corpus/asks-of-facts.js';
import { voiceOf } from '../../../../policy/corpus/ask-voice.js';
import type { Ask } from '../../../../policy/corpus/asks.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import type { SentFields } from '../sent-fields.js';
import { MarkedText } from './marked-text.js';
import { villagerFields } from './sheet-form.js';

/** What is typed and what is wrong with it, where something was not taken. */
export interface Typed {
  form?: SentFields;
  errors?: Readonly<Partial<Record<string, string>>>;
}

const examples = ['院子里种菜养鸡，公家给几个钱？', '俺家能领不？', '一户顶天给多少？', '找谁办？'];

/** What was taken is saved: only fields with something wrong in them are shown again as they were typed. */
export function refusedFields({ form, errors }: Typed) {
  const error = (name: string): string | undefined => errors?.[name];
  return {
    error,
    value: (name: string): string =>
      error(name.replace(/-why$/u, '')) === undefined ? '' : (form?.text(name) ?? ''),
  };
}

/** One fact: its sentence in its passage, the questions that lead to it, and what people ask that it does not say. */
export const FactForm: FC<{
  csrf: string;
  path: string;
  asked: AskedFact;
  /** The fact after this one, for 跳过. */
  skip: string | null;
  typed: Typed;
}> = ({ csrf, path, asked: { fact, asks }, skip, typed }) => {
  const { value, error } = refusedFields(typed);
  const drafts = asks.filter(isDraft);
  const kept = asks.filter((ask) => !isDraft(ask));
  return (
    <>
      <section class="sheet fact">
        <h2>第{fact.number}句</h2>
        {fact.passage.section.length === 0 ? null : <p class="soft">{fact.passage.section.join(' › ')}</p>}
        <blockquote>{fact.text.trim()}</blockquote>
        {fact.passage.sentences.length < 2 ? null : (
          <details>
            <summary>看整段</summary>
            <MarkedText text={fact.passage.text} quote={fact.text} />
          </details>
        )}
      </section>
      <DeskForm csrf={csrf} action={path} class="form sheet">
        <input type="hidden" name="fact" value={String(fact.number)} />
        {drafts.length === 0 ? null : <Drafts drafts={drafts} error={error('drafts')} />}
        <h2>群众会怎么问这句？</h2>
        {villagerFields.map((name, i) => (
          <Field
            name={name}
            label={`群众的问法${i + 1}`}
            value={value(name)}
            error={error(name)}
            placeholder={`比如：${examples[i]!}`}
            maxlength={150}
            autofocus={i === 0 && typed.form === undefined}
          />
        ))}
        <Field
          name="cadre"
          label="干部的问法"
          value={value('cadre')}
          error={error('cadre')}
          placeholder="比如：庭院经济补助上限"
          maxlength={150}
        />
        <details open={value('silent1') !== '' || error('silent1') !== undefined}>
          <summary>群众还会问、但文件没说的</summary>
          <SilentPair name="silent1" value={value} error={error} />
        </details>
        <div class="buttons">
          <SubmitButton label="存好，下一句" />
          {skip === null ? null : (
            <a class="button plain" href={skip}>
              跳过
            </a>
          )}
        </div>
      </DeskForm>
      <KeptAsks csrf={csrf} path={path} kept={kept} heading="这句已经有的问法" />
    </>
  );
};

/** A question that is not answered, and what is written instead. */
export const SilentPair: FC<{
  name: string;
  value: (name: string) => string;
  error: (name: string) => string | undefined;
}> = ({ name, value, error }) => (
  <div class="silent">
    <Field
      name={name}
      label="群众会问"
      value={value(name)}
      error={error(name)}
      placeholder="比如：钱哪天打到卡上？"
      maxlength={150}
    />
    <Field
      name={`${name}-why`}
      label="文件写了什么、没写什么"
      value={value(`${name}-why`)}
      placeholder="比如：文件只说验收后拨付，没写哪天"
      hint="群众再问，会看到这句话。"
      maxlength={150}
    />
  </div>
);

const Drafts: FC<{ drafts: readonly Ask[]; error: string | undefined }> = ({ drafts, error }) => (
  <fieldset class={error === undefined ? 'field drafts' : 'field drafts wrong'}>
    <legend>机器起的草稿，没有人看过</legend>
    <small class="hint">打勾的留下，可以改字；不要的去掉勾。</small>
    <input type="hidden" name="drafts" value="1" />
    {drafts.map(({ ask, why }, i) => (
      <div class="draft">
        <label class="option">
          <input type="checkbox" name="keep" value={String(i)} checked />
          <span>留下</span>
        </label>
        <div>
          <input
            name={`draft-${i}`}
            value={ask}
            maxlength={150}
            aria-label={`草稿${i + 1}`}
            autocomplete="off"
          />
          {why === undefined ? null : (
            <input
              name={`draft-${i}-why`}
              value={why}
              maxlength={150}
              aria-label={`草稿${i + 1}：文件写了什么、没写什么`}
              autocomplete="off"
            />
          )}
        </div>
      </div>
    ))}
    {error === undefined ? null : <p class="error">{error}</p>}
  </fieldset>
);

/** Drafts of what a document does not say, for the page of that. */
export const SilentDrafts = Drafts;

/** So many are shown without a tap. */
const fewKept = 8;

/** Asks that stand, each with a way to drop it. */
export const KeptAsks: FC<{ csrf: string; path: string; kept: readonly Ask[]; heading: string }> = ({
  csrf,
  path,
  kept,
  heading,
}) =>
  kept.length === 0 ? null : (
    <section class="sheet">
      <details open={kept.length <= fewKept}>
        <summary>{`${heading}，${kept.length}条`}</summary>
        <ul class="kept">
          {kept.map((ask) => (
            <li>
              <p>
                {ask.ask}
                {ask.why === undefined ? null : <span class="soft">{ask.why}</span>}
                <span class="soft">
                  {ask.answered ? (voiceOf(ask) === 'cadre' ? '干部' : '群众') : '文件没说'}
                  {ask.reviewed ? '' : ' · 没人看过'}
                </span>
              </p>
              <DeskForm csrf={csrf} action={`${path}/drop`}>
                <input type="hidden" name="ask" value={ask.ask} />
                <input type="hidden" name="quote" value={ask.quote ?? ''} />
                <button class="link">删掉</button>
              </DeskForm>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );

import type { FC } from 'hono/jsx';
import { changeSays, reasonSays } from '../../../../eligibility/review-wording.js';
import {
  yearsOfDocument,
  type Quoted,
  type ReviewedDocument,
} from '../../../../eligibility/reviewed-document.js';
import type { ReviewGroup } from '../../../../eligibility/said-anew.js';
import type { RuleToReview } from '../../../../eligibility/superseded-rules.js';
import { DeskForm, SubmitButton } from '../desk-form.js';

/** New sentences named of one document; the rest is in the document itself. */
const mostAnew = 20;

/** The rules of one older document beside one newer: tick those that were read, then say what holds. */
export const GroupSheet: FC<{ csrf: string; action: string; group: ReviewGroup }> = ({
  csrf,
  action,
  group: { older, newer, reviews, anew },
}) => (
  <DeskForm csrf={csrf} action={action} class="form sheet">
    <h2>
      新文件：<a href={`/desk/documents/${newer.id}`}>《{newer.title}》</a>（{yearOf(newer)}）
    </h2>
    <p>
      可能取代<a href={`/desk/documents/${older.id}`}>《{older.title}》</a>（{yearOf(older)}）的
      {reviews.length}条规则：
    </p>
    <input type="hidden" name="newer" value={newer.id} />
    {reviews.map((review) => (
      <Review review={review} />
    ))}
    {anew.length === 0 ? null : (
      <details>
        <summary>新文件里还有{anew.length}句带钱数、比例的话，旧规则里没有</summary>
        {anew.slice(0, mostAnew).map((said) => (
          <Said said={said} />
        ))}
        <p class="soft">要让群众在“我家符合吗”里看到，得把它们整理成规则。</p>
      </details>
    )}
    <p class="soft">
      “还有效”：照旧用。“已被取代”：从新文件的日子起，群众看到的是“以{yearOf(newer)}
      的新文件为准”，旧数不再当真。
    </p>
    <div class="buttons">
      <SubmitButton label="勾上的：还有效" look="plain" name="verdict" value="still_valid" />
      <SubmitButton label="勾上的：已被取代" name="verdict" value="superseded" />
    </div>
  </DeskForm>
);

const yearOf = (document: ReviewedDocument): string => yearsOfDocument(document) ?? '没写年份';

const Review: FC<{ review: RuleToReview }> = ({
  review: { rule, older, newer, reasons, was, now, figures },
}) => (
  <article class="card">
    <label class="option">
      <input type="checkbox" name="rule" value={rule.id} />
      <span>
        <b>{rule.name}</b>
        <br />
        {rule.official}
      </span>
    </label>
    <p class="soft">请看一看：{reasons.map(reasonSays).join('；')}。</p>
    {figures.length === 0 ? null : (
      <ul>
        {figures.map((change) => (
          <li>
            <b>{changeSays(change)}</b>
            {change.kind === 'added' ? null : <FigureSource label={yearOf(older)} at={change.was.at} />}
            {change.kind === 'not_said' ? null : <FigureSource label={yearOf(newer)} at={change.now.at} />}
          </li>
        ))}
      </ul>
    )}
    <p class="soft">{yearOf(older)}写的</p>
    <Said said={was} />
    <p class="soft">{yearOf(newer)}写的</p>
    {now === null ? <p>没找到再写这件事的话。可能不办了，也可能换了说法。</p> : <Said said={now} />}
  </article>
);

const Said: FC<{ said: Quoted }> = ({ said: { quote, passage } }) => (
  <p>
    “{quote}”{passage === null ? null : <Original passage={passage} />}
  </p>
);

const FigureSource: FC<{ label: string; at: Quoted }> = ({ label, at: { quote, passage } }) => (
  <span class="soft">
    <br />
    {label}：“{quote}”{passage === null ? null : <Original passage={passage} />}
  </span>
);

const Original: FC<{ passage: string }> = ({ passage }) => (
  <a class="link" href={`/p/${passage}`}>
    看原文
  </a>
);

import type { FC } from 'hono/jsx';
import { changeSays, reasonSays } from '../../../../eligibility/review-wording.js';
import {
  yearsOfDocument,
  type Quoted,
  type ReviewedDocument,
} from '../../../../eligibility/reviewed-document.js';
import { saysTheSame, type ReviewGroup } from '../../../../eligibility/said-anew.js';
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
    {reviews
      .filter((review) => !saysTheSame(review))
      .map((review) => (
        <Review review={review} />
      ))}
    <SameAgain reviews={reviews.filter(saysTheSame)} />
    {anew.length === 0 ? null : (
      <details>
        <summary>新文件里还有{anew.length}句带钱数、比例的话，旧规则里没有</summary>
        {anew.slice(0, mostAnew).map((said) => (
          <Said said={said} by={newer} />
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

/** Folded: on a phone they would bury what changed. */
const SameAgain: FC<{ reviews: readonly RuleToReview[] }> = ({ reviews }) =>
  reviews.length === 0 ? null : (
    <details>
      <summary>有{reviews.length}条，新文件又写了，数没有不同</summary>
      {reviews.map((review) => (
        <Review review={review} />
      ))}
    </details>
  );

const yearOf = (document: ReviewedDocument): string => yearsOfDocument(document) ?? '没写年份';

const Review: FC<{ review: RuleToReview }> = ({ review }) => {
  const { rule, older, newer, reasons, was, now, figures } = review;
  const quotes = figures.flatMap((change) => [
    change.kind === 'added' ? null : change.was.at.quote,
    change.kind === 'not_said' ? null : change.now.at.quote,
  ]);
  return (
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
      {figures.map((change) => (
        <>
          <p>
            <b>{changeSays(change)}</b>
          </p>
          {change.kind === 'added' ? null : <Said said={change.was.at} by={older} />}
          {change.kind === 'not_said' ? null : <Said said={change.now.at} by={newer} />}
        </>
      ))}
      {quotes.includes(was.quote) ? null : <Said said={was} by={older} />}
      {now === null ? (
        <p>{yearOf(newer)}的新文件里没找到再写这件事的话。可能不办了，也可能换了说法。</p>
      ) : quotes.includes(now.quote) ? null : (
        <Said said={now} by={newer} />
      )}
    </article>
  );
};

const Said: FC<{ said: Quoted; by: ReviewedDocument }> = ({ said: { quote, passage }, by }) => (
  <p>
    <span class="soft">{yearOf(by)}写的：</span>“{quote}”
    {passage === null ? null : (
      <a class="link" href={`/p/${passage}`}>
        看原文
      </a>
    )}
  </p>
);

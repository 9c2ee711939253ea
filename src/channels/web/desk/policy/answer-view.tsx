import type { FC } from 'hono/jsx';
import type {
  AnswerKind,
  AnswerPart,
  Citation,
  PolicyAnswer,
} from '../../../../policy/answer/policy-answer.js';
import type { Consulted } from '../../../../policy/consult.js';
import { DeskForm } from '../desk-form.js';
import { citationText } from './citation-text.js';
import { confidenceWords } from './confidence-words.js';
import { PassageCard } from './passage-card.js';

interface Asked {
  question: string;
  place: string;
  date: string;
}

/** The answer beside its evidence; on a phone one below the other. */
export const AnswerView: FC<{ csrf: string; asked: Asked; consulted: Consulted; publicUrl: string }> = (
  view,
) => {
  const { answer, others } = view.consulted;
  const nearest = answer.nearest ?? [];
  return (
    <div class="pair answer">
      <section class="sheet">
        <h2>{view.asked.question}</h2>
        <Standing answer={answer} />
        <p class="words">{answer.answer}</p>
        <PlaceChoices {...view} />
        {answer.parts.slice(1).map((part) => (
          <Part part={part} />
        ))}
        {answer.kind === 'answered' ? (
          <CopyBlock text={citationText(view.asked.question, answer, view.publicUrl)} />
        ) : null}
      </section>
      <section>
        {answer.citations.length === 0 ? null : <h2>依据</h2>}
        {answer.citations.map((citation) => (
          <PassageCard passage={citation} quote={citation.quote} />
        ))}
        {nearest.length === 0 ? null : <h2>挨得近的原文（不是答案）</h2>}
        {nearest.map((citation) => (
          <PassageCard passage={citation} />
        ))}
        {others.length === 0 ? null : <h2>也看过这几段，没有用上</h2>}
        {others.map((passage) => (
          <PassageCard passage={passage} folded />
        ))}
        {answer.citations.length + nearest.length + others.length > 0 ? null : (
          <p class="empty">没有找到挨得近的原文。</p>
        )}
      </section>
    </div>
  );
};

const kindWords: Record<AnswerKind, { text: string; look: string }> = {
  answered: { text: '文件里有', look: '' },
  no_source: { text: '文件里没有', look: 'amber' },
  needs_detail: { text: '要再说清楚些', look: 'amber' },
  declined: { text: '不能答', look: 'grey' },
  urgent: { text: '先救人', look: 'red' },
  smalltalk: { text: '不是政策问题', look: 'grey' },
};

const Standing: FC<{ answer: PolicyAnswer }> = ({ answer }) => {
  const { text, look } = kindWords[answer.kind];
  return (
    <p>
      <span class={`badge ${look}`}>{text}</span>
      {answer.kind === 'answered' ? <span class="soft"> {confidenceWords(answer.confidence)}</span> : null}
    </p>
  );
};

const Part: FC<{ part: AnswerPart }> = ({ part }) => (
  <div class="part">
    <h3>还问了：{part.question}</h3>
    <span class={`badge ${kindWords[part.kind].look}`}>{kindWords[part.kind].text}</span>
    <p class="words">{part.answer}</p>
    {part.citations.map((citation: Citation) => (
      <p class="soft">
        《{citation.title}》 <a href={citation.url}>看原文</a>
      </p>
    ))}
  </div>
);

/** Places the documents answer for, when the question names none: a tap asks again there. */
const PlaceChoices: FC<{ csrf: string; asked: Asked; consulted: Consulted }> = ({
  csrf,
  asked,
  consulted,
}) => {
  const choices = consulted.answer.choices ?? [];
  if (choices.length === 0) return null;
  return (
    <DeskForm csrf={csrf} action="/desk/policy" more={{ 'data-again': '1' }}>
      <input type="hidden" name="question" value={asked.question} />
      <input type="hidden" name="date" value={asked.date} />
      <div class="buttons">
        {choices.map(({ label }) => (
          <button class="button plain" name="place" value={label}>
            {label}
          </button>
        ))}
      </div>
    </DeskForm>
  );
};

const CopyBlock: FC<{ text: string }> = ({ text }) => (
  <div class="copy no-print">
    <div class="copy-head">
      <label for="copied">带出处的全文</label>
      <button type="button" class="button plain" data-copy="copied" hidden>
        复制
      </button>
    </div>
    <textarea id="copied" readonly rows={7}>
      {text}
    </textarea>
  </div>
);

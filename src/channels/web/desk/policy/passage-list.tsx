import type { FC } from 'hono/jsx';
import type { Passage } from '../../../../policy/corpus/passage.js';

/** Passages of a document as they are cited, in order, under their headings. */
export const PassageList: FC<{ passages: readonly Passage[]; linked?: boolean }> = ({ passages, linked }) => (
  <ol class="passages">
    {passages.map((passage, i) => {
      const section = passage.section.join(' › ');
      return (
        <li>
          {section === '' || section === passages[i - 1]?.section.join(' › ') ? null : <h3>{section}</h3>}
          <p class="passage">{passage.text}</p>
          {linked === true ? (
            <a class="link" href={`/p/${passage.id}`}>
              看原文
            </a>
          ) : null}
        </li>
      );
    })}
  </ol>
);

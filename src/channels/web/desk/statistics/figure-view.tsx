import type { FC } from 'hono/jsx';
import { isEmpty, type Figure } from '../../../../hardship/statistics/figure.js';

/** A picture where there is something to draw, and the same numbers as a table. */
export const FigureView: FC<{ figure: Figure; picture: string | null }> = ({ figure, picture }) => (
  <section class="sheet figure">
    <h2>{figure.title}</h2>
    {isEmpty(figure) ? <p class="soft">还没有数。</p> : null}
    {picture === null || isEmpty(figure) || figure.bars === null ? null : (
      <img src={picture} alt={`${figure.title}，数字见下表`} loading="lazy" width="440" />
    )}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {figure.columns.map((column, index) => (
              <th scope="col" class={index === 0 ? undefined : 'number'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.rows.map((row) => (
            <tr>
              {row.map((cell, index) => (
                <td class={index === 0 ? undefined : 'number'}>{cell ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {figure.note === null ? null : <p class="soft">{figure.note}</p>}
  </section>
);

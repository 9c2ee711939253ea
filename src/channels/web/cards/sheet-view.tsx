import type { FC } from 'hono/jsx';
import { pathOf, quietZone, type Mark } from '../paper/drawing.js';
import { qrModules } from '../paper/qr-modules.js';
import type { PrintedSheet } from './printed-sheet.js';

/** A sheet on a page, with a print style of its own; the sentences it rests on are a tap away. */
export const SheetView: FC<{ sheet: PrintedSheet }> = ({ sheet }) => (
  <article class="sheet paper">
    <header>
      <div>
        <h1>{sheet.title}</h1>
        {sheet.lead.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <figure>
        <Code address={sheet.code.address} />
        <figcaption>{sheet.code.says}</figcaption>
      </figure>
    </header>
    {sheet.parts.map(({ heading, says, items }) => (
      <section>
        <h2>{heading}</h2>
        {items.map(({ head, lines, href }) => (
          <div class="paper-item">
            <h3>{href === undefined ? head : <a href={href}>{head}</a>}</h3>
            {lines.map((line) => (
              <p>{line}</p>
            ))}
          </div>
        ))}
        {says === undefined ? null : <p class="soft">{says}</p>}
      </section>
    ))}
    <section>
      <h2>有事打电话</h2>
      {sheet.call.map((line) => (
        <p>{line}</p>
      ))}
    </section>
    <section class="paper-small">
      <h2>依据的文件</h2>
      {[...sheet.sources, ...sheet.notes].map((line) => (
        <p>{line}</p>
      ))}
    </section>
  </article>
);

/** A code to be scanned, drawn within the page; as large as the style says. */
export const Code: FC<{ address: string }> = ({ address }) => {
  const modules = qrModules(address);
  const side = modules.length + 2 * quietZone;
  const mark: Extract<Mark, { kind: 'code' }> = { kind: 'code', x: 0, y: 0, side, modules };
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label="二维码" shape-rendering="crispEdges">
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={pathOf(mark)} fill="#000000" />
    </svg>
  );
};

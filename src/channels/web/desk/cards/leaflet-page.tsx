import { contactsOf } from '../../../../hardship/cases/county-profile.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { answerFile } from '../../answer-file.js';
import { leafletFormats } from '../../cards/lay-out-sheet.js';
import type { PrintedSheet } from '../../cards/printed-sheet.js';
import { sheetPdf, sheetPng, type SheetFile } from '../../cards/sheet-files.js';
import { sheetOfLeaflet } from '../../cards/sheet-of-card.js';
import { SheetView } from '../../cards/sheet-view.js';
import { PrintButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';

/** 明白纸 of a place, which is everybody's to read. */
export const leafletRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/leaflet', permission: 'policy_ask', handle: (c) => showLeaflet(c, parts) },
  {
    method: 'get',
    path: '/leaflet.pdf',
    permission: 'policy_ask',
    handle: (c) =>
      sendLeaflet(c, parts, 'leaflet.pdf', (sheet) =>
        sheetPdf(sheet, c.query('size') === 'a5' ? leafletFormats.a5 : leafletFormats.a4, c.now),
      ),
  },
  {
    method: 'get',
    path: '/leaflet.png',
    permission: 'policy_ask',
    handle: (c) => sendLeaflet(c, parts, 'leaflet.png', (sheet) => sheetPng(sheet, leafletFormats.png)),
  },
];

type Made =
  | { kind: 'sheet'; place: string; sheet: PrintedSheet }
  | { kind: 'no_place' }
  | { kind: 'no_rules' };

/** The leaflet of the place asked for, or of the member's own. */
async function leafletOf(c: DeskContext, parts: DeskParts): Promise<Made> {
  const typed = c.query('place');
  const place = typed === '' ? c.member.region : parts.resolvePlace(typed, c.member.region);
  if (place === null) return { kind: 'no_place' };
  const { maker } = parts.cards;
  const profile = await parts.casework.profileOf(place);
  const asked = { region: place, date: shanghaiDay(c.now), offices: contactsOf(profile, place) };
  const leaflet = maker.leaflet(asked);
  if (leaflet.groups.length === 0) return { kind: 'no_rules' };
  return { kind: 'sheet', place, sheet: sheetOfLeaflet(leaflet, maker.address(place, 'chat')) };
}

async function showLeaflet(c: DeskContext, parts: DeskParts) {
  const made = await leafletOf(c, parts);
  const typed = c.query('place');
  return c.html(
    <DeskLayout frame={c} title="明白纸" here="leaflet">
      <form method="get" action="/desk/leaflet" class="form no-print">
        <div class="field">
          <label for="f-place">哪个地方</label>
          <span class="line">
            <input id="f-place" name="place" value={typed === '' ? c.member.region : typed} maxlength={60} />
          </span>
        </div>
        <button type="submit" class="button plain">
          看这个地方的
        </button>
      </form>
      {made.kind === 'sheet' ? (
        <>
          <p class="buttons no-print">
            {['a4', 'a5'].map((size) => (
              <a
                class="button strong"
                href={`/desk/leaflet.pdf?size=${size}&place=${encodeURIComponent(made.place)}`}
              >
                {`PDF（${size.toUpperCase()}）`}
              </a>
            ))}
            <a class="button plain" href={`/desk/leaflet.png?place=${encodeURIComponent(made.place)}`}>
              图片（发微信）
            </a>
            <PrintButton />
          </p>
          <SheetView sheet={made.sheet} />
        </>
      ) : (
        <Empty text={cannot[made.kind]} />
      )}
    </DeskLayout>,
    made.kind === 'no_place' ? 422 : 200,
  );
}

const cannot: Record<Exclude<Made['kind'], 'sheet'>, string> = {
  no_place: '没认出这个地方，请写全一点，比如“开原市”。',
  no_rules: '这个地方的文件里还没有整理出来的政策。',
};

async function sendLeaflet(
  c: DeskContext,
  parts: DeskParts,
  name: string,
  make: (sheet: PrintedSheet) => Promise<SheetFile>,
) {
  const made = await leafletOf(c, parts);
  if (made.kind !== 'sheet') return notFound(c, c.member);
  return answerFile(c.web, await make(made.sheet), name);
}

import { expect, it } from 'vitest';
import { openLead } from '../../src/hardship/cases/case-service.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import type { PrintedCard, PrintedCards } from '../../src/hardship/cases/printed-card.js';
import type { Lead } from '../../src/hardship/leads/lead.js';
import { newReceipt } from '../../src/hardship/reports/receipt.js';
import { newUlid } from '../../src/shared/id.js';

export interface CardStores {
  printed: PrintedCards;
  cases: CaseStore;
}

const begin = new Date('2024-12-02T00:30:00Z');
const township = '河东省青川市云溪县八宝镇';
const minutes = (n: number): Date => new Date(begin.getTime() + n * 60_000);

/** Runs on every database. `open` gives empty stores. */
export function printedCardsContract(open: () => CardStores): void {
  const someCase = async (region: string): Promise<string> => {
    const lead: Lead = {
      schema: 1,
      id: newUlid(begin),
      receipt: newReceipt(),
      name: '王桂花',
      village: { region, said: '三组' },
      phone: null,
      idNumber: null,
      causes: [],
      urgent: false,
      words: '缺劳力',
      source: { door: 'finding', round: null, foundBy: 'somebody' },
      at: begin.toISOString(),
    };
    const { opened, first } = openLead(lead, { actor: 'village', id: 'somebody' }, begin);
    await open().cases.commit([{ write: 'lead', lead, opened, first, links: [] }]);
    return opened.id;
  };
  const card = (of: string, at: Date, mark = 'a'): PrintedCard => ({
    id: newUlid(at),
    case: of,
    at: at.toISOString(),
    by: 'somebody',
    rules: [{ rule: 'yunxi-garden', document: 'yunxi-2024', years: '2024年', mark }],
  });

  it('gives back the last card of each case as it was noted, with how the household is called', async () => {
    const { printed } = open();
    const one = await someCase(`${township}前进村`);
    const other = await someCase(`${township}新屯村`);
    const again = card(one, minutes(3), 'b');
    const once = card(other, minutes(2));
    for (const each of [card(one, minutes(1)), once, again]) await printed.note(each);
    expect(await printed.latest({ scope: township, limit: 10 })).toEqual(
      [again, once].map((each) => ({ ...each, name: '王桂花' })),
    );
  });

  it('keeps to a place and goes on page by page', async () => {
    const { printed } = open();
    const here = await someCase(`${township}前进村`);
    const there = await someCase('河东省青川市白石县');
    await printed.note(card(here, minutes(1)));
    await printed.note(card(there, minutes(2)));
    const [first] = await printed.latest({ scope: '河东省', limit: 1 });
    expect(first?.case).toBe(there);
    const [second] = await printed.latest({ scope: '河东省', limit: 1, before: first?.id });
    expect(second?.case).toBe(here);
    expect(await printed.latest({ scope: `${township}前进村`, limit: 10 })).toHaveLength(1);
  });

  it('notes nothing for a case that is not there', async () => {
    await open().printed.note(card(newUlid(begin), minutes(1)));
    expect(await open().printed.latest({ scope: '河东省', limit: 10 })).toEqual([]);
  });
}

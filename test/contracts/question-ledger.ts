import { expect, it } from 'vitest';
import { dayOf, type QuestionLedger } from '../../src/policy/question-ledger.js';
import { ledgerEntry } from '../fakes/ledger-entry.js';

export function questionLedgerContract(ledger: () => QuestionLedger): void {
  it('is empty at first', async () => {
    expect(await ledger().list({ limit: 10 })).toEqual([]);
  });

  it('gives back what was recorded', async () => {
    const told = ledgerEntry(1, {
      kind: 'not_helpful',
      question: '路灯坏了，归谁修？\n"急"',
      region: '河东省青川市云溪县',
      places: ['河东省青川市白石县'],
      reason: 'said_not_helpful',
      passages: ['yunxi-2024-garden.0a1b2c3d', 'yunxi-2024-garden.11111111'],
      candidates: ['yunxi-2024-garden.0a1b2c3d'],
      quote: '路灯由村里管护。',
      followUp: true,
    });
    await ledger().record(told);
    expect(await ledger().list({ limit: 10 })).toEqual([told]);
  });

  it('lists newest first, whatever the order of recording', async () => {
    const [first, second, third] = [ledgerEntry(1), ledgerEntry(2), ledgerEntry(3)];
    for (const each of [second, third, first]) await ledger().record(each);
    expect(await ledger().list({ limit: 10 })).toEqual([third, second, first]);
  });

  it('finds an entry by the end of its id, and all that share it', async () => {
    const [first, second] = [ledgerEntry(1), ledgerEntry(2)];
    for (const each of [first, second]) await ledger().record(each);
    expect(await ledger().find(first.id.slice(-8))).toEqual([first]);
    expect(await ledger().find(first.id)).toEqual([first]);
    expect(await ledger().find(`${first.id.slice(-8)}0`)).toEqual([]);
    for (const wild of ['%', '_', '']) expect(await ledger().find(wild)).toEqual([]);
  });

  it('tells a question and the time it was asked apart from others by its day in Shanghai', async () => {
    await ledger().record(ledgerEntry(1, { at: '2024-11-30T17:00:00.000Z' }));
    expect((await ledger().list({ limit: 1 })).map(dayOf)).toEqual(['2024-12-01']);
  });

  it('goes on page by page after the last entry, also when others came in meanwhile', async () => {
    const entries = Array.from({ length: 7 }, (_, n) => ledgerEntry(n));
    for (const each of entries) await ledger().record(each);
    const seen: string[] = [];
    let page = await ledger().list({ limit: 3 });
    while (page.length > 0) {
      seen.push(...page.map(({ question }) => question));
      await ledger().record(ledgerEntry(100 + seen.length));
      page = await ledger().list({ limit: 3, before: page.at(-1)!.id });
    }
    expect(seen).toEqual(entries.map(({ question }) => question).reverse());
  });
}

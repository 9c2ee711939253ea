import { expect, it } from 'vitest';
import { countPlaces, groupQuestions } from '../../src/policy/group-questions.js';
import { ledgerEntry } from '../fakes/ledger-entry.js';

/** A unit vector at so many degrees. */
const at = (degrees: number): Float32Array =>
  Float32Array.from([Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]);

const questions = (groups: ReturnType<typeof groupQuestions>) =>
  groups.map(({ entries }) => entries.map(({ question }) => question));

it('puts near questions together, the largest group first, and names the one in the middle', () => {
  const entries = ['远', '左', '中', '右'].map((question, n) => ledgerEntry(n, { question }));
  const groups = groupQuestions(entries, [at(120), at(0), at(10), at(20)], 0.9);
  expect(questions(groups)).toEqual([['左', '中', '右'], ['远']]);
  expect(groups[0]!.central.question).toBe('中');
});

it('does not chain far questions together over those between', () => {
  const entries = [0, 1, 2, 3, 4, 5].map((n) => ledgerEntry(n));
  const groups = groupQuestions(entries, [0, 20, 40, 60, 80, 100].map(at), Math.cos((25 * Math.PI) / 180));
  expect(groups.every(({ entries: own }) => own.length <= 2)).toBe(true);
});

it('tells places, reasons and the newest day of a group, the place asked about before the remembered one', () => {
  const entries = [
    ledgerEntry(0, { region: '甲县', reason: 'not_written' }),
    ledgerEntry(1, { region: '甲县', places: ['乙县'] }),
    ledgerEntry(2, { region: '甲县', at: '2024-12-03T17:00:00.000Z' }),
    ledgerEntry(3),
  ];
  const [group] = groupQuestions(
    entries,
    entries.map(() => at(0)),
  );
  expect(group).toMatchObject({
    places: [
      { name: '甲县', count: 2 },
      { name: '乙县', count: 1 },
      { name: null, count: 1 },
    ],
    reasons: [
      { name: 'not_found', count: 3 },
      { name: 'not_written', count: 1 },
    ],
    newest: '2024-12-04',
  });
  expect(countPlaces(entries)).toEqual(group!.places);
});

it('gives the same groups again, and none for no questions', () => {
  expect(groupQuestions([], [])).toEqual([]);
  const entries = Array.from({ length: 40 }, (_, n) => ledgerEntry(n));
  const vectors = entries.map((_, n) => at((n * 37) % 360));
  const twice = [0, 1].map(() => questions(groupQuestions(entries, vectors, 0.8)));
  expect(twice[0]).toEqual(twice[1]);
  expect(twice[0]!.flat().sort()).toEqual(entries.map(({ question }) => question).sort());
});

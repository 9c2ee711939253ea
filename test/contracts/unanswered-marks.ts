import { expect, it } from 'vitest';
import type { UnansweredMark, UnansweredMarks } from '../../src/policy/unanswered/unanswered-mark.js';
import { newUlid } from '../../src/shared/id.js';

function mark(n: number, more: Partial<UnansweredMark> = {}): UnansweredMark {
  const at = new Date(Date.parse('2025-06-01T00:00:00Z') + n * 1000);
  return {
    id: newUlid(at),
    batch: newUlid(at),
    question: newUlid(at),
    mark: 'document_needed',
    how: null,
    note: null,
    passage: null,
    by: '01STAFF',
    at: at.toISOString(),
    undone: null,
    ...more,
  };
}

export function unansweredMarksContract(marks: () => UnansweredMarks): void {
  it('gives back what was marked, newest first, page by page', async () => {
    const needed = mark(1, { note: '要县里2025年的养牛方案' });
    const answered = mark(2, { mark: 'closed', how: 'answered', passage: 'yunxi-2025-niu.0a1b2c3d' });
    expect(await marks().record([needed, answered])).toBe(2);
    expect(await marks().list({ limit: 10 })).toEqual([answered, needed]);
    expect(await marks().list({ limit: 10, before: answered.id })).toEqual([needed]);
  });

  it('lets one mark of a kind stand for a question, also when two are made at once', async () => {
    const first = mark(1);
    const again = mark(2, { question: first.question });
    const closed = mark(3, { question: first.question, mark: 'closed', how: 'by_hand', note: '不归我们管' });
    const written = await Promise.all([first, again, closed].map((each) => marks().record([each])));
    expect(written.sort()).toEqual([0, 1, 1]);
    expect(await marks().list({ limit: 10 })).toHaveLength(2);
  });

  it('undoes a batch as a whole, once, and lets the questions be marked again', async () => {
    const batch = newUlid(new Date('2025-06-01T00:00:00Z'));
    const both = [mark(1, { batch }), mark(2, { batch })];
    const other = mark(3);
    await marks().record([...both, other]);
    const undone = { at: '2025-06-02T00:00:00.000Z', by: '02STAFF' };
    expect((await marks().undo(batch, undone)).map(({ id }) => id).sort()).toEqual(
      both.map(({ id }) => id).sort(),
    );
    expect(await marks().undo(batch, { ...undone, by: '03STAFF' })).toEqual([]);
    expect(await marks().record([mark(4, { question: both[0]!.question })])).toBe(1);
    const standing = (await marks().list({ limit: 10 })).filter((each) => each.undone === null);
    expect(standing).toHaveLength(2);
  });

  it('forgets what is older than an instant', async () => {
    const [old, later] = [mark(1), mark(100)];
    await marks().record([old, later]);
    expect(await marks().forgetBefore(later.at)).toBe(1);
    expect(await marks().list({ limit: 10 })).toEqual([later]);
  });
}

import { describe, expect, it } from 'vitest';
import { followLibrary } from '../../src/app/follow-library.js';
import type { PolicyLibrary } from '../../src/policy/policy-library.js';

/** An index folder in which builds are published; a library is its stamp when it was opened. */
function published(first: string) {
  const state = { stamp: first, opened: [] as string[], failing: false, hold: Promise.resolve() };
  const libraries = new Map<string, PolicyLibrary>();
  const named = (stamp: string) => {
    const library = libraries.get(stamp) ?? ({ places: [stamp] } as unknown as PolicyLibrary);
    libraries.set(stamp, library);
    return library;
  };
  const source = {
    stamp: async () => state.stamp,
    open: async () => {
      const library = named(state.stamp);
      state.opened.push(state.stamp);
      await state.hold;
      if (state.failing) throw new Error('out of memory');
      return library;
    },
  };
  return { state, source, named };
}

describe('followLibrary', () => {
  it('returns to nobody while an older library is in use', async () => {
    const { state, source, named } = published('one');
    const { current, follow } = await followLibrary(source);
    let go = (): void => undefined;
    state.hold = new Promise((resolve) => (go = resolve));
    state.stamp = 'two';
    const watch = follow();
    let over = false;
    const refresh = follow().then(() => (over = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([over, current()]).toEqual([false, named('one')]);
    go();
    await Promise.all([watch, refresh]);
    expect(current()).toBe(named('two'));
    expect(state.opened).toEqual(['one', 'two']);
  });

  it('tries again what could not be opened', async () => {
    const { state, source, named } = published('one');
    const { current, follow } = await followLibrary(source);
    [state.stamp, state.failing] = ['two', true];
    await expect(follow()).rejects.toThrow('out of memory');
    expect(current()).toBe(named('one'));
    state.failing = false;
    await follow();
    expect(current()).toBe(named('two'));
  });

  it('sees an index that came into use while the first was opened', async () => {
    const { state, source, named } = published('one');
    let go = (): void => undefined;
    state.hold = new Promise((resolve) => (go = resolve));
    const opening = followLibrary(source);
    await new Promise((resolve) => setTimeout(resolve, 20));
    state.stamp = 'two';
    go();
    const { current, follow } = await opening;
    await follow();
    expect(current()).toBe(named('two'));
  });

  it('has everything prepared before a library is in use', async () => {
    const { state, source, named } = published('one');
    const { current, follow, beforeUse } = await followLibrary(source);
    const seen: [PolicyLibrary, PolicyLibrary][] = [];
    beforeUse((library) => void seen.push([library, current()]));
    state.stamp = 'two';
    await follow();
    await follow();
    expect(seen).toEqual([[named('two'), named('one')]]);
  });
});

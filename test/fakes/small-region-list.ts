import type { RegionList, RegionPath } from '../../src/policy/corpus/region-list.js';

const known: Record<string, string[]> = {
  河东省: ['河东'],
  河东省青川市: ['青川', '青川市'],
  河东省青川市云溪县: ['云溪', '云溪县'],
  河东省青川市白石县: ['白石', '白石县'],
};

/** Four invented places; any other name ending in 县, 乡, 镇 or 村 is accepted as typed. */
export const smallRegionList: RegionList = {
  resolve(typed) {
    const name = typed.replace(/\s/g, '');
    for (const [path, names] of Object.entries(known)) {
      if (path === name || names.includes(name)) return path as RegionPath;
    }
    return /^\p{Script=Han}{1,12}[县乡镇村]$/u.test(name) ? (name as RegionPath) : null;
  },
  mentions(text) {
    const found = Object.entries(known).flatMap(([path, names]) =>
      [...names, path].flatMap((name) => {
        const start = text.indexOf(name);
        return start < 0 ? [] : [{ path: path as RegionPath, text: name, start, end: start + name.length }];
      }),
    );
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    return found.filter((each, i) => !found.slice(0, i).some((other) => each.start < other.end));
  },
  contains: (outer, inner) => inner.startsWith(outer),
  levels: (path) => path.match(/.+?[省市县乡镇村]/gu) ?? [path],
};

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

interface SourceFile {
  path: string;
  text: string;
  /** Files of src that it imports, types apart. */
  imports: { path: string; typeOnly: boolean }[];
  packages: string[];
}

const root = join(import.meta.dirname, '..');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const imports: SourceFile['imports'] = [];
  const packages: string[] = [];
  const statements = text.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s)?([^'";]*?)\s*(?:from\s*)?'([^']+)'|import\('([^']+)'\)/g,
  );
  for (const [, , type, names, from, lazy] of statements) {
    const target = from ?? lazy!;
    if (target.startsWith('.')) {
      const resolved = relative(root, join(dirname(path), target)).replace(/\.js$/, '');
      const allTypes =
        (names ?? '').length > 0 && /^\{(\s*type\s+\w+( as \w+)?\s*,?)+\s*\}$/.test(names!.trim());
      imports.push({ path: resolved, typeOnly: type !== undefined || allTypes });
    } else packages.push(target);
  }
  return { path: relative(root, path), text, imports, packages };
}

const sources = filesUnder(join(root, 'src')).map(readSource);
const roomOf = (path: string): string => path.split('/')[1]!.replace(/\.tsx?$/, '');

/** Rooms a room may import from, besides itself; `types` may be imported as types only. */
const mayImport: Record<string, { code: string[]; types?: string[] }> = {
  main: { code: ['commands', 'shared'] },
  commands: { code: ['app', 'policy', 'eligibility', 'hardship', 'shared', 'channels', 'config'] },
  app: {
    code: [
      'channels',
      'config',
      'dialogue',
      'eligibility',
      'hardship',
      'inference',
      'policy',
      'shared',
      'storage',
    ],
  },
  channels: { code: ['dialogue', 'shared'], types: ['policy', 'eligibility'] },
  dialogue: { code: ['policy', 'eligibility', 'hardship', 'shared'] },
  policy: { code: ['shared'] },
  eligibility: { code: ['shared'], types: ['policy'] },
  hardship: { code: ['shared'], types: ['policy'] },
  storage: { code: ['policy', 'dialogue', 'hardship', 'shared'], types: ['channels'] },
  inference: { code: ['shared'] },
  config: { code: ['shared'] },
  shared: { code: [] },
};

/** The desk calls the use cases of the domains itself: there is no conversation in it. */
const deskMayImport = { code: ['dialogue', 'policy', 'hardship', 'eligibility', 'shared'] };

const ruleOf = (path: string): { code: string[]; types?: string[] } | undefined =>
  path.startsWith('src/channels/web/desk/') ? deskMayImport : mayImport[roomOf(path)];

describe('the house', () => {
  it('imports only along the arrows of the architecture page', () => {
    const wrong = sources.flatMap((file) => {
      const room = roomOf(file.path);
      const rule = ruleOf(file.path);
      if (rule === undefined) return [`${file.path}: no rule for room ${room}`];
      return file.imports
        .filter(({ path, typeOnly }) => {
          const target = roomOf(path);
          if (target === room || rule.code.includes(target)) return false;
          return !(typeOnly && rule.types?.includes(target));
        })
        .map(({ path }) => `${file.path} → ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no import cycles', () => {
    const graph = new Map(
      sources.map((file) => [
        file.path.replace(/\.tsx?$/, ''),
        file.imports.filter(({ typeOnly }) => !typeOnly).map(({ path }) => path),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (node: string, trail: string[]): void => {
      if (trail.includes(node)) cycles.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
      else if (!done.has(node)) {
        for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
        done.add(node);
      }
    };
    for (const node of graph.keys()) visit(node, []);
    expect(cycles).toEqual([]);
  });

  it('reads the environment only in config', () => {
    const readers = sources.filter(
      (file) => roomOf(file.path) !== 'config' && /process\.env/.test(file.text),
    );
    expect(readers.map((file) => file.path)).toEqual([]);
  });

  it('asks a clock for the time in the domains', () => {
    const domains = ['policy', 'eligibility', 'hardship', 'dialogue'];
    const askers = sources.filter(
      (file) => domains.includes(roomOf(file.path)) && /Date\.now\(\)|new Date\(\)/.test(file.text),
    );
    expect(askers.map((file) => file.path)).toEqual([]);
  });

  it('lets one file only import each heavy library', () => {
    const heavy = [
      'better-sqlite3',
      'pg',
      'hnswlib-node',
      'onnxruntime-node',
      '@huggingface/tokenizers',
      'opencc-js',
      'mammoth',
      'pdfjs-dist',
      'linkedom',
      '@mozilla/readability',
      'chardet',
      '@node-rs/jieba',
      'pino',
      'dotenv',
      'prom-client',
      'pinyin-pro',
      'sharp',
      '@grammyjs/files',
      'echarts',
      '@grammyjs/runner',
      '@grammyjs/auto-retry',
      '@hono/node-server',
      '@langchain/openai',
      '@node-rs/argon2',
      'otpauth',
      'qrcode',
      'chinese-days',
      'croner',
      'pdfkit',
      'exceljs',
    ];
    const shared = heavy.flatMap((name) => {
      const importers = sources.filter((file) =>
        file.packages.some((p) => p === name || p.startsWith(`${name}/`)),
      );
      return importers.length > 1 ? [`${name}: ${importers.map((file) => file.path).join(', ')}`] : [];
    });
    expect(shared).toEqual([]);
  });

  it('keeps SQL in storage', () => {
    const speakers = sources.filter(
      (file) =>
        roomOf(file.path) !== 'storage' &&
        file.packages.some((p) => /^(kysely|better-sqlite3|pg)(\/|$)/.test(p)),
    );
    expect(speakers.map((file) => file.path).filter((path) => path !== 'src/app.ts')).toEqual([]);
  });

  it('has no barrels, and no names that say nothing', () => {
    const vague = sources.filter((file) =>
      /(^|\/)(index|utils?|helpers?|common|misc|manager)\.tsx?$/.test(file.path),
    );
    expect(vague.map((file) => file.path)).toEqual([]);
  });

  it('keeps the command line thin and files short', () => {
    const lines = (path: string) => sources.find((file) => file.path === path)!.text.split('\n').length - 1;
    expect(lines('src/main.ts')).toBeLessThanOrEqual(80);
    const long = sources.filter((file) => file.text.split('\n').length > 301);
    expect(long.map((file) => file.path)).toEqual([]);
  });
});

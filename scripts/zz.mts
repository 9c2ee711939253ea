import { readdirSync, readFileSync } from 'node:fs';
import { lacksDetail } from '../src/policy/question/wanted-detail.js';
import { namesAnother } from '../src/policy/question/named-thing.js';
import { plainText } from '../src/policy/corpus/plain-text.js';
let n=0,bad=0,lack=0;
for (const dir of ['corpus/asks','test/evaluation/corpus/asks']) for (const f of readdirSync(dir)) for (const line of readFileSync(`${dir}/${f}`,'utf8').split('\n').filter(Boolean)) { const a=JSON.parse(line); if(!a.quote) continue; n++; const q=plainText(a.ask),s=plainText(a.quote); if(lacksDetail(q,s)) lack++; if(namesAnother(q,s)){bad++; if(bad%3===0) console.log(q,'|',s.slice(0,90));} }
console.log(n,'another',bad,'lack',lack);

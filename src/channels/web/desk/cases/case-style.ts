/** What only the pages of cases need, beside the desk's style sheet. */
export const caseStyle = `
.tiles{list-style:none;display:flex;flex-wrap:wrap;margin:0 -4px 10px;padding:0}
.tiles li{flex:1 1 30%;min-width:96px;margin:4px}
.tiles a{display:block;height:100%;background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--main);border-radius:8px;padding:8px 10px;text-decoration:none;color:var(--ink)}
.tiles a.red{border-top-color:var(--red)}
.tiles a.amber{border-top-color:#c99700}
.tiles a.none{border-top-color:var(--line);color:var(--soft)}
.tiles b{display:block;font-size:1.5rem;line-height:1.25;font-variant-numeric:tabular-nums}
.tiles a.red b{color:var(--red)}
.tiles span{font-size:.9rem}
.case-rows{list-style:none;margin:0 0 12px;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:8px}
.case-rows li{display:flex;align-items:stretch;border-top:1px solid #edf0ec}
.case-rows li:first-child{border-top:0}
.case-rows a{flex:1 1 0;min-width:0;display:block;padding:10px 14px;min-height:56px;text-decoration:none;color:var(--ink)}
.case-rows a:hover{background:#f8faf7}
.case-rows .soft{display:block}
.choose{display:flex;align-items:center;padding:0 4px 0 14px;min-width:44px;cursor:pointer}
.choose input{width:22px;height:22px;margin:0;accent-color:#14573f}
.who-line{display:flex;flex-wrap:wrap;align-items:center;margin:0 -3px}
.who-line>*{margin:1px 3px}
.search-line{display:flex;align-items:flex-end;margin:0 0 8px}
.search-line .field{flex:1 1 auto;margin:0 8px 0 0;min-width:0}
.act{border:1px solid var(--line);border-radius:8px;margin:0 0 10px;padding:0 12px}
.act[open]{padding-bottom:12px}
.act.first{border-color:var(--main)}
.act>summary{font-weight:600}
.blocked{border:1px dashed #b6beb8;border-radius:8px;padding:9px 12px;margin:0 0 10px}
.blocked .soft{display:block}
.note{background:var(--amber-tint);border-radius:6px;padding:6px 10px}
blockquote{margin:0 0 8px;padding:8px 12px;background:#f6f8f4;border-left:4px solid #b9cdbf;border-radius:0 6px 6px 0;white-space:pre-line}
.timeline,ul.plain,.findings,.attachments{list-style:none;margin:0;padding:0}
.timeline li{border-left:3px solid #b9cdbf;padding:0 0 12px 14px;margin-left:4px}
.timeline p{margin:0 0 2px}
ul.plain li,.findings li{padding:8px 0;border-top:1px solid #edf0ec}
ul.plain li:first-child,.findings li:first-child{border-top:0}
.findings .soft{display:block}
.findings .must{color:var(--red)}
.attachments a{display:inline-block;padding:10px 0;min-height:44px}
.objection{border:1px solid #e6d19a;background:var(--amber-tint);border-radius:8px;padding:8px 12px;margin:8px 0}
.suggestion{border-top:1px solid #edf0ec;padding-top:6px}
.suggestion ul{margin:4px 0;padding-left:1.2em}
details.sheet>summary{font-weight:600}
`;

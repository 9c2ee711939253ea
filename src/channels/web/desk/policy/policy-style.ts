/** What the pages on policies, documents and questions add to the desk's style sheet. */
export const policyStyle = `
.pair{display:flex;flex-wrap:wrap;margin:0 -8px;align-items:flex-start}
.pair>*{flex:1 1 300px;min-width:0;margin-left:8px;margin-right:8px}
.pair>section>h2:first-child{margin-top:.3em}
.words{white-space:pre-wrap;font-size:1.05rem;line-height:1.7}
.card{background:var(--paper);border:1px solid var(--line);border-left:5px solid var(--main);border-radius:6px;padding:10px 12px;margin:0 0 10px}
.card h3{margin:0 0 4px;line-height:1.45}
.card details>summary{padding:8px 0}
.passage{white-space:pre-wrap;line-height:1.75;margin:4px 0}
mark{background:#fff0b3;color:inherit;padding:1px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.source{color:var(--soft);font-size:.9rem;margin:6px 0 0}
.source .section{display:block}
.source .link{display:inline-block;font-size:1rem}
.part{border-top:1px solid var(--line);margin-top:12px}
.copy{border-top:1px solid var(--line);margin-top:14px;padding-top:10px}
.copy-head{display:flex;align-items:center;justify-content:space-between;margin:0 0 6px}
.copy-head label{font-weight:600}
.copy textarea{display:block;width:100%;border:1px solid var(--line);border-radius:6px;padding:9px 11px;font-size:.92rem;line-height:1.5;background:#fafbf9}
progress.wide{display:block;width:100%;height:14px;margin:6px 0 12px;accent-color:#14573f}
.passages{list-style:none;margin:0;padding:0}
.passages li{border-top:1px solid #edf0ec;padding:6px 0}
.fact blockquote{margin:6px 0;padding:8px 12px;background:#fff8dc;border-left:5px solid #c99700;border-radius:4px;font-size:1.08rem;line-height:1.7}
.silent{border-left:3px solid var(--line);padding:2px 0 0 12px;margin:0 0 14px}
.draft{display:flex;align-items:center;margin:0 0 6px}
.draft .option{flex:none;margin:0 8px 0 0}
.draft div{flex:1 1 auto;min-width:0}
.kept,.facts-list{list-style:none;margin:0;padding:0}
.kept li,.facts-list li{display:flex;align-items:center;justify-content:space-between;border-top:1px solid #edf0ec;padding:6px 0}
.kept li:first-child,.facts-list li:first-child{border-top:0}
.kept p{margin:0 10px 0 0;min-width:0}
.kept .soft{display:block}
.kept form{flex:none;margin:0}
.facts-list a{display:block;padding:10px 10px 10px 0;min-height:44px;min-width:0}
.facts-list a[aria-current]{font-weight:700}
.facts-list .badge{flex:none}
.withdrawn{border-left-color:#9aa39d}
.card h3 a{display:block;padding:9px 0;min-height:44px}
.back{margin:0}
.back a{display:inline-block;padding:10px 0;min-height:44px}
.form.sheet{margin:0 0 12px}
.form.sheet h2{margin-top:.2em}
.drafting{margin:0 0 12px}
.here>summary{font-weight:600}
`;

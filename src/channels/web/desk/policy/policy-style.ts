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
`;

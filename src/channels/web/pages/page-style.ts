import { sheetStyle } from '../cards/sheet-style.js';

/** The one style sheet. Plain CSS that ten-year-old phones read: no nesting, no :has, no webfonts. */
export const pageStyle = `
:root{--ink:#1d2521;--soft:#4d5a53;--line:#d5dbd3;--paper:#ffffff;--ground:#f3f5f0;--main:#14573f;--main-dark:#0d3f2d;
--tint:#e6f0ea;--mark:#fff0b3;--warn:#8a3b12;--warn-tint:#fdf1e6}
*{box-sizing:border-box}
html{font-size:18px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);line-height:1.65;
font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif;
overflow-wrap:break-word;word-wrap:break-word}
a{color:var(--main);text-underline-offset:3px}
button,input,textarea{font:inherit;color:inherit}
button{cursor:pointer;touch-action:manipulation}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,summary:focus-visible
{outline:3px solid #e0a100;outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:#fff;padding:8px 12px;z-index:9}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
.column{max-width:820px;margin:0 auto;padding:0 16px}

.bar{background:var(--main);color:#fff;border-bottom:4px solid var(--main-dark)}
.bar .column{display:flex;align-items:center;flex-wrap:wrap;padding-top:10px;padding-bottom:10px}
.brand{color:#fff;text-decoration:none;flex:1 1 auto;line-height:1.3;margin-right:12px}
.brand strong{font-size:1.35rem;letter-spacing:.12em;margin-right:.5em}
.brand span{font-size:.9rem;opacity:.92;white-space:nowrap}
.bar form{margin:0}
.quiet{background:transparent;color:#fff;border:1px solid rgba(255,255,255,.75);border-radius:6px;padding:5px 14px;min-height:44px}
.quiet:hover{background:var(--main-dark)}

.where{background:var(--paper);border-bottom:1px solid var(--line)}
.where details{padding:2px 0}
.where .elsewhere{padding:0}
.where .elsewhere summary{color:var(--main);font-size:.95rem}
.where summary{cursor:pointer;padding:7px 0}
.where summary b{color:var(--main)}
.where summary i{font-style:normal;color:var(--main);text-decoration:underline;margin-left:.6em}
.places{display:flex;flex-wrap:wrap;margin:0 -5px 2px}
.places button{margin:4px 5px}
.typed{display:flex;margin:6px 0 14px}
.typed input{flex:1 1 auto;min-width:0;border:1px solid #8b978f;border-radius:6px 0 0 6px;padding:8px 12px;background:#fff;min-height:48px}
.typed button{border-radius:0 6px 6px 0;white-space:nowrap}

.button{background:#fff;color:var(--main-dark);border:1.5px solid var(--main);border-radius:6px;padding:8px 16px;min-height:48px;
text-align:left;line-height:1.4}
.button:hover{background:var(--tint)}
.strong{background:var(--main);color:#fff;border:1.5px solid var(--main);border-radius:6px;padding:8px 22px;min-height:48px;font-weight:700}
.strong:hover{background:var(--main-dark)}
.strong[disabled]{opacity:.6}

.hero{padding:14px 0 0}
h1{font-size:1.6rem;line-height:1.35;margin:.2em 0 .35em;color:var(--main-dark)}
h2{font-size:1.05rem;margin:1.1em 0 .45em;color:var(--main-dark)}
.hero p{margin:.2em 0 .3em;color:var(--soft)}
.examples{list-style:none;margin:0;padding:0}
.examples li{margin:0 0 8px}
.examples button{width:100%;background:#fff;border:1px solid var(--line);border-left:5px solid var(--main);border-radius:6px;
padding:9px 12px;min-height:48px;text-align:left;line-height:1.45}
.examples button:hover{background:var(--tint)}

.turn{padding-top:20px}
.said{margin:0 0 12px auto;max-width:88%;width:-moz-fit-content;width:fit-content;background:var(--tint);border:1px solid #bcd3c6;border-radius:12px 12px 2px 12px;
padding:10px 16px;white-space:pre-wrap}
.bubble{background:var(--paper);border:1px solid var(--line);border-radius:2px 12px 12px 12px;padding:14px 18px 16px;margin:0 0 12px;
box-shadow:0 1px 2px rgba(20,40,30,.06)}
.words{margin:0;white-space:pre-wrap;font-size:1.06rem}
.words a{font-weight:700;white-space:nowrap}
.receipt{margin:0 0 12px;padding:8px 14px 10px;border:2px solid var(--main);border-radius:6px;background:var(--tint);line-height:1.4}
.receipt b{display:block;font-size:1.7rem;letter-spacing:.04em;white-space:nowrap;color:var(--main-dark)}
.urgent{border-left:6px solid #b3261e}
.sources{margin:16px 0 0;padding:0;list-style:none}
.sources-title{font-size:.95rem;margin:18px 0 0;color:var(--soft);font-weight:700}
.card{border:1px solid var(--line);border-left:5px solid var(--main);border-radius:6px;background:#fbfcfa;padding:12px 14px;margin:10px 0 0}
.card h3{margin:0 0 4px;font-size:1rem;line-height:1.45}
.card h3 b{display:inline-block;min-width:1.55em;text-align:center;background:var(--main);color:#fff;border-radius:4px;margin-right:.5em;
font-weight:700}
.about{margin:4px 0 0;display:flex;flex-wrap:wrap;font-size:.9rem;color:var(--soft);line-height:1.55}
.about div{margin:0 1.3em 0 0}
.about dt{display:inline;margin:0}
.about dt:after{content:"："}
.about dd{display:inline;margin:0;color:var(--ink)}
.quote{margin:10px 0 0;padding:0;line-height:1.75}
mark{background:var(--mark);color:inherit;padding:2px 1px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.card details{margin-top:4px}
.card summary{cursor:pointer;color:var(--main);padding:8px 0 6px}
.card details p{clear:both;margin:0;white-space:pre-wrap;border-top:1px dashed var(--line);padding-top:8px}
.open{float:right;padding:9px 0 6px 12px;font-weight:700}
.card:after{content:"";display:block;clear:both}
.near{border-left-color:#9aa39d;background:#f6f6f4}
.near h3 b{background:#6c756f}
.near mark{background:none}
.choices{display:flex;flex-wrap:wrap;align-items:center;margin:14px -5px -5px}
.choices .button{margin:5px}

.ask{position:-webkit-sticky;position:sticky;bottom:0;background:var(--ground);border-top:1px solid var(--line);margin-top:18px;padding:8px 0 6px}
.ask form{margin:0}
.ask-row{display:flex;align-items:stretch}
.ask textarea{flex:1 1 auto;min-width:0;border:1.5px solid #6f7d75;border-radius:6px 0 0 6px;padding:10px 12px;background:#fff;resize:vertical;
min-height:56px;line-height:1.5}
.ask .strong{border-radius:0 6px 6px 0}
.attach{display:inline-block;padding:10px 14px 10px 0;color:var(--main);text-decoration:underline;cursor:pointer}
#file{font-size:.85rem;max-width:100%}
.scripted #file{position:absolute;width:1px;height:1px;opacity:0}
.report,.check{padding:12px 22px}
.ask small{display:block;color:var(--soft);font-size:.85rem;margin-top:2px}
.notice{background:var(--warn-tint);color:var(--warn);border:1px solid #e8c7a6;border-radius:6px;padding:10px 14px;margin:0 0 10px}
.waiting{color:var(--soft)}
.waiting i{display:inline-block;width:.5em;height:.5em;border-radius:50%;background:var(--main);margin-left:.35em;animation:beat 1.2s infinite}
.waiting i+i{animation-delay:.2s}
.waiting i+i+i{animation-delay:.4s}
@keyframes beat{0%,60%,100%{opacity:.2}30%{opacity:1}}
@media (prefers-reduced-motion:reduce){.waiting i{animation:none;opacity:.7}}

.chips{list-style:none;margin:0 -4px;padding:0;display:flex;flex-wrap:wrap}
.chips li{margin:4px}
.chips .button{display:inline-block;text-decoration:none;box-sizing:border-box;line-height:1.6}
.chips [aria-current]{background:var(--main);color:#fff}
.benefit h3{margin:0 0 4px;font-size:1.15rem;color:var(--main-dark)}
.benefit dl{margin:8px 0}
.benefit dl div{margin:0 0 6px}
.benefit dt{font-weight:700;color:var(--soft);font-size:.92rem}
.benefit dd{margin:0}
.benefit .button{display:inline-block;text-decoration:none;box-sizing:border-box;margin-top:8px}
.page-link a,.front-link{display:inline-block;padding:10px 0;min-height:44px;box-sizing:border-box;font-weight:700}
.many-sources summary{cursor:pointer;color:var(--main);padding:10px 0;min-height:44px;box-sizing:border-box;font-weight:700}

.foot{border-top:1px solid var(--line);color:var(--soft);font-size:.9rem;padding:14px 0 22px}
.foot p{margin:.2em 0}

.sheet{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:18px 20px 22px;margin:18px 0}
.sheet h1{margin-top:.1em}
.state{display:inline-block;border-radius:4px;padding:1px 10px;background:var(--tint);color:var(--main-dark);font-weight:700;font-size:.95rem}
.state.old{background:var(--warn-tint);color:var(--warn)}
.here{background:var(--mark);border-left:5px solid #c99700;border-radius:4px;padding:12px 16px;white-space:pre-wrap;margin:10px 0}
.here.wide{background:#fffbe9}
.pair{display:flex;flex-wrap:wrap;margin:0 -8px}
.pair>section{flex:1 1 300px;padding:0 8px;min-width:0}
.document h3{font-size:1rem;color:var(--main-dark);margin:1.3em 0 .3em}
.document p{margin:.5em 0;white-space:pre-wrap}
.document details summary{cursor:pointer;color:var(--main);padding:8px 0;min-height:44px}

${sheetStyle}
@media (max-width:480px){
.column{padding:0 12px}
.brand span{display:block}
.said{max-width:94%}
.bubble{padding:12px 13px 14px}
.card{padding:10px 11px}
h1{font-size:1.35rem}
.bar .column{padding-top:7px;padding-bottom:7px}
.brand strong{font-size:1.25rem}
.sheet{padding:14px 14px 18px}
}
@media (min-width:700px){
.examples{display:flex;flex-wrap:wrap;margin:0 -5px}
.examples li{width:50%;padding:0 5px;display:flex}
}
@media print{
html{font-size:12pt}
body{background:#fff}
.bar,.where,.ask,.choices,.skip,.no-print,.card summary,.open{display:none!important}
.bubble,.sheet,.card{box-shadow:none;border-color:#888;page-break-inside:avoid}
.sheet{border:0;padding:0}
mark,.here{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit;text-decoration:none}
}
`;

/** The desk's style sheet: calmer and denser than the public pages. Plain CSS that ten-year-old phones read. */
export const deskStyle = `
:root{--ink:#1d2521;--soft:#55615a;--line:#d5dbd3;--paper:#ffffff;--ground:#f4f6f2;--main:#14573f;--main-dark:#0d3f2d;
--tint:#e6f0ea;--amber:#7a5200;--amber-tint:#fff3d1;--red:#a3201a;--red-tint:#fdeceb}
*{box-sizing:border-box}
html{font-size:16px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);line-height:1.55;
font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif;
overflow-wrap:break-word;word-wrap:break-word}
a{color:var(--main);text-underline-offset:3px}
button,input,textarea,select{font:inherit;color:inherit}
button{cursor:pointer;touch-action:manipulation}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible,summary:focus-visible
{outline:3px solid #e0a100;outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:#fff;padding:8px 12px;z-index:9}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
[hidden]{display:none!important}

.top{background:var(--main);color:#fff}
.inner{max-width:1240px;margin:0 auto;padding:0 12px}
.top .inner{display:flex;align-items:center;justify-content:space-between;min-height:52px}
.brand{color:#fff;text-decoration:none;white-space:nowrap;padding:8px 0}
.brand strong{font-size:1.15rem;letter-spacing:.1em}
.brand span{margin-left:.4em;opacity:.9}
.who{color:#fff;text-decoration:none;text-align:right;line-height:1.25;padding:6px 0;min-height:44px;min-width:0}
.who b{display:block;font-weight:600}
.who span{font-size:.85rem;opacity:.92}
.side{display:none}
.page{padding:12px 0 88px;min-width:0}
.bottom{position:fixed;left:0;right:0;bottom:0;z-index:5;display:flex;background:var(--paper);border-top:1px solid var(--line);
padding-bottom:env(safe-area-inset-bottom,0)}
.bottom a{flex:1 1 0;display:flex;align-items:center;justify-content:center;min-height:54px;color:var(--soft);text-decoration:none;
font-size:.95rem;border-top:3px solid transparent;white-space:nowrap}
.bottom a[aria-current]{color:var(--main-dark);font-weight:700;border-top-color:var(--main)}

h1{font-size:1.35rem;line-height:1.35;margin:.15em 0 .5em;color:var(--main-dark)}
h2{font-size:1.08rem;margin:1.2em 0 .5em;color:var(--main-dark)}
h3{font-size:1rem;margin:1em 0 .3em}
p{margin:.4em 0}
.soft,.hint{color:var(--soft);font-size:.9rem}
.sheet{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:12px 14px 14px;margin:0 0 12px}
.sheet>h2:first-child{margin-top:.1em}
.facts{margin:0}
.facts div{display:flex;flex-wrap:wrap;padding:5px 0;border-top:1px solid #edf0ec}
.facts div:first-child{border-top:0}
.facts dt{flex:0 0 7.5em;color:var(--soft);margin:0}
.facts dd{flex:1 1 10em;margin:0;min-width:0}
.badge{display:inline-block;border-radius:4px;padding:0 8px;background:var(--tint);color:var(--main-dark);font-size:.88rem;font-weight:600;line-height:1.6;white-space:nowrap}
.badge.amber{background:var(--amber-tint);color:var(--amber)}
.badge.red{background:var(--red-tint);color:var(--red)}
.badge.grey{background:#eceeeb;color:#47504a}

.said{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;border:1px solid #bcd3c6;border-left:5px solid var(--main);border-radius:6px;background:var(--tint);
padding:8px 12px;margin:0 0 12px}
.said p{margin:2px 12px 2px 0;flex:1 1 12em}
.said form{margin:0}
.said.trouble{background:var(--red-tint);border-color:#e9bdba;border-left-color:var(--red)}
.said.note{background:var(--amber-tint);border-color:#e6d19a;border-left-color:#c99700}
.empty{border:1px dashed #b6beb8;border-radius:8px;padding:18px 16px;text-align:center;color:var(--soft);background:#fafbf9;margin:0 0 12px}

.button{display:inline-block;border-radius:6px;padding:9px 18px;min-height:46px;line-height:1.6;text-align:center;text-decoration:none;
border:1.5px solid var(--main);background:#fff;color:var(--main-dark)}
.button.plain:hover{background:var(--tint)}
.button.strong{background:var(--main);color:#fff;font-weight:700}
.button.strong:hover{background:var(--main-dark)}
.button.danger{border-color:var(--red);color:var(--red)}
.button.danger:hover{background:var(--red-tint)}
.buttons{display:flex;flex-wrap:wrap;align-items:center;margin:12px -5px 4px}
.buttons>*,.buttons>.form{margin:5px}
.link{background:none;border:0;padding:10px 4px;min-height:44px;color:var(--main);text-decoration:underline}

.form{margin:0}
.field{border:0;margin:0 0 14px;padding:0;min-width:0}
.field>label,.field>legend{display:block;font-weight:600;padding:0;margin:0 0 3px}
.field>label i{font-style:normal;font-weight:400;color:var(--soft);font-size:.9rem}
.field>.hint{display:block;margin:0 0 4px}
.field input:not([type=radio]):not([type=checkbox]),.field textarea,.field select{display:block;width:100%;border:1.5px solid #7b877f;border-radius:6px;background:#fff;
padding:9px 11px;min-height:46px;line-height:1.45}
.field textarea{resize:vertical}
.field .with-unit{display:flex;align-items:center}
.field .with-unit input{width:9em!important}
.unit{margin-left:.6em;color:var(--soft)}
.field.wrong input:not([type=radio]):not([type=checkbox]),.field.wrong textarea,.field.wrong select{border-color:var(--red);background:#fffafa}
.error{color:var(--red);margin:4px 0 0;font-weight:600}
.options{display:flex;flex-wrap:wrap;margin:0 -4px}
.option{display:flex;align-items:center;flex:1 1 auto;margin:4px;padding:8px 14px 8px 10px;min-height:46px;border:1.5px solid #a5afa8;border-radius:6px;background:#fff;cursor:pointer}
.option input{width:22px;height:22px;margin:0 9px 0 0;flex:none;accent-color:#14573f}
.option small{display:block;color:var(--soft);font-size:.87rem;line-height:1.35}
.acts{display:flex;flex-wrap:wrap;margin:-3px -4px}
.acts .button{margin:3px 4px;padding:7px 12px;min-height:44px}
.narrow{max-width:440px;margin-left:auto;margin-right:auto}
.code{font-family:"Noto Sans Mono CJK SC",Menlo,Consolas,monospace;font-size:1.3rem;letter-spacing:.08em;font-weight:700}
.codes{list-style:none;padding:0;margin:8px 0;display:flex;flex-wrap:wrap}
.codes li{margin:3px 18px 3px 0}
.qr{display:block;width:208px;height:208px;background:#fff;border:1px solid var(--line);margin:8px 0}
.qr svg{display:block;width:100%;height:100%}

.menu{list-style:none;margin:0 0 16px;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:8px}
.menu li{border-top:1px solid #edf0ec}
.menu li:first-child{border-top:0}
.menu a{display:block;padding:13px 14px;min-height:48px;text-decoration:none}
.filters{display:flex;flex-wrap:wrap;margin:0 -4px 8px}
.filters a,.filters button{margin:3px 4px;padding:9px 13px;min-height:44px;border:1px solid #b7c1ba;border-radius:22px;background:#fff;text-decoration:none;line-height:1.5}
.filters a[aria-current],.filters button[aria-pressed=true]{background:var(--main);color:#fff;border-color:var(--main)}
.pages{display:flex;justify-content:space-between;margin:10px 0}
details>summary{cursor:pointer;color:var(--main);padding:10px 0;min-height:44px}

table{border-collapse:collapse;width:100%;background:var(--paper);border:1px solid var(--line);margin:0 0 12px}
caption{text-align:left;font-weight:600;padding:6px 0}
th,td{padding:7px 10px;border-top:1px solid #e6eae5;text-align:left;vertical-align:top}
th{font-weight:600;color:var(--soft);font-size:.9rem;background:#f8faf7}
.number{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}

@media (max-width:719px){
table.cards,table.cards tbody,table.cards tr,table.cards td,table.cards caption{display:block}
table.cards{border:0;background:none}
table.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
table.cards tr{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:8px 12px;margin:0 0 10px}
table.cards td{border:0;padding:3px 0;display:flex;flex-wrap:wrap;text-align:left}
table.cards td:empty{display:none}
table.cards td[data-label]:before{content:attr(data-label);flex:0 0 6.5em;color:var(--soft);font-size:.9rem}
table.cards td.title{font-size:1.08rem;font-weight:600}
}
@media (min-width:900px){
.body{display:flex;align-items:flex-start}
.side{display:block;flex:0 0 172px;padding:14px 14px 14px 0;position:-webkit-sticky;position:sticky;top:0}
.side a{display:block;padding:9px 12px;min-height:44px;border-radius:6px;text-decoration:none;color:var(--ink);line-height:1.6}
.side a:hover{background:var(--tint)}
.side a[aria-current]{background:var(--tint);color:var(--main-dark);font-weight:700;box-shadow:inset 4px 0 0 var(--main)}
.side .link{padding:9px 12px}
.page{flex:1 1 0;max-width:860px;padding:18px 0 40px 14px}
.page.wide{max-width:none}
.page.alone{margin:0 auto}
.bottom{display:none}
h1{font-size:1.5rem}
.sheet{padding:16px 20px 18px}
}
@media print{
html{font-size:11pt}
body{background:#fff}
.top,.side,.bottom,.skip,.said,.buttons,.filters,.pages,.no-print,form.no-print{display:none!important}
.body{display:block}
.page{padding:0;max-width:none}
.sheet{border:0;padding:0;page-break-inside:avoid}
table,th,td{border-color:#777}
tr{page-break-inside:avoid}
a{color:inherit;text-decoration:none}
.print-only{display:block!important}
}
.print-only{display:none}
`;

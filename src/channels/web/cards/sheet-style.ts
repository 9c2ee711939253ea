/** Sheets of `SheetView`, on the pages of the desk and of the chat. */
export const sheetStyle = `
.paper header{display:flex;justify-content:space-between;align-items:flex-start;border-bottom:3px solid var(--main);margin:0 0 10px;padding:0 0 8px}
.paper header p{margin:2px 0}
.paper h1{font-size:1.9rem;margin:.1em 0 .3em}
.paper h2{border-left:6px solid var(--main);padding-left:.5em;margin:1em 0 .4em}
.paper h3{font-size:1.08rem;margin:.5em 0 .1em}
.paper h3 a{display:inline-block;padding:8px 0;min-height:44px}
.paper p{margin:.15em 0}
.paper-item p{margin-left:1em;color:var(--soft)}
.paper figure{margin:0 0 0 12px;flex:0 0 132px}
.paper figure svg{display:block;width:132px;height:132px}
.paper figcaption{font-size:.8rem;color:var(--soft);line-height:1.4}
.paper-small p{font-size:.85rem;color:var(--soft)}
.paper-ways{display:flex;flex-wrap:wrap;margin:0 -5px 8px}
.paper-ways form{margin:0}
.paper-ways a,.paper-ways button{margin:5px}
.paper-facts{list-style:none;margin:0;padding:0}
.paper-facts label{display:block;padding:10px 0;min-height:44px}
.paper-facts input{width:1.3em;height:1.3em;margin-right:.5em;vertical-align:middle}
@media print{.paper h3 a{padding:0;min-height:0}.paper-item{page-break-inside:avoid}}
`;

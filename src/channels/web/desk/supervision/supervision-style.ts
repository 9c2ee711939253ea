/** Signatures, charts and papers of what the county sees and signs. */
export const supervisionStyle = `
.signed{list-style:none;margin:8px 0 0;padding:0}
.signed li{border-left:3px solid #bcd3c6;padding:2px 0 2px 12px;margin:0 0 12px}
.signed p{margin:2px 0}
.signed .words{white-space:pre-wrap}
.pre{white-space:pre-wrap}
.signature{font-weight:600}
.figure img{display:block;width:100%;max-width:560px;height:auto;margin:4px 0 10px}
.figure th,.figure td{white-space:nowrap;padding-left:8px;padding-right:8px}
.notice h1{text-align:center}
.notice .indent{text-indent:2em}
.notice .seal{text-align:right;margin-top:2em}
@media (min-width:900px){.figures{display:flex;flex-wrap:wrap;align-items:flex-start;margin:0 -6px}.figures>.sheet{flex:1 1 420px;margin:0 6px 12px;min-width:0}}
`;

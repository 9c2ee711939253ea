/** 县情设置: one value a row. */
export const settingsStyle = `
.setting{padding:9px 0;border-top:1px solid #edf0ec}
h2+.setting{border-top:0}
.setting-line{display:flex;align-items:center}
.setting-name{flex:1 1 0;min-width:6em}
.setting-name small{display:block;line-height:1.35}
.setting-value{font-weight:600;padding:0 10px;min-width:0;text-align:right}
.setting-value.none{color:var(--amber);font-weight:400}
.setting-edit{flex:none;padding:10px 12px;min-height:44px;min-width:56px;text-align:center;border:1px solid #b7c1ba;border-radius:6px;text-decoration:none;line-height:1.4}
.setting-source{margin:3px 0 0}
.setting-offer{display:block;margin:7px 0 0;padding:10px 12px;min-height:44px;border:1px dashed #8fa398;border-radius:6px;background:#fafbf9;text-decoration:none}
.setting-log{list-style:none;margin:0;padding:0}
.setting-log li{padding:8px 0;border-top:1px solid #edf0ec}
.setting-log p{margin:1px 0}
.plain-list{list-style:none;margin:0;padding:0}
.plain-list li{padding:6px 0}
.plain-list small{display:block}
`;

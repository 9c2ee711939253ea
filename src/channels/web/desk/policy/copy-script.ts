/** Copies the text of a field (`data-copy` names it) and says so on the button. */
export const copyScript = `
document.addEventListener('click',function(e){
var b=e.target.closest&&e.target.closest('[data-copy]');if(!b)return;e.preventDefault();
var f=document.getElementById(b.getAttribute('data-copy')),said=b.textContent;f.focus();f.select();
function done(ok){b.textContent=ok?'复制好了':'请长按文字，自己复制';setTimeout(function(){b.textContent=said},2500)}
function old(){try{done(document.execCommand('copy'))}catch(x){done(false)}}
if(navigator.clipboard&&navigator.clipboard.writeText)navigator.clipboard.writeText(f.value).then(function(){done(true)},old);else old()});
var i,all=document.querySelectorAll('[data-copy]');for(i=0;i<all.length;i++)all[i].hidden=false;
`;

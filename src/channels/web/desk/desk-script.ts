import { offlineScript } from './leads/offline-script.js';
import { copyScript } from './policy/copy-script.js';

/** Asks before a button that cannot be taken back, and lets a form go once. Old syntax: phones of ten years run it. */
const formScript = `
document.addEventListener('click',function(e){
var b=e.target.closest&&e.target.closest('[data-confirm]');
if(b&&!window.confirm(b.getAttribute('data-confirm')))e.preventDefault()});
document.addEventListener('submit',function(e){
var f=e.target;if(f.getAttribute('data-sent')){e.preventDefault();return}
if((f.method||'').toLowerCase()!=='post'||f.hasAttribute('hx-post')||f.hasAttribute('data-again'))return;
f.setAttribute('data-sent','1');setTimeout(function(){f.removeAttribute('data-sent')},8000)});
window.addEventListener('pageshow',function(){var i,all=document.querySelectorAll('[data-sent]');
for(i=0;i<all.length;i++)all[i].removeAttribute('data-sent')});
document.addEventListener('click',function(e){
var b=e.target.closest&&e.target.closest('[data-print]');if(b){e.preventDefault();window.print()}});
`;

/** The desk's own script, one piece a concern; every page works without it. A page adds its piece here. */
export const deskScript = [formScript, copyScript, offlineScript]
  .map((piece) => `(function(){${piece}})();`)
  .join('\n');

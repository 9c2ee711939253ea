/**
 * Sends turn forms without a reload and shows that work is under way. Old syntax on purpose: phones that cannot
 * run it keep the plain forms. The server renders every bubble; nothing is built from words here. What is typed and
 * chosen stays until a reply shows that both were taken.
 */
export const chatScript = `
(function(){
if(!window.fetch||!window.FormData||!Element.prototype.closest)return;
document.documentElement.className+=' scripted';
var log=document.getElementById('log'),notice=document.getElementById('notice'),pressed=null,busy=false;
function el(tag,cls,text){var e=document.createElement(tag);e.className=cls;if(text)e.textContent=text;return e}
function say(text){notice.textContent=text||'';notice.hidden=!text}
function toView(node){window.scrollTo(0,node.getBoundingClientRect().top+window.pageYOffset-8)}
document.addEventListener('click',function(e){var b=e.target.closest&&e.target.closest('button');if(b&&b.form)pressed=b});
document.addEventListener('keydown',function(e){
if(e.target.id==='ask'&&e.key==='Enter'&&!e.shiftKey&&!e.isComposing&&e.keyCode!==229&&window.matchMedia('(pointer:fine)').matches){
e.preventDefault();pressed=null;e.target.form.dispatchEvent(new Event('submit',{bubbles:true,cancelable:true}))}});
document.addEventListener('change',function(e){if(e.target.id==='file'&&e.target.files.length){pressed=null;e.target.form.dispatchEvent(new Event('submit',{bubbles:true,cancelable:true}))}});
document.addEventListener('submit',function(e){
var form=e.target;if(!form.hasAttribute('data-turn'))return;e.preventDefault();if(busy)return;
var data=new FormData(form),button=pressed&&pressed.form===form?pressed:null;pressed=null;
var said=data.get('text')||(form.querySelector('[data-preset]')?'':data.get('region'))||'';
if(button&&button.name){data.append(button.name,button.value);said=button.textContent}
var ask=document.getElementById('ask'),typed=ask&&ask.form===form;
var file=typed&&document.getElementById('file'),chosen=file&&file.files&&file.files.length>0;
if(chosen&&file.files[0].size>largest){file.value='';say(words.fileTooLarge);return}
if(!chosen&&data.delete)data.delete('file');if(chosen&&!said)said=words.attached;
busy=true;say('');var wait=el('article','turn');if(said)wait.appendChild(el('p','said',said));
var b=el('div','bubble');var p=el('p','words waiting',words.waiting);p.appendChild(el('i',''));p.appendChild(el('i',''));p.appendChild(el('i',''));
b.appendChild(p);wait.appendChild(b);log.appendChild(wait);log.setAttribute('aria-busy','true');toView(wait);
fetch('/',{method:'POST',body:chosen?data:new URLSearchParams(data),credentials:'same-origin',headers:{Accept:'application/json'}})
.then(function(r){return r.json()}).then(function(r){
var hero=document.getElementById('hero'),old=r.turn&&document.getElementById('t-'+r.turn),i,all,kept={};
wait.parentNode.removeChild(wait);
if(r.token){all=document.querySelectorAll('input[name=token]');for(i=0;i<all.length;i++)all[i].value=r.token}
if(!r.html){say(r.notice);return}
if(r.kept){for(i=0;i<r.kept.length;i++)kept['t-'+r.kept[i]]=1;
all=log.querySelectorAll('article');for(i=0;i<all.length;i++)if(!kept[all[i].id])log.removeChild(all[i])}
if(hero)hero.parentNode.removeChild(hero);
all=document.querySelectorAll('input[data-preset]');for(i=0;i<all.length;i++)all[i].parentNode.removeChild(all[i]);
if(old)log.appendChild(old);else log.insertAdjacentHTML('beforeend',r.html);
if(typed){ask.value='';if(file)file.value=''}
if(form.classList.contains('typed'))form.reset();
form.querySelector('input[name=turn]').value=r.next;
document.getElementById('place').textContent=r.place;document.getElementById('where').open=false;
document.getElementById('change').hidden=!r.placed;
toView(log.lastElementChild);
}).catch(function(){if(wait.parentNode)wait.parentNode.removeChild(wait);say(words.notSent)})
.then(function(){busy=false;log.removeAttribute('aria-busy')})});
var last=log.lastElementChild;if(last&&location.hash==='#latest')setTimeout(function(){toView(last)},0);
})();`;

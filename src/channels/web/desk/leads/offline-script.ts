/**
 * Forms that work without a signal. Any `<form method="post" data-offline="key">` (urlencoded, no files) is, when sent,
 * first kept in the browser (localStorage `mingbai.kept`), then posted in the background with today's form token, and
 * let go once the server took it. Without a signal it stays, and is sent from whatever page of the desk is opened next,
 * when the phone is online again, or by the button of the bar. Its field `sent_as` is its own name: the server must take
 * the same name once only, so that an answer lost on the way doubles nothing. A 4xx answer with a signal lets the form
 * go the plain way, so that its page says what is wrong; of an entry sent later, the bar says so and opens the form
 * with what was filled in. Entries belong to who wrote them: another person on the same phone neither sends nor sees
 * them. Without scripts the form posts as any other. Old syntax: phones of ten years run it.
 */
export const offlineScript = `
var store,me=null,token=null,sending=false,shelf='mingbai.kept';
try{store=window.localStorage;store.setItem('mingbai.try','1');store.removeItem('mingbai.try')}catch(x){return}
function kept(){try{return JSON.parse(store.getItem(shelf)||'[]')}catch(x){return[]}}
function write(all){if(all.length)store.setItem(shelf,JSON.stringify(all));else store.removeItem(shelf)}
function change(id,how){var out=[],all=kept(),i,e;for(i=0;i<all.length;i++){e=all[i];if(e.id===id)e=how(e);if(e)out.push(e)}write(out)}
function newName(){var t='',i,a='0123456789abcdefghijklmnopqrstuvwxyz';for(i=0;i<24;i++)t+=a.charAt(Math.floor(Math.random()*36));return t}
function fieldOf(form,name){var i;for(i=0;i<form.elements.length;i++)if(form.elements[i].name===name)return form.elements[i];return null}
function bodyOf(form,button){var out=[],i,j,f;
function add(n,v){out.push(encodeURIComponent(n)+'='+encodeURIComponent(v))}
for(i=0;i<form.elements.length;i++){f=form.elements[i];
if(!f.name||f.disabled||f.name==='csrf'||f.type==='file'||f.type==='submit'||f.type==='button')continue;
if((f.type==='checkbox'||f.type==='radio')&&!f.checked)continue;
if(f.type==='select-multiple'){for(j=0;j<f.options.length;j++)if(f.options[j].selected)add(f.name,f.options[j].value);continue}
add(f.name,f.value)}
if(button&&button.name)add(button.name,button.value);
return out.join('&')}
function ask(method,url,body,then){var x=new XMLHttpRequest();x.open(method,url,true);x.timeout=20000;
x.setRequestHeader('Accept','application/json');
if(body!==null){x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.setRequestHeader('x-csrf-token',token||'')}
x.onload=function(){then(x.status,x.responseText,x.responseURL)};x.onerror=x.ontimeout=function(){then(0,'','')};x.send(body)}
function learn(then){ask('GET','/desk/offline/token',null,function(status,text){
var read=null;if(status===200)try{read=JSON.parse(text)}catch(x){}
if(read&&read.member){me=read.member;token=read.csrf;store.setItem('mingbai.who',me)}
then(!!(read&&read.member))})}
function post(entry,then){ask('POST',entry.action,entry.body,then)}
function mine(){var all=kept(),out=[],i,who=me||store.getItem('mingbai.who');for(i=0;i<all.length;i++)if(all[i].by===who)out.push(all[i]);return out}
function sendAll(){
if(sending)return;var waiting=mine(),i,next=[];for(i=0;i<waiting.length;i++)if(!waiting[i].refused)next.push(waiting[i]);
if(!next.length){show();return}sending=true;
learn(function(ok){if(!ok){sending=false;show();return}
(function one(){var e=next.shift();if(!e){sending=false;show();return}
if(e.by!==me){one();return}
post(e,function(status){
if(status>=200&&status<300)change(e.id,function(){return null});
else if(status===400||status===404||status===409||status===422)change(e.id,function(k){k.refused=status;return k});
else{sending=false;show();return}
one()})})()})}
var bar=null;
function show(note){var list=mine(),page=document.getElementById('page'),i,waiting=0,refused=[];
for(i=0;i<list.length;i++)if(list[i].refused)refused.push(list[i]);else waiting++;
if(bar){bar.parentNode.removeChild(bar);bar=null}
if(!page||(!list.length&&!note))return;
bar=document.createElement('div');bar.className='said '+(refused.length?'trouble':'note');bar.setAttribute('role','status');bar.id='kept';
function say(text){var p=document.createElement('p');p.appendChild(document.createTextNode(text));bar.appendChild(p);return p}
if(note)say(note);
if(waiting){say('有 '+waiting+' 条存在这台手机里，还没有发出去。有信号时会自动发出。');
var b=document.createElement('button');b.type='button';b.className='button plain';b.appendChild(document.createTextNode('现在发'));
b.onclick=function(){b.disabled=true;sendAll()};bar.appendChild(b)}
for(i=0;i<refused.length;i++)(function(e){var p=say('有一条没有被收下（'+e.label+'）：'),a=document.createElement('a');
a.href=e.page+'#kept='+e.id;a.appendChild(document.createTextNode('打开改一改'));p.appendChild(a);
a.onclick=function(){if(location.pathname+location.search===e.page)setTimeout(function(){location.reload()},0)};
var d=document.createElement('button');d.type='button';d.className='link';d.appendChild(document.createTextNode('不要了'));
d.onclick=function(){if(window.confirm('删掉这一条？'))change(e.id,function(){return null}),show()};bar.appendChild(d)})(refused[i]);
page.insertBefore(bar,page.firstChild)}
document.addEventListener('submit',function(ev){
var form=ev.target;if(!form.getAttribute||!form.getAttribute('data-offline')||(form.enctype||'').indexOf('multipart')===0)return;
if(!(me||store.getItem('mingbai.who')))return;
var name=fieldOf(form,'sent_as');
if(!name){name=document.createElement('input');name.type='hidden';name.name='sent_as';form.appendChild(name)}
if(!name.value)name.value=newName();
var entry={id:name.value,by:me||store.getItem('mingbai.who'),action:form.getAttribute('action')||location.pathname,body:bodyOf(form,ev.submitter),
page:location.pathname+location.search,label:form.getAttribute('data-label')||document.title.split(' · ')[0],at:new Date().toISOString()};
var all=kept(),out=[],i;for(i=0;i<all.length;i++)if(all[i].id!==entry.id)out.push(all[i]);out.push(entry);
try{write(out)}catch(x){return}
ev.preventDefault();
learn(function(ok){if(!ok||entry.by!==me){stays();return}
post(entry,function(status,text,url){
if(status>=200&&status<300){change(entry.id,function(){return null});
var to=url||entry.page;if(to.split('#')[0]===location.href.split('#')[0]){if(location.hash)location.href=to.split('#')[0];else location.reload()}else location.href=to;return}
if(status>=400&&status<500&&status!==401){change(entry.id,function(){return null});var c=fieldOf(form,'csrf');if(c)c.value=token;HTMLFormElement.prototype.submit.call(form);return}
stays()})});
function stays(){form.removeAttribute('data-sent');form.reset();name.value=newName();show('没有信号，已经存在这台手机里。可以接着记下一条。');window.scrollTo(0,0)}
});
function fill(){var id=(/#kept=([\\w-]+)/.exec(location.hash)||[])[1],all=kept(),i,j,k,form,entry=null;if(!id)return;
for(i=0;i<all.length;i++)if(all[i].id===id)entry=all[i];
var forms=document.querySelectorAll('form[data-offline]');
for(i=0;entry&&i<forms.length;i++){form=forms[i];if((form.getAttribute('action')||'')!==entry.action)continue;
var pairs=entry.body.split('&');
for(j=0;j<form.elements.length;j++){var f=form.elements[j];if(f.type==='checkbox'||f.type==='radio')f.checked=false}
for(k=0;k<pairs.length;k++){var at=pairs[k].indexOf('='),n=decodeURIComponent(pairs[k].slice(0,at)),v=decodeURIComponent(pairs[k].slice(at+1));
for(j=0;j<form.elements.length;j++){var g=form.elements[j];if(g.name!==n)continue;
if(g.type==='checkbox'||g.type==='radio'){if(g.value===v)g.checked=true}else{g.value=v}}}}}
fill();show();learn(function(){sendAll()});
window.addEventListener('online',sendAll);setInterval(function(){if(mine().length)sendAll()},60000);
`;

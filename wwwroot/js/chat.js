// A live chat. The page works without this file: it posts its form and comes back.
const box = document.querySelector('[data-chat]');
const form = document.querySelector('[data-chat-form]');
const here = `/chat/${box.dataset.chat}`;
// One's own: on a phone two people sign in on, nobody sends what the other has typed.
const keptAt = `chat ${box.dataset.chat} ${box.dataset.me}`;
const view = box.querySelector('[data-chat-view]');
const waiting = box.querySelector('[data-chat-waiting]');
const words = form?.querySelector('[data-chat-words]');
const fault = form?.querySelector('[data-chat-fault]');
const token = () => document.querySelector('input[name=__RequestVerificationToken]')?.value;
const newId = () => self.crypto?.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(16).slice(2)}${Math.random().toString(16).slice(2)}`;

// What was typed and what was not sent yet outlives the page.
const read = (name, none) => { try { return JSON.parse(localStorage.getItem(`${keptAt} ${name}`)) ?? none; } catch { return none; } };
// False on a phone whose store is full or closed.
const keep = (name, what) => { try { localStorage.setItem(`${keptAt} ${name}`, JSON.stringify(what)); return true; } catch { return false; } };
const forget = name => { try { localStorage.removeItem(`${keptAt} ${name}`); } catch { /* as above */ } };
// Each unsent message lies there by itself, so that two tabs do not write over each other's.
const names = () => { try { return Object.keys(localStorage); } catch { return []; } };
const unsent = () => names().filter(k => k.startsWith(`${keptAt} out `)).map(k => read(k.slice(keptAt.length + 1), null)).filter(m => m?.id).sort((a, b) => a.at - b.at);
let out = unsent();
const done = id => { out = out.filter(m => m.id !== id); forget(`out ${id}`); };

const post = async (path, fields) => {
  const body = new FormData();
  body.set('__RequestVerificationToken', token());
  for (const [name, value] of Object.entries(fields)) if (value) body.set(name, value);
  const answer = await fetch(here + path, { method: 'POST', body, headers: { 'X-ShopHub-Chat': '1' } });
  return { status: answer.status, said: await answer.json().catch(() => ({})) };
};

const atEnd = () => innerHeight + scrollY > document.documentElement.scrollHeight - 160;
const toEnd = () => scrollTo(0, document.documentElement.scrollHeight);
const newest = () => Number([...view.querySelectorAll('[data-number]')].at(-1)?.dataset.number ?? 0);
const say = text => { if (fault) { fault.hidden = !text; fault.textContent = text; } };

const draw = () => {
  const there = new Set([...view.querySelectorAll('[data-client]')].map(e => e.dataset.client));
  for (const m of out.filter(m => there.has(m.id))) done(m.id);
  waiting.replaceChildren(...out.map(m => {
    const row = Object.assign(document.createElement('li'), { className: 'said said-mine said-waiting' });
    const text = m.picture ? Object.assign(document.createElement('img'), { src: m.picture.replace(/-\d+\./, '-240.'), width: 160, alt: '图片' })
      : Object.assign(document.createElement('p'), { className: 'said-text', textContent: m.words });
    const state = Object.assign(document.createElement('span'), { className: 'said-foot', textContent: m.failed ? '未发出，联网后自动重发' : '发送中' });
    row.append(text, state);
    return row;
  }));
};

let looking = false, again = false, readTo = 0;
async function look() {
  if (!box.isConnected || !box.dataset.newest) return;
  if (looking) { again = true; return; }
  looking = true;
  do {
    again = false;
    try {
      const answer = await fetch(`${here}/view`, { cache: 'no-store' });
      if (answer.ok) {
        const html = await answer.text();
        const stay = atEnd();
        // A rating half written must not vanish under the thumb.
        const rating = view.querySelector('.chat-rate:focus-within, .chat-rate:has(:checked)');
        view.innerHTML = html;
        if (rating) view.querySelector('.chat-rate')?.replaceWith(rating);
        draw();
        if (stay) toEnd();
        seen();
      }
    } catch { /* Without a net: the next event, or coming back, looks again. */ }
  } while (again);
  looking = false;
}

function seen() {
  if (document.hidden || newest() <= readTo) return;
  readTo = newest();
  post('/read', {}).catch(() => { readTo = 0; });
}

let sending = false, pause = 1000, timer = 0;
async function send() {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  // One after another: what was written first arrives first.
  while (out.length > 0) {
    const first = out[0];
    let answer;
    try {
      answer = await post('/say', { id: first.id, words: first.words, picture: first.picture, about: first.about });
    } catch { answer = { status: 0 }; }
    if (answer.status === 401) { location.assign(`/signin/wechat?returnUrl=${encodeURIComponent(here)}`); return; }
    if (answer.status === 200) {
      done(first.id);
      // What the page was entered from is said now.
      form.querySelector('[data-chat-about]')?.remove();
      form.elements.about?.remove();
      pause = 1000;
      await look();
      continue;
    }
    if (answer.status === 422) {
      done(first.id);
      say(answer.said.message);
      if (words && !words.value) { words.value = first.words ?? ''; keep('draft', words.value); }
      draw();
      continue;
    }
    first.failed = true;
    if (answer.status >= 400 && answer.status !== 429) say('没有发出去，请刷新本页，写的内容会保留');
    else if (!keep(`out ${first.id}`, first)) say('手机存不下未发出的消息，发出前请不要离开本页');
    draw();
    timer = setTimeout(send, pause = Math.min(pause * 2, 30000));
    break;
  }
  sending = false;
}

function put(message) {
  const written = { id: newId(), at: Date.now(), about: form.elements.about?.value, ...message };
  out.push(written);
  keep(`out ${written.id}`, written);
  draw();
  toEnd();
  send();
}

let stream = null;
function listen() {
  stream?.close();
  stream = new EventSource(`${here}/live`);
  stream.onmessage = look;
  stream.onerror = () => { if (stream.readyState === EventSource.CLOSED && box.isConnected) setTimeout(listen, 3000); };
}

// WeChat suspends pages and cuts their nets: whoever is back looks, listens and sends what is left.
function back() {
  if (!box.isConnected || document.hidden) return;
  if (!stream || stream.readyState === EventSource.CLOSED) listen();
  look();
  send();
}

if (form && box.dataset.newest) {
  words.value ||= read('draft', '');
  words.addEventListener('input', () => { keep('draft', words.value); say(''); });
  form.addEventListener('submit', e => {
    e.preventDefault();
    const text = words.value.trim();
    if (!text) return;
    words.value = '';
    keep('draft', '');
    say('');
    put({ words: text });
    words.focus();
  });
  words.addEventListener('keydown', e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) form.requestSubmit(); });
  form.querySelector('[data-chat-picture]').addEventListener('change', async e => {
    const { kept, problem } = await (await import(box.dataset.uploadScript)).sendChosen(e.target, 3);
    say(problem ?? '');
    kept.forEach(picture => put({ picture }));
  });
  view.addEventListener('submit', async e => {
    e.preventDefault();
    const data = new FormData(e.target);
    const answer = await fetch(e.target.getAttribute('action'), { method: 'POST', body: data, headers: { 'X-ShopHub-Chat': '1' } }).catch(() => null);
    if (answer && !answer.ok) say((await answer.json().catch(() => ({}))).message ?? '');
    if (!answer) say('网络不通，请检查后再试');
    view.querySelector('.chat-rate')?.remove();
    look();
  });
  draw();
  toEnd();
  post('/enter', {}).catch(() => null).finally(() => { listen(); send(); });
  for (const name of ['online', 'pageshow', 'focus']) addEventListener(name, back);
  document.addEventListener('visibilitychange', back);
}

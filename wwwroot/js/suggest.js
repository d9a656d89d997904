// What may be meant, while it is typed; and what this phone has searched for. Fetched when the box is entered.
const kept = 'shophub.searched';
const most = 10;
const pause = 150;

const read = () => { try { return JSON.parse(localStorage.getItem(kept)) ?? []; } catch { return []; } };
const write = words => { try { localStorage.setItem(kept, JSON.stringify(words)); } catch { /* a phone that keeps nothing */ } };

const element = (name, props, ...children) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children);
  return made;
};

const option = (box, href, ...children) => {
  const made = element('a', { className: 'suggestion', href, id: `suggestion-${box.number++}` }, ...children);
  made.setAttribute('role', 'option');
  return made;
};

const word = (box, text) => option(box, '/search?q=' + encodeURIComponent(text), text);

const good = (box, { id, title, price, cover }) => {
  const picture = cover ? element('img', { src: cover, alt: '', width: 40, height: 40 }) : element('span', { className: 'noimg' });
  return option(box, '/p/' + id, picture, element('span', { className: 'grow', textContent: title }), element('b', { textContent: price }));
};

const close = box => {
  box.list.hidden = true;
  box.input.setAttribute('aria-expanded', 'false');
  box.input.removeAttribute('aria-activedescendant');
};

const show = (box, head, ...options) => {
  box.list.replaceChildren(...head, ...options);
  box.list.hidden = options.length === 0;
  box.input.setAttribute('aria-expanded', String(!box.list.hidden));
  box.input.removeAttribute('aria-activedescendant');
};

const searched = box => {
  const words = read();
  if (words.length === 0) { close(box); return; }
  const forget = element('button', { type: 'button', className: 'suggestion-forget', textContent: '清空' });
  forget.addEventListener('click', () => { write([]); close(box); });
  show(box, [element('p', { className: 'suggestion-head' }, '搜索历史', forget)], ...words.map(text => word(box, text)));
};

const suggest = async box => {
  const typed = box.input.value.trim();
  if (typed === '') { searched(box); return; }
  box.asked?.abort();
  box.asked = new AbortController();
  const answer = await fetch('/search/suggest?q=' + encodeURIComponent(typed), { signal: box.asked.signal }).then(r => r.ok ? r.json() : null).catch(() => null);
  if (answer && box.input.value.trim() === typed && document.activeElement === box.input)
    show(box, [], ...answer.words.map(text => word(box, text)), ...answer.goods.map(g => good(box, g)));
};

const move = (box, by) => {
  const all = [...box.list.querySelectorAll('.suggestion')];
  if (box.list.hidden || all.length === 0) return;
  const at = all.findIndex(o => o.getAttribute('aria-selected') === 'true');
  const next = all[(at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length];
  all.forEach(o => o.setAttribute('aria-selected', String(o === next)));
  box.input.setAttribute('aria-activedescendant', next.id);
  next.scrollIntoView({ block: 'nearest' });
};

const pressed = (box, e) => {
  if (e.key === 'ArrowDown') move(box, 1);
  else if (e.key === 'ArrowUp') move(box, -1);
  else if (e.key === 'Escape' && !box.list.hidden) close(box);
  else if (e.key === 'Enter' && box.list.querySelector('[aria-selected=true]')) box.list.querySelector('[aria-selected=true]').click();
  else return;
  e.preventDefault();
};

export const take = input => {
  if (input._taken) return;
  input._taken = true;
  const list = element('div', { className: 'suggestions', id: 'suggestions', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '搜索建议');
  input.form.append(list);
  const box = { input, list, number: 0 };
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-controls': 'suggestions', 'aria-autocomplete': 'list', 'aria-expanded': 'false' })) input.setAttribute(name, value);
  let timer;
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => suggest(box), pause); });
  input.addEventListener('focus', () => suggest(box));
  input.addEventListener('keydown', e => pressed(box, e));
  input.form.addEventListener('focusout', e => { if (!input.form.contains(e.relatedTarget)) close(box); });
  list.addEventListener('mousedown', e => { if (!e.target.closest('button')) e.preventDefault(); });
  input.form.addEventListener('submit', () => {
    const text = input.value.trim();
    if (text) write([text, ...read().filter(w => w !== text)].slice(0, most));
    close(box);
  });
  suggest(box);
};

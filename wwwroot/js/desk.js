// The agent's desk: keys, drafts that outlive the page, and the newest message in view.
let last = '';

const words = () => document.querySelector('[data-composer-words]');
const kept = () => `desk ${document.querySelector('[data-composer]')?.dataset.composer}`;

export function bind() {
  if (document.deskKeys) return;
  document.deskKeys = true;
  document.addEventListener('keydown', e => {
    if (e.altKey && e.key >= '1' && e.key <= '9') {
      const line = document.querySelectorAll('[data-talk]')[Number(e.key) - 1];
      if (line) { e.preventDefault(); line.click(); }
    }
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && e.target.matches('[data-composer-words]')) {
      e.preventDefault();
      e.target.form.requestSubmit();
    }
  });
  document.addEventListener('input', e => {
    if (e.target.matches?.('[data-composer-words]')) sessionStorage.setItem(kept(), e.target.value);
  });
  document.addEventListener('submit', e => { if (e.target.matches('[data-composer]')) sessionStorage.removeItem(kept()); });
}

// After each drawing: to the newest message when it is new; a draft comes back when its conversation does.
export function settle(talk, newest, older) {
  const now = `${talk} ${newest}`;
  if (now === last) return;
  const isAnother = !last.startsWith(`${talk} `);
  last = now;
  const scroll = document.querySelector('[data-talk-scroll]');
  if (scroll) scroll.scrollTop = older ? 0 : scroll.scrollHeight;
  const box = words();
  if (!isAnother || !box) return;
  const draft = sessionStorage.getItem(kept());
  if (draft && !box.value) {
    box.value = draft;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  box.focus();
}

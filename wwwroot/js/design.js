// The phone beside the editor: the real page in a frame, drawn anew without a flash when the draft has changed.
let turn = 0;

export function open(frame, editor) {
  const bind = () => {
    const page = frame.contentDocument;
    // Nothing in the preview leads away; a press chooses the block.
    page.addEventListener('click', e => {
      e.preventDefault();
      e.stopPropagation();
      const block = e.target.closest('[data-block]');
      if (block) editor.invokeMethodAsync('ChooseBlock', block.dataset.block);
    }, true);
    page.addEventListener('submit', e => { e.preventDefault(); e.stopPropagation(); }, true);
  };
  frame.addEventListener('load', bind);
  if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.getElementById('main')) bind();
}

export async function draw(frame, address, chosen) {
  const mine = ++turn;
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok || mine !== turn) return;
  const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const page = frame.contentDocument;
  const [next, now] = [made.getElementById('main'), page?.getElementById('main')];
  if (mine !== turn || !next) return;
  if (!now) {
    // The frame is still on its way, perhaps with what stood there before.
    frame.addEventListener('load', () => draw(frame, address, chosen), { once: true });
    return;
  }
  wear(page, made);
  now.replaceChildren(...page.importNode(next, true).childNodes);
  mark(frame, chosen, false);
}

export function mark(frame, chosen, scrolls) {
  for (const block of frame.contentDocument?.querySelectorAll('[data-block]') ?? []) {
    const isChosen = block.dataset.block === chosen;
    block.classList.toggle('is-chosen', isChosen);
    if (isChosen && scrolls) block.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }
}

// The old look stays until the new one has come.
function wear(page, made) {
  const [next, now] = [made, page].map(d => d.querySelector('link[href^="/css/theme/"]'));
  if (!next || next.getAttribute('href') === now?.getAttribute('href')) return;
  const fresh = page.importNode(next);
  fresh.addEventListener('load', () => now?.remove());
  page.head.append(fresh);
}

// What a plain page cannot do alone. Every page works without this file.
(() => {
  const span = s => s <= 0 ? '0秒'
    : s >= 86400 ? `${Math.floor(s / 86400)}天${Math.floor(s % 86400 / 3600) ? Math.floor(s % 86400 / 3600) + '小时' : ''}`
    : s >= 3600 ? `${Math.floor(s / 3600)}小时${Math.floor(s % 3600 / 60) ? Math.floor(s % 3600 / 60) + '分' : ''}`
    : s >= 60 ? `${Math.floor(s / 60)}分${String(s % 60).padStart(2, '0')}秒` : `${s}秒`;

  // Countdowns start from the server's number, so a wrong phone clock does not matter.
  const tick = () => document.querySelectorAll('[data-left]').forEach(el => {
    el._end ??= performance.now() + Number(el.dataset.left) * 1000;
    const left = Math.max(0, Math.round((el._end - performance.now()) / 1000));
    const words = (el.textContent.startsWith('还剩') ? '还剩 ' : '') + span(left);
    if (el.textContent !== words) el.textContent = words;
  });
  setInterval(tick, 1000);

  // A second press of the same button must not send the form again.
  document.addEventListener('submit', e => {
    const form = e.target;
    if (form.method !== 'post' || e.defaultPrevented) return;
    if (form.dataset.sent) { e.preventDefault(); return; }
    form.dataset.sent = '1';
    setTimeout(() => delete form.dataset.sent, 4000);
  });

  document.addEventListener('click', e => {
    const step = e.target.closest('[data-step]');
    if (step) {
      const input = step.parentElement.querySelector('input');
      const wanted = Number(input.value || 1) + Number(step.dataset.step);
      input.value = Math.min(Number(input.max || 999), Math.max(Number(input.min || 1), wanted));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
    const copy = e.target.closest('[data-copy]');
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy);
      copy.querySelector('span').textContent = '已复制';
    }
  });

  document.addEventListener('change', e => {
    if (e.target.closest('[data-auto]')) e.target.form.requestSubmit();
  });

  // The gallery says which picture is in view.
  document.addEventListener('scroll', e => {
    const frames = e.target;
    if (!frames.matches?.('.frames')) return;
    const counter = frames.parentElement.querySelector('.counter span');
    if (counter) counter.textContent = Math.round(frames.scrollLeft / frames.clientWidth) + 1;
  }, true);

  document.addEventListener('keydown', e => {
    if (e.key === 'Escape') document.querySelector('[data-sheet] .sheet-close')?.click();
  });
})();

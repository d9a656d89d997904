// What the consoles need before and beside the circuit.
(() => {
  document.addEventListener('keydown', e => {
    if (e.key.toLowerCase() === 'k' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      document.getElementById('find')?.focus();
    }
    // One letter does what the button says that names it, unless somebody writes.
    if (!e.ctrlKey && !e.metaKey && !e.altKey && /^[a-z0-9]$/i.test(e.key) && !e.target.closest('input:not([type=checkbox]), textarea, select')) {
      document.querySelector(`[aria-keyshortcuts="${e.key.toUpperCase()}"]:not([disabled])`)?.click();
    }
    if (e.key === 'Escape') {
      const menu = document.querySelector('details[data-menu][open]');
      if (menu) { menu.open = false; menu.querySelector('summary').focus(); return; }
      document.querySelector('[data-panel-close]')?.click();
    }
  });
  // The grip of a list keeps the page from scrolling while it moves things; Firefox drags nothing that carries nothing.
  document.addEventListener('keydown', e => {
    if (e.target.classList?.contains('grip') && ['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(e.key)) e.preventDefault();
  });
  document.addEventListener('dragover', e => e.target.closest?.('.sort-item') && e.preventDefault());
  document.addEventListener('dragstart', e => e.target.closest?.('[draggable=true]') && e.dataTransfer.setData('text/plain', ''));
  document.addEventListener('click', e => {
    const copy = e.target.closest('[data-copy]');
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy);
      copy.querySelector('span').textContent = '已复制';
    }
    document.querySelectorAll('details[data-menu][open]').forEach(menu => {
      if (!menu.contains(e.target) || e.target.closest('.menu-box a')) menu.open = false;
    });
  });
  // What is written in a wizard outlives a reload and a lost circuit; its page asks for it when it comes anew.
  document.addEventListener('input', e => {
    const held = e.target.closest('[data-hold]');
    if (held && e.target.id) sessionStorage.setItem(`${held.dataset.hold} ${e.target.id}`, e.target.value);
  });
  // The circuit is gone for good, as after a restart of the server: the page is opened anew where it was.
  document.querySelector('[data-reload]').addEventListener('click', () => location.reload());
  new MutationObserver(([change]) => {
    if (change.target.classList.contains('components-reconnect-rejected')) location.reload();
  }).observe(document.getElementById('components-reconnect-modal'), { attributeFilter: ['class'] });
  // Blazor tries a first connection once only, and a page without one stays empty. After a few tries it says so, and goes on.
  const lost = isLost => document.getElementById('components-reconnect-modal').classList.toggle('components-reconnect-failed', isLost);
  const patient = start => async () => {
    for (let tries = 1, wait = 500; ; tries++, wait = Math.min(wait * 2, 8000)) {
      try {
        const started = await start();
        lost(false);
        return started;
      } catch {
        lost(tries >= 3);
        await new Promise(later => setTimeout(later, wait));
      }
    }
  };
  // A connection that hangs draws nothing and says nothing: the page is asked for anew, each time more patiently.
  const waitedFor = 12000 * 2 ** Math.min(3, Number(sessionStorage.getItem('asked anew') ?? 0));
  const watch = setInterval(() => {
    const asked = Number(sessionStorage.getItem('asked anew') ?? 0);
    if (document.querySelector('.console, .empty')) {
      clearInterval(watch);
      sessionStorage.removeItem('asked anew');
    } else if (performance.now() > waitedFor && !document.hidden && !document.querySelector('.components-reconnect-failed')) {
      sessionStorage.setItem('asked anew', asked + 1);
      location.reload();
    }
  }, 1000);
  let isFirst = true;
  addEventListener('DOMContentLoaded', () => Blazor.start({ circuit: { configureSignalR: builder => {
    if (!isFirst) return;
    isFirst = false;
    const build = builder.build.bind(builder);
    builder.build = () => {
      const connection = build();
      connection.start = patient(connection.start.bind(connection));
      return connection;
    };
  } } }));
  // Countdowns move between two answers of the server.
  const span = s => s <= 0 ? '0秒'
    : s >= 86400 ? `${Math.floor(s / 86400)}天${Math.floor(s % 86400 / 3600) ? Math.floor(s % 86400 / 3600) + '小时' : ''}`
    : s >= 3600 ? `${Math.floor(s / 3600)}小时${Math.floor(s % 3600 / 60) ? Math.floor(s % 3600 / 60) + '分' : ''}`
    : `${Math.floor(s / 60)}分${String(s % 60).padStart(2, '0')}秒`;
  setInterval(() => document.querySelectorAll('[data-until]').forEach(el => {
    const left = Math.round((Number(el.dataset.until) - Date.now()) / 1000) - Number(el.dataset.ahead);
    const words = left > 0 ? '还剩 ' + span(left) : '已超时 ' + span(-left);
    if (el.firstChild && el.firstChild.nodeValue !== words) el.firstChild.nodeValue = words;
  }), 1000);
})();

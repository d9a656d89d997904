// Tells the page that opened the cashier what came of it; alone in a tab, the link at the end leads back.
(() => {
  'use strict';
  const result = document.body.dataset.result;
  if (!result || window.parent === window) return;
  const tell = () => window.parent.postMessage({ cashier: result }, location.origin);
  document.getElementById('done')?.addEventListener('click', (event) => {
    event.preventDefault();
    tell();
  });
  setTimeout(tell, result === 'ok' ? 900 : 0);
})();

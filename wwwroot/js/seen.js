// Tells, a few at a time, which cards of goods came into view: the product and the kind of page, nothing about the reader.
const told = new WeakSet();
const waiting = new Map();
let timer = 0;

const tell = () => {
  timer = 0;
  for (const [from, ids] of waiting) {
    const some = [...ids];
    for (let i = 0; i < some.length; i += 50) navigator.sendBeacon(`/seen?from=${from}`, some.slice(i, i + 50).join(','));
  }
  waiting.clear();
};

const eye = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    eye.unobserve(target);
    const from = target.closest('[data-from]').dataset.from;
    if (!waiting.has(from)) waiting.set(from, new Set());
    waiting.get(from).add(target.getAttribute('href').slice(3).split('?')[0]);
    timer ||= setTimeout(tell, 1000);
  }
}, { threshold: 0.5 });

const look = () => document.querySelectorAll('[data-from] a.good').forEach(card => {
  if (told.has(card)) return;
  told.add(card);
  eye.observe(card);
});

addEventListener('pagehide', tell);
addEventListener('load', () => globalThis.Blazor?.addEventListener('enhancedload', look));
look();

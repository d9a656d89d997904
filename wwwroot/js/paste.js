// What is copied from Word or an official account comes with styles, comments and pictures as text: only its words, its
// order and its tables go to the server, where it is cleaned once more.
function bare(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("script,style,meta,link,title,xml,o\\:p").forEach(e => e.remove());
  const notes = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (notes.nextNode()) found.push(notes.currentNode);
  found.forEach(n => n.remove());
  page.body.querySelectorAll("*").forEach(e => {
    // An official account keeps its addresses aside until one scrolls.
    const source = e.tagName === "IMG" ? e.getAttribute("data-src") || e.getAttribute("src") || "" : "";
    [...e.attributes].forEach(a => e.removeAttribute(a.name));
    if (source) e.setAttribute("src", source.startsWith("data:") ? "pasted" + Math.random() : source);
  });
  return page.body.innerHTML;
}

export function listen(root, editor) {
  root.addEventListener("paste", event => {
    const field = event.target.closest("[data-paste]");
    const html = event.clipboardData?.getData("text/html") ?? "";
    const isMore = /<(img|table|h[1-6]|li)\b/i.test(html) || (html.match(/<p\b/gi) ?? []).length > 1;
    if (!field || !isMore) return;
    event.preventDefault();
    const copied = DotNet.createJSStreamReference(new TextEncoder().encode(bare(html)));
    editor.invokeMethodAsync("Paste", Number(field.dataset.paste), copied);
  });
}

// The wizard of an application. Every field is sent as soon as it is left; what could not be sent, and what is still being
// typed, waits in this tab and is sent again, so that neither a reload nor an expired sign-in loses it. An open page follows what another device does.
// Fetched by a page that has data-live.
const page = () => document.querySelector("[data-live]");
const slot = control => `${control.form.dataset.keep} ${control.name}`;
const controls = form => [...form.elements].filter(c => c.name.startsWith("Form.") && c.type !== "hidden");
const isTick = control => control.type === "checkbox";

const valueOf = control => isTick(control)
  ? [...control.form.elements].filter(c => c.name === control.name && c.checked).map(c => c.value) : [control.value];

const put = (form, name, values) => controls(form).filter(c => c.name === name).forEach(c => {
  if (isTick(c)) c.checked = values.includes(c.value);
  else c.value = values[0] ?? "";
});

const say = (form, text, isFault) => {
  const output = form.querySelector("output");
  output.textContent = text;
  output.classList.toggle("stop", isFault);
};

// Beside the field, where the server would have put it.
const mark = (control, why) => {
  const field = control.closest(".field");
  if (!field) return;
  let error = field.querySelector(".error");
  if (!why) { error?.remove(); control.removeAttribute("aria-invalid"); return; }
  if (!error) {
    error = Object.assign(document.createElement("p"), { className: "error" });
    error.setAttribute("role", "alert");
    field.append(error);
  }
  error.textContent = why;
  if (!isTick(control)) control.setAttribute("aria-invalid", "true");
};

// A last day and "for ever" exclude each other.
const settle = control => {
  const other = control.closest(".until")?.querySelector(isTick(control) ? "[type=date]" : "[type=checkbox]");
  if (!other) return;
  if (isTick(control) && control.checked) other.value = "";
  if (!isTick(control) && control.value) other.checked = false;
};

let pending = Promise.resolve();

const refused = new Set();

const hold = control => sessionStorage.setItem(slot(control), JSON.stringify(valueOf(control)));

// One after the other, so that each knows what the one before has made of the count.
function keep(control) {
  settle(control);
  refused.delete(control);
  hold(control);
  return pending = pending.then(() => sendOne(control));
}

// What an earlier page could not send, or what the line swallowed.
const isWaiting = c => sessionStorage.getItem(slot(c)) !== null && !refused.has(c) && !c.disabled && !c.readOnly;

// The step is handed in when its fields are there; else the server would take them for another device's, or a sign-in that has
// expired would swallow them.
export async function leave(form) {
  await pending;
  for (const control of controls(form).filter(isWaiting)) await keep(control);
  if (!controls(form).some(isWaiting)) form.submit();
}

async function sendOne(control) {
  const form = control.form;
  const waiting = slot(control);
  const sent = new FormData(form);
  sent.append("field", control.name);
  say(form, "正在保存…");
  const answer = await fetch(form.dataset.keep, { method: "POST", body: sent, redirect: "error" }).catch(() => null);
  const said = answer?.status === 401 ? null : await answer?.json().catch(() => null);
  if (!said) { say(form, "还没有保存，网络或登录恢复后会自动保存", true); return; }
  // What was written stays until it is changed or the page comes anew; asking the same again would help nobody.
  if (said.problem) { refused.add(control); say(form, said.problem, true); return; }
  sessionStorage.removeItem(waiting);
  const shown = page();
  if (said.saves === Number(shown.dataset.saves) + 1) shown.dataset.saves = said.saves;
  form.elements["Form.Seen"].value = shown.dataset.saves;
  mark(control, said.why);
  say(form, "已自动保存");
}

const resend = async form => {
  // What is being typed is newer than what waits.
  for (const control of controls(form).filter(c => isWaiting(c) && c !== document.activeElement)) {
    put(form, control.name, JSON.parse(sessionStorage.getItem(slot(control))));
    await keep(control);
  }
};

// Never by asking for a form to be posted again.
const fetchAnew = () => location.replace(location.pathname + location.search);

// Called when the page has come and every few seconds after.
async function look() {
  const shown = page();
  if (!shown || document.hidden) return;
  const form = shown.querySelector("form[data-keep]");
  if (form) await resend(form);
  const state = await fetch(shown.dataset.live).then(a => a.ok ? a.json() : null).catch(() => null);
  await pending;
  if (!state || shown !== page()) return;
  // A PC that shows a code goes in when the phone has agreed.
  if (shown.matches("form")) { if (state.agreed) shown.submit(); return; }
  const isOld = state.saves > Number(shown.dataset.saves) || state.status !== shown.dataset.status;
  if (isOld && !document.activeElement?.matches("input:not([type=checkbox]), textarea")) fetchAnew();
}

const widest = 2000, largest = 1900000;

// A phone's photo is larger than a paper need be.
const smaller = async file => {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, widest / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && file.size <= largest) return file;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, "image/jpeg", 0.85));
};

async function send(form) {
  const output = form.querySelector("output");
  output.textContent = "正在上传…";
  const picture = await smaller(form.elements.picture.files[0]);
  if (!picture) { output.textContent = "这张图片打不开，请换一张"; return; }
  const sent = new FormData(form);
  sent.set("picture", picture, "paper.jpg");
  const answer = await fetch(form.action, { method: "POST", body: sent }).catch(() => null);
  if (!answer) { output.textContent = "网络不通，请检查后再试"; return; }
  fetchAnew();
}

let isWatching = false;

// Once for the tab, whichever way the page came.
export function begin() {
  if (isWatching) return;
  isWatching = true;
  document.addEventListener("input", e => e.target.form?.dataset.keep && e.target.name.startsWith("Form.") && !isTick(e.target) && hold(e.target));
  look();
  setInterval(look, 4000);
}

export function take(control) {
  begin();
  return control.type === "file" ? send(control.form) : keep(control);
}

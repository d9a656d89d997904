// Makes three WebP sizes of a chosen picture in the browser and sends them. A browser that cannot make WebP sends the
// picture as it is. Fetched when somebody chooses a picture, not before.
const widths = [240, 480, 960];
const tallest = 4096;

async function version(bitmap, width) {
  const scale = Math.min(1, width / bitmap.width, tallest / bitmap.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise(done => canvas.toBlob(done, "image/webp", 0.82));
  return blob && blob.type === "image/webp" ? blob : null;
}

async function versions(file) {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) throw new Error("这张图片打不开，请换一张");
  const wanted = widths.filter((w, i) => i === 0 || widths[i - 1] < bitmap.width);
  const made = await Promise.all(wanted.map(w => version(bitmap, w)));
  bitmap.close();
  return made.every(Boolean) ? made : [file];
}

// Resolves to {url, width, height}, or throws an Error with a sentence for the person.
async function upload(file, purpose) {
  const form = new FormData();
  for (const made of await versions(file)) form.append("picture", made);
  const answer = await fetch("/uploads", { method: "POST", body: form, headers: { "X-ShopHub-Upload": purpose ?? "1" } })
    .catch(() => { throw new Error("网络不通，请检查后再试"); });
  if (answer.status === 401) throw new Error("请先登录");
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.message || "上传失败，请稍后再试");
  return said;
}

// For a component of a console: what was kept, and what went wrong last.
export async function sendChosen(input, most, purpose) {
  const kept = [];
  let problem = null;
  for (const file of [...input.files].slice(0, most)) {
    try { kept.push((await upload(file, purpose)).url); } catch (fault) { problem = fault.message; }
  }
  input.value = "";
  return { kept, problem };
}

const make = (name, with_) => Object.assign(document.createElement(name), with_);

// For a plain form: Kit/PictureUpload.razor. Every picture that was kept gets a hidden field.
export async function take(box) {
  const input = box.querySelector("input[type=file]");
  const output = box.querySelector("output");
  const add = input.closest("label");
  for (const file of [...input.files]) {
    if (box.querySelectorAll("input[type=hidden]").length >= Number(box.dataset.most)) {
      output.textContent = `最多上传${box.dataset.most}张图片`;
      break;
    }
    output.textContent = "正在上传…";
    try {
      const { url } = await upload(file);
      const shot = make("span", { className: "shot" });
      const off = make("button", { type: "button", className: "shot-off", innerHTML: '<i class="i i-s i-close" aria-hidden="true"></i>' });
      off.setAttribute("aria-label", "移除这张图片");
      off.dataset.remove = "";
      shot.append(
        make("img", { src: url.replace(/-\d+\./, "-240."), width: 72, height: 72, alt: "已上传的图片" }),
        make("input", { type: "hidden", name: box.dataset.upload, value: url }), off);
      add.before(shot);
      output.textContent = "";
    } catch (fault) {
      output.textContent = fault.message;
    }
  }
  input.value = "";
}

// Makes three WebP sizes of a chosen picture in the browser and sends them. A browser that cannot make WebP sends the picture as it is.
const widths = [240, 480, 960];

async function version(bitmap, width) {
  const scale = Math.min(1, width / bitmap.width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise(done => canvas.toBlob(done, "image/webp", 0.82));
  return blob && blob.type === "image/webp" ? blob : null;
}

async function versions(file) {
  const bitmap = await createImageBitmap(file);
  const wanted = widths.filter((w, i) => i === 0 || widths[i - 1] < bitmap.width);
  const made = await Promise.all(wanted.map(w => version(bitmap, w)));
  bitmap.close();
  return made.every(Boolean) ? made : [file];
}

// Resolves to {url, width, height}, or throws an Error with a sentence for the person.
export async function upload(file) {
  const form = new FormData();
  for (const made of await versions(file)) form.append("picture", made);
  const answer = await fetch("/uploads", { method: "POST", body: form, headers: { "X-ShopHub-Upload": "1" } });
  if (answer.status === 401) throw new Error("请先登录");
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.message || "上传失败，请稍后再试");
  return said;
}

// <div data-upload="FieldName" data-most="9"><input type="file" accept="image/*" multiple><output></output></div>
// adds a hidden input of that name for every picture that was kept.
async function take(box) {
  const input = box.querySelector("input[type=file]");
  const output = box.querySelector("output");
  for (const file of [...input.files]) {
    if (box.querySelectorAll("input[type=hidden]").length >= Number(box.dataset.most || 9)) break;
    output.textContent = "正在上传…";
    try {
      const kept = await upload(file);
      const picture = Object.assign(document.createElement("img"), { src: kept.url, width: 72, height: 72, alt: "已上传的图片" });
      const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: box.dataset.upload, value: kept.url });
      box.insertBefore(picture, output);
      box.insertBefore(hidden, output);
      output.textContent = "";
    } catch (fault) {
      output.textContent = fault.message;
    }
  }
  input.value = "";
}

document.addEventListener("change", event => {
  const box = event.target.type === "file" && event.target.closest("[data-upload]");
  if (box) take(box);
});

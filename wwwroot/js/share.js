// A phone saves pictures, not drawings: the poster is painted once more as one.
const paint = (page, poster) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1200, 1920];
  canvas.getContext('2d').drawImage(poster, 0, 0, canvas.width, canvas.height);
  canvas.toBlob(picture => {
    if (!picture) return;
    const address = URL.createObjectURL(picture);
    poster.src = address;
    const save = page.querySelector('[data-save]');
    [save.href, save.download] = [address, save.download.replace(/\.svg$/, '.png')];
  }, 'image/png');
};
const page = document.querySelector('[data-poster]');
const poster = page.querySelector('.poster');
if (poster.complete && poster.naturalWidth) paint(page, poster);
else poster.addEventListener('load', () => paint(page, poster), { once: true });

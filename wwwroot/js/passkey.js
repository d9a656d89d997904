// Forms that carry a passkey: the browser asks its owner, the form posts the answer.
(() => {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  const said = fault => fault.name === 'NotAllowedError' ? '没有完成验证，请再试一次'
    : fault.name === 'InvalidStateError' ? '这台设备已经添加过了'
    : fault.name === 'SecurityError' ? '通行密钥只能在网站的域名下使用，不能用IP地址访问'
    : '没有成功，请刷新页面再试';
  const ask = async form => {
    const answer = await fetch(form.dataset.options, { method: 'POST' });
    if (!answer.ok) throw new Error(`options: ${answer.status}`);
    const options = await answer.json();
    return form.dataset.passkey === 'create'
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };
  document.querySelectorAll('[data-no-passkey]').forEach(line => { line.hidden = true; });
  document.querySelectorAll('form[data-passkey]').forEach(form => {
    form.hidden = false;
    form.addEventListener('submit', async e => {
      e.preventDefault();
      const button = form.querySelector('button');
      button.disabled = true;
      form.querySelector('[data-fault]').textContent = '';
      try {
        form.elements.credential.value = JSON.stringify(await ask(form));
        form.submit();
      } catch (fault) {
        form.querySelector('[data-fault]').textContent = said(fault);
        button.disabled = false;
      }
    });
  });
})();

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
    if (form.method !== 'post' || form.dataset.pay || e.defaultPrevented) return;
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
    e.target.closest('[data-remove]')?.closest('.shot').remove();
    const copy = e.target.closest('[data-copy]');
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy);
      copy.querySelector('span').textContent = '已复制';
    }
  });

  document.addEventListener('change', e => {
    if (e.target.closest('[data-auto]')) e.target.form.requestSubmit();
    if (e.target.closest('[data-regions]')) fillRegions(e.target);
    const upload = e.target.type === 'file' && e.target.closest('[data-upload]');
    if (upload) import(upload.dataset.script).then(kit => kit.take(upload));
    if (e.target.closest('[data-keep], [data-paper]')) wizard(kit => kit.take(e.target));
  });

  // An application that is open on two devices; fetched by its own pages only.
  const wizard = (act, without) => {
    const page = document.querySelector('[data-live]');
    if (page) import(page.dataset.script).then(act, without);
  };
  document.addEventListener('submit', e =>
    e.target.dataset.keep && (e.preventDefault(), wizard(kit => kit.leave(e.target), () => e.target.submit())));
  wizard(kit => kit.begin());

  // City and district follow the province; without this script a button asks the server.
  const fill = (select, names) => {
    select.length = 1;
    names.forEach(name => select.add(new Option(name)));
    if (names.length === 1) select.value = names[0];
  };
  const fillRegions = async changed => {
    const [province, city, district] = changed.closest('[data-regions]').querySelectorAll('select');
    if (changed === district) return;
    const cities = await (await fetch('/regions?of=' + encodeURIComponent(province.value))).json();
    if (changed === province) fill(city, Object.keys(cities));
    fill(district, cities[city.value] ?? []);
  };

  // The gallery says which picture is in view.
  document.addEventListener('scroll', e => {
    const frames = e.target;
    if (!frames.matches?.('.frames')) return;
    const counter = frames.parentElement.querySelector('.counter span');
    if (counter) counter.textContent = Math.round(frames.scrollLeft / frames.clientWidth) + 1;
  }, true);

  const wait = ms => new Promise(done => setTimeout(done, ms));
  const bridge = from => new Promise(found => {
    if (window.WeixinJSBridge) { found(window.WeixinJSBridge); return; }
    document.addEventListener('WeixinJSBridgeReady', () => found(window.WeixinJSBridge), { once: true });
    if (from) document.head.append(Object.assign(document.createElement('script'), { src: from }));
    setTimeout(() => found(null), 5000);
  });

  // What is paid is what the server says; the phone's answer only makes us look sooner.
  const watch = async (form, ask, rounds) => {
    const turn = form.dataset.turn = String(Number(form.dataset.turn ?? 0) + 1);
    for (let round = 0; round < rounds && form.isConnected && form.dataset.turn === turn; round++) {
      const known = await fetch(`${form.dataset.pay}/state?ask=${ask}`).then(r => r.json()).catch(() => null);
      if (known?.paid) { location.assign(form.dataset.done); return true; }
      if (known && !known.open) { location.reload(); return true; }
      await wait(ask ? 1500 : 3000);
    }
    return form.dataset.turn !== turn;
  };

  const check = async (form, say, rounds) => {
    if (!await watch(form, true, rounds)) say('还没有收到支付结果，平台会继续确认，稍后可在订单里查看。');
  };

  const showCode = (form, answer) => {
    const picture = form.querySelector('[data-pay-picture]');
    picture.src = answer.picture;
    picture.hidden = false;
    const scan = form.querySelector('[data-pay-scan]');
    if (scan) scan.href = '/_sim/scan?code=' + encodeURIComponent(answer.code);
  };

  const sayer = form => {
    const says = form.querySelector('[data-pay-says]');
    return text => { says.hidden = !text; says.textContent = text; };
  };

  const askBridge = async (form, wish, button, say) => {
    const phone = await bridge(form.dataset.bridge);
    if (!phone) { say('请在微信里打开本页付款'); return; }
    say('');
    watch(form, false, 600);
    phone.invoke('getBrandWCPayRequest', wish, async result => {
      const end = String(result.err_msg).split(':')[1];
      if (end === 'cancel') { say('您取消了付款，订单已为您保留'); return; }
      if (end === 'fail') { say(result.err_desc || '没有付成，请再试一次'); return; }
      say('正在确认支付结果，请稍候，不用重复付款。');
      button.disabled = true;
      await check(form, say, 40);
    });
  };

  const pay = async form => {
    const say = sayer(form);
    const button = form.querySelector('[data-pay-button]');
    button.disabled = true;
    say(form.dataset.way === 'Code' ? '正在生成二维码…' : '正在打开微信支付…');
    const answer = await fetch(form.dataset.pay + '/open', { method: 'POST', body: new FormData(form) })
      .then(r => r.json()).catch(() => ({ problem: '网络不通，请检查后再试' }));
    button.disabled = false;
    if (answer.at && answer.at !== form.dataset.pay) {
      form.dataset.pay = answer.at;
      history.replaceState(null, '', answer.at);
    }
    if (answer.pay) { await askBridge(form, answer.pay, button, say); return; }
    if (answer.page) { location.assign(answer.page); return; }
    if (answer.code) { showCode(form, answer); say(''); watch(form, false, 1200); return; }
    say(answer.problem);
    if (answer.unknown) await check(form, say, 20);
  };

  for (const form of document.querySelectorAll('form[data-pay]')) {
    if (form.dataset.checking) check(form, sayer(form), 40);
    else if (form.dataset.way === 'Code') pay(form);
  }

  const confirmTransfer = async form => {
    const say = sayer(form);
    const button = form.querySelector('[data-pay-button]');
    button.disabled = true;
    say('正在打开微信…');
    const phone = await bridge(form.dataset.bridge);
    button.disabled = false;
    if (!phone) { say('请在微信里打开本页确认收款'); return; }
    say('');
    const wish = { mchId: form.dataset.mch, appId: form.dataset.app, package: form.dataset.package };
    phone.invoke('requestMerchantTransfer', wish, async result => {
      const end = String(result.err_msg).split(':')[1];
      if (end === 'cancel') { say('还没有收款，到期前都可以回来确认'); return; }
      if (end === 'fail') { say(result.err_desc || '没有打开收款，请再试一次'); return; }
      say('正在到账，请稍候…');
      button.disabled = true;
      for (let round = 0; round < 20; round++) {
        const known = await fetch(form.dataset.transfer).then(r => r.json()).catch(() => null);
        if (known && !known.open) break;
        await wait(1500);
      }
      location.reload();
    });
  };

  document.addEventListener('submit', e => {
    const { transfer, pay: cashier } = e.target.dataset;
    if (!transfer && !cashier) return;
    e.preventDefault();
    (transfer ? confirmTransfer : pay)(e.target);
  });

  // Suggestions are fetched with the first word.
  document.addEventListener('focusin', e => {
    const box = e.target.closest('[data-suggest]');
    if (box) import(box.dataset.suggest).then(kit => kit.take(box));
  });

  document.addEventListener('keydown', e => {
    if (e.key === 'Escape') document.querySelector('[data-sheet] .sheet-close')?.click();
  });
})();

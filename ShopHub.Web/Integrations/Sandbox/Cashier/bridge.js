// Plays WeChat's bridge in the shop's page. Loaded only where the sandbox is enabled.
(() => {
  'use strict';
  const lateMilliseconds = 300;

  async function problemWith(wish) {
    const answer = await fetch('/_sim/bridge/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wish),
    });
    return answer.ok ? (await answer.json()).problem : '支付验证失败';
  }

  function openCashier(prepayId, done) {
    const frame = document.createElement('iframe');
    frame.src = '/_sim/cashier/' + encodeURIComponent(prepayId);
    frame.title = '模拟收银台';
    Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0', zIndex: '2147483647' });
    const hear = (event) => {
      if (event.source !== frame.contentWindow || event.origin !== location.origin || !event.data?.cashier) return;
      window.removeEventListener('message', hear);
      frame.remove();
      if (event.data.cashier !== 'vanish') done(event.data.cashier);
    };
    window.addEventListener('message', hear);
    document.body.appendChild(frame);
  }

  async function pay(wish, done) {
    const name = 'get_brand_wcpay_request:';
    const problem = await problemWith(wish).catch(() => '网络异常');
    if (problem) {
      done({ err_msg: name + 'fail', err_desc: problem });
      return;
    }
    openCashier(wish.package.replace('prepay_id=', ''), (result) => done({ err_msg: name + result }));
  }

  const bridge = {
    invoke(name, wish, done = () => {}) {
      if (name === 'getBrandWCPayRequest') pay(wish, done);
      else done({ err_msg: name + ':fail' });
    },
    call() {},
    on() {},
  };

  // On a phone the bridge comes late, and pages must wait for it.
  setTimeout(() => {
    window.WeixinJSBridge = bridge;
    document.dispatchEvent(new Event('WeixinJSBridgeReady'));
  }, lateMilliseconds);
})();

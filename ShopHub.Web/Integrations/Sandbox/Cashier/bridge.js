// Plays WeChat's bridge in the shop's page. Loaded only where the sandbox is enabled.
(() => {
  'use strict';
  const lateMilliseconds = 300;

  async function problemWith(wish, door = 'check') {
    const answer = await fetch('/_sim/bridge/' + door, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wish),
    });
    return answer.ok ? (await answer.json()).problem : '支付验证失败';
  }

  function openPage(address, title, done) {
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.title = title;
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
    openPage('/_sim/cashier/' + encodeURIComponent(wish.package.replace('prepay_id=', '')), '模拟收银台', (result) => done({ err_msg: name + result }));
  }

  async function confirmTransfer(wish, done) {
    const name = 'requestMerchantTransfer:';
    const problem = await problemWith(wish, 'transfer').catch(() => '网络异常');
    if (problem) {
      done({ err_msg: name + 'fail', err_desc: problem });
      return;
    }
    openPage('/_sim/transfer/' + encodeURIComponent(wish.package), '模拟确认收款', (result) => done({ err_msg: name + result }));
  }

  const bridge = {
    invoke(name, wish, done = () => {}) {
      if (name === 'getBrandWCPayRequest') pay(wish, done);
      else if (name === 'requestMerchantTransfer') confirmTransfer(wish, done);
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

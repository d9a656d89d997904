// A client this house did not write, against the sandbox. Reads what it may know from the first line of standard input,
// answers one JSON object of what it saw.
const crypto = require('node:crypto');
const { Wechatpay, Rsa, Aes } = require('wechatpay-axios-plugin');

let text = '';
process.stdin.on('data', part => { text += part; }).on('end', () => main(JSON.parse(text)));

const seen = async call => {
  try {
    const answer = await call();
    return { status: answer.status, data: answer.data };
  } catch (fault) {
    return { status: fault.response?.status ?? 0, data: fault.response?.data ?? null, fault: fault.message };
  }
};

const client = (given, changes = {}) => new Wechatpay({
  mchid: given.mchId, serial: given.serial, privateKey: given.privateKey, certs: { [given.keyId]: given.publicKey },
  baseURL: given.address, ...changes,
});

const order = (given, number) => ({
  appid: given.appId, mchid: given.mchId, description: '龙井茶 一份', out_trade_no: number, notify_url: given.notifyUrl,
  amount: { total: 1999, currency: 'CNY' }, payer: { openid: given.openId },
});

const callback = (given, notice) => {
  const { headers, body } = notice;
  const signed = [headers['wechatpay-timestamp'], headers['wechatpay-nonce'], body, ''].join('\n');
  if (Math.abs(Date.now() / 1000 - Number(headers['wechatpay-timestamp'])) > 300) return 'stale';
  if (headers['wechatpay-serial'] !== given.keyId) return 'unknown serial';
  if (!Rsa.verify(signed, headers['wechatpay-signature'], given.publicKey)) return 'bad signature';
  const { resource } = JSON.parse(body);
  return JSON.parse(Aes.AesGcm.decrypt(resource.ciphertext, given.apiV3Key, resource.nonce, resource.associated_data)).out_trade_no;
};

async function main(given) {
  const pay = client(given);
  const wrong = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  const jsapi = who => who.chain('v3/pay/transactions/jsapi');
  const byNumber = number => pay.chain(`v3/pay/transactions/out-trade-no/${number}`);
  const result = {
    ordered: await seen(() => jsapi(pay).post(order(given, given.numbers[0]))),
    open: await seen(() => byNumber(given.numbers[0]).get({ params: { mchid: given.mchId } })),
    closed: await seen(() => byNumber(given.numbers[0]).chain('close').post({ mchid: given.mchId })),
    afterClose: await seen(() => byNumber(given.numbers[0]).get({ params: { mchid: given.mchId } })),
    refunded: await seen(() => pay.chain('v3/refund/domestic/refunds').post({
      out_trade_no: given.paid, out_refund_no: `${given.paid}R`, amount: { refund: 500, total: 1999, currency: 'CNY' },
    })),
    wrongKey: await seen(() => jsapi(client(given, { privateKey: wrong })).post(order(given, given.numbers[1]))),
    unknownSerial: await seen(() => jsapi(client(given, { serial: 'A'.repeat(40) })).post(order(given, given.numbers[1]))),
    answerOfStranger: await seen(() => jsapi(client(given, { certs: { PUB_KEY_ID_0000000000000000000000000000: given.publicKey } })).post(order(given, given.numbers[1]))),
    callbacks: given.notices.map(notice => { try { return callback(given, notice); } catch (fault) { return `refused: ${fault.code ?? fault.message}`; } }),
  };
  process.stdout.write(JSON.stringify(result));
}

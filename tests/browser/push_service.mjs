// A browser's push service, as a test needs one: takes what is pushed to a browser and reads it with
// that browser's key, as RFC 8291 says; whoever has not the key reads nothing.
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

const info = (name, ...rest) => Buffer.concat([Buffer.from(`${name}\0`), ...rest]);

function open(body, browser, secret) {
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  const about = info("WebPush: info", browser.getPublicKey(), sender);
  const shared = Buffer.from(hkdfSync("sha256", browser.computeSecret(sender), secret, about, 32));
  const part = (name, size) =>
    Buffer.from(hkdfSync("sha256", shared, salt, info(`Content-Encoding: ${name}`), size));
  const key = createDecipheriv("aes-128-gcm", part("aes128gcm", 16), part("nonce", 12));
  key.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([key.update(sealed.subarray(0, -16)), key.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString("utf8");
}

export async function open_push_service() {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const secret = randomBytes(16);
  const pushed = [];
  const server = createServer(async (request, answer) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    pushed.push({
      headers: request.headers,
      words: open(Buffer.concat(pieces), browser, secret),
    });
    answer.writeHead(201).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${server.address().port}/browser`,
    p256dh: browser.getPublicKey("base64url"),
    auth: secret.toString("base64url"),
    pushed,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** In place of the vendor's service, which no test reaches: this page subscribes at ours. */
export async function subscribe_at(context, { endpoint, p256dh, auth }) {
  await context.addInitScript(
    ({ endpoint, keys }) => {
      if (!("PushManager" in window)) return;
      let mine = null;
      PushManager.prototype.getSubscription = async () => mine;
      PushManager.prototype.subscribe = async (options) => {
        const key = Uint8Array.from(
          atob(options.applicationServerKey.replaceAll("-", "+").replaceAll("_", "/")),
          (letter) => letter.charCodeAt(0),
        );
        mine = {
          options: { applicationServerKey: key.buffer },
          toJSON: () => ({ endpoint, keys }),
          unsubscribe: async () => ((mine = null), true),
        };
        return mine;
      };
    },
    { endpoint, keys: { p256dh, auth } },
  );
}

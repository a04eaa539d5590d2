// A live socket byte by byte, which can stop reading: no library's buffers stand between.
import { once } from "node:events";
import net from "node:net";
import { randomBytes } from "node:crypto";

function masked(opcode, payload) {
  const mask = randomBytes(4);
  const size = payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, payload.length >> 8, payload.length & 255];
  const body = Buffer.from(payload.map((byte, i) => byte ^ mask[i & 3]));
  return Buffer.concat([Buffer.from([0x80 | opcode, ...size]), mask, body]);
}

export class LiveSocket {
  /** What `on_frame` is called with: frames as they come, parsed. */
  seq = 0;
  close_code = null;
  #bytes = Buffer.alloc(0);
  #on_frame;

  constructor(address, headers, on_frame) {
    Object.assign(this, { url: new URL(address), headers });
    this.#on_frame = on_frame;
  }

  async open(after) {
    this.socket = net.connect(this.url.port, this.url.hostname);
    this.socket.setNoDelay();
    this.ended = once(this.socket, "close");
    this.socket.on("error", () => {});
    const query = after === undefined ? "" : `?after=${after}`;
    const lines = [
      `GET /api/v1/live${query} HTTP/1.1`,
      `Host: ${this.url.host}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
      ...Object.entries(this.headers).map(([name, value]) => `${name}: ${value}`),
    ];
    this.socket.write(lines.join("\r\n") + "\r\n\r\n");
    const head = await new Promise((answered, failed) => {
      const take = (piece) => {
        this.#bytes = Buffer.concat([this.#bytes, piece]);
        const end = this.#bytes.indexOf("\r\n\r\n");
        if (end < 0) return;
        this.socket.off("data", take);
        const text = this.#bytes.subarray(0, end).toString();
        this.#bytes = this.#bytes.subarray(end + 4);
        answered(text);
      };
      this.socket.on("data", take);
      this.socket.once("close", () => failed(new Error("closed before the handshake")));
    });
    if (!head.startsWith("HTTP/1.1 101 ")) throw new Error(head);
    this.socket.on("data", (piece) => this.#take(piece));
    this.#take(Buffer.alloc(0));
    return this;
  }

  stop_reading() {
    this.socket.pause();
  }
  read_on() {
    this.socket.resume();
  }
  ping() {
    this.socket.write(masked(1, Buffer.from('{"type":"ping"}')));
  }
  close() {
    this.socket.destroy();
  }

  #take(piece) {
    this.#bytes = Buffer.concat([this.#bytes, piece]);
    for (;;) {
      const bytes = this.#bytes;
      if (bytes.length < 2) return;
      let size = bytes[1] & 127;
      let from = 2;
      if (size === 126) [size, from] = bytes.length < 4 ? [Infinity, 4] : [bytes.readUInt16BE(2), 4];
      else if (size === 127) [size, from] = bytes.length < 10 ? [Infinity, 10] : [Number(bytes.readBigUInt64BE(2)), 10];
      if (bytes.length < from + size) return;
      const payload = bytes.subarray(from, from + size);
      this.#bytes = bytes.subarray(from + size);
      if ((bytes[0] & 15) === 8) this.close_code = payload.readUInt16BE(0);
      if ((bytes[0] & 15) !== 1) continue;
      const frame = JSON.parse(payload.toString());
      if (frame.seq) this.seq = Math.max(this.seq, frame.seq);
      this.#on_frame(frame);
    }
  }
}

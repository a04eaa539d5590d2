// The ws package as its examples use it: a set of sockets a room, a message sent to each of them.
// node ws.mjs PORT; a socket joins the room of its query.
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const rooms = new Map();
const server = createServer((_, answer) => answer.end("ws"));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });

sockets.on("connection", (socket, request) => {
  const name = new URL(request.url, "http://localhost").searchParams.get("room");
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on("close", () => room.delete(socket));
  socket.on("error", () => socket.terminate());
  socket.on("message", (data, binary) => {
    const text = data.toString();
    for (const other of rooms.get(text.slice(0, text.indexOf(" "))) ?? []) other.send(data, { binary });
    socket.send('{"reply_to":"1","status":204,"body":null}');
  });
  socket.send("hello");
});
server.listen(Number(process.argv[2]), "127.0.0.1");

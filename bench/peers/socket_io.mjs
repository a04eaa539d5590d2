// Socket.IO with its own rooms. node socket_io.mjs PORT; a socket joins the room of its query.
import { createServer } from "node:http";
import { Server } from "socket.io";

const server = createServer((_, answer) => answer.end("socket.io"));
const io = new Server(server, { transports: ["websocket"], perMessageDeflate: false });

io.on("connection", (socket) => {
  socket.join(socket.handshake.query.room);
  socket.on("said", (text, answer) => {
    io.to(text.slice(0, text.indexOf(" "))).emit("said", text);
    answer();
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1");

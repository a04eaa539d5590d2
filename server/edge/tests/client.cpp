#include "tests/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <stdexcept>
#include <utility>

namespace hamdel::edge::test {

struct Client::Socket {
    int number = -1;
    SSL_CTX* context = nullptr;
    SSL* tls = nullptr;

    ~Socket() {
        if (tls) SSL_free(tls);
        if (context) SSL_CTX_free(context);
        if (number >= 0) ::close(number);
    }
    long read(char* into, std::size_t size) {
        return tls ? SSL_read(tls, into, static_cast<int>(size)) : ::recv(number, into, size, 0);
    }
    long write(const char* from, std::size_t size) {
        return tls ? SSL_write(tls, from, static_cast<int>(size))
                   : ::send(number, from, size, MSG_NOSIGNAL);
    }
};

Client::Client(std::uint16_t port, Security security, int receive_buffer)
    : socket_(std::make_unique<Socket>()) {
    socket_->number = ::socket(AF_INET, SOCK_STREAM, 0);
    if (receive_buffer)
        setsockopt(socket_->number, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    timeval patience{.tv_sec = 10, .tv_usec = 0};
    setsockopt(socket_->number, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_->number, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
    if (security == Security::plain) return;
    socket_->context = SSL_CTX_new(TLS_client_method());
    socket_->tls = SSL_new(socket_->context);
    SSL_set_fd(socket_->tls, socket_->number);
    if (SSL_connect(socket_->tls) != 1) throw std::runtime_error("no TLS handshake");
}

Client::~Client() = default;
Client::Client(Client&&) noexcept = default;

bool Client::try_send(std::string_view bytes) {
    while (!bytes.empty()) {
        long sent = socket_->write(bytes.data(), bytes.size());
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Client::send(std::string_view bytes) {
    if (!try_send(bytes)) throw std::runtime_error("cannot send");
}

std::string Client::receive_some() {
    if (!buffer_.empty()) return std::exchange(buffer_, {});
    char piece[16384];
    errno = 0;
    long count = socket_->read(piece, sizeof piece);
    if (count > 0) return std::string(piece, static_cast<std::size_t>(count));
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        throw std::runtime_error("nothing came for ten seconds");
    return {};
}

std::string Client::receive(std::size_t count) {
    std::string out = std::exchange(buffer_, {});
    while (out.size() < count) {
        std::string piece = receive_some();
        if (piece.empty()) throw std::runtime_error("the server closed");
        out += piece;
    }
    buffer_ = out.substr(count);
    out.resize(count);
    return out;
}

std::string Client::receive_until(std::string_view mark) {
    std::string out;
    while (out.find(mark) == std::string::npos) {
        std::string piece = receive_some();
        if (piece.empty()) throw std::runtime_error("the server closed after: " + out);
        out += piece;
    }
    std::size_t end = out.find(mark) + mark.size();
    buffer_ = out.substr(end);
    out.resize(end);
    return out;
}

bool Client::is_at_end() {
    return buffer_.empty() && receive_some().empty();
}

bool Client::has_more() {
    char byte;
    return !buffer_.empty() || ::recv(socket_->number, &byte, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
}

void Client::close() {
    socket_ = std::make_unique<Socket>();
}

Reply Client::read_reply(bool has_body) {
    std::string head = receive_until("\r\n\r\n");
    Reply out;
    out.status = std::stoi(head.substr(9, 3));
    std::size_t at = head.find("\r\n") + 2;
    while (head.compare(at, 2, "\r\n") != 0) {
        std::size_t colon = head.find(':', at), end = head.find("\r\n", at);
        std::string name = head.substr(at, colon - at);
        for (char& c : name)
            c = static_cast<char>(std::tolower(c));
        std::string& value = out.headers[name];
        if (!value.empty()) value += ", ";
        value += head.substr(colon + 2, end - colon - 2);
        at = end + 2;
    }
    std::string length = out.header("content-length");
    if (has_body && !length.empty()) out.body = receive(std::stoul(length));
    return out;
}

Reply Client::ask(std::string_view method, std::string_view target, std::string_view headers,
                  std::string_view body) {
    send(request_text(method, target, headers, body));
    return read_reply(method != "HEAD");
}

std::string request_text(std::string_view method, std::string_view target, std::string_view headers,
                         std::string_view body) {
    std::string out = std::string(method) + " " + std::string(target) +
                      " HTTP/1.1\r\nHost: asiab.example\r\n" + std::string(headers);
    if (!body.empty()) out += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return out + "\r\n" + std::string(body);
}

std::string client_frame(int opcode, std::string_view data, bool is_final, Masking masking,
                         int reserved) {
    std::string out;
    out += static_cast<char>((is_final ? 0x80 : 0) | reserved | opcode);
    int mask_bit = masking == Masking::masked ? 0x80 : 0;
    if (data.size() < 126) {
        out += static_cast<char>(mask_bit | static_cast<int>(data.size()));
    } else {
        int bytes = data.size() <= 0xffff ? 2 : 8;
        out += static_cast<char>(mask_bit | (bytes == 2 ? 126 : 127));
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
            out += static_cast<char>(static_cast<std::uint64_t>(data.size()) >> shift & 0xff);
    }
    constexpr std::string_view mask = "\x37\xfa\x21\x3d";
    if (mask_bit) out += mask;
    for (std::size_t i = 0; i < data.size(); ++i)
        out += mask_bit ? static_cast<char>(data[i] ^ mask[i & 3]) : data[i];
    return out;
}

SocketFrame read_frame(Client& client) {
    std::string head = client.receive(2);
    std::uint64_t size = static_cast<unsigned char>(head[1]) & 127;
    int bytes = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (bytes) {
        size = 0;
        for (char c : client.receive(static_cast<std::size_t>(bytes)))
            size = size << 8 | static_cast<unsigned char>(c);
    }
    return {.opcode = head[0] & 15, .data = client.receive(size)};
}

std::string handshake_text(std::string_view target, std::string_view headers) {
    return request_text("GET", target,
                        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                            std::string(headers));
}

}  // namespace hamdel::edge::test

// A plain blocking client of a socket, without any HTTP library: tests say byte for byte what they
// send.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace hamdel::edge::test {

struct Reply {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;

    std::string header(const std::string& name) const {
        auto found = headers.find(name);
        return found == headers.end() ? "" : found->second;
    }
};

class Client {
  public:
    enum class Security { plain, tls };
    explicit Client(std::uint16_t port, Security security = Security::plain,
                    int receive_buffer = 0);
    ~Client();
    Client(Client&&) noexcept;

    void send(std::string_view bytes);
    // Whether the server took them; false when it has closed.
    bool try_send(std::string_view bytes);
    // Throws std::runtime_error when nothing comes for ten seconds.
    std::string receive_some();
    std::string receive(std::size_t count);
    std::string receive_until(std::string_view mark);
    // Nothing more comes, because the server closed.
    bool is_at_end();
    // Whether bytes are there already.
    bool has_more();
    void close();

    Reply read_reply(bool has_body = true);
    Reply ask(std::string_view method, std::string_view target, std::string_view headers = "",
              std::string_view body = "");

  private:
    struct Socket;
    std::unique_ptr<Socket> socket_;
    std::string buffer_;
};

// A request as bytes.
std::string request_text(std::string_view method, std::string_view target,
                         std::string_view headers = "", std::string_view body = "");

// ---- WebSocket
struct SocketFrame {
    int opcode = 0;
    std::string data;
};
enum class Masking { masked, unmasked };
std::string client_frame(int opcode, std::string_view data, bool is_final = true,
                         Masking masking = Masking::masked, int reserved = 0);
SocketFrame read_frame(Client& client);
std::string handshake_text(std::string_view target, std::string_view headers = "");

}  // namespace hamdel::edge::test

// Boost.Beast on one thread, written as its own documentation writes a chat server: a queue of
// shared strings for each socket, and a room's message put into the queue of all who are in it.
// hamdel_bench_beast PORT BYTES: every GET is answered with so many bytes.
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <cstdlib>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using Error = boost::system::error_code;
using Text = std::shared_ptr<const std::string>;

class Socket;

struct House {
    std::string page;
    std::unordered_map<std::string, std::unordered_set<Socket*>> rooms;
};

class Socket : public std::enable_shared_from_this<Socket> {
  public:
    Socket(House& house, beast::tcp_stream stream, std::string room)
        : house_(house), stream_(std::move(stream)), room_(std::move(room)) {}
    ~Socket() { house_.rooms[room_].erase(this); }

    void open(http::request<http::empty_body> request) {
        beast::get_lowest_layer(stream_).expires_never();
        stream_.set_option(
            beast::websocket::stream_base::timeout::suggested(beast::role_type::server));
        request_ = std::move(request);
        stream_.async_accept(request_, [self = shared_from_this()](Error failed) {
            if (failed) return;
            self->request_ = {};
            self->house_.rooms[self->room_].insert(self.get());
            self->send(std::make_shared<const std::string>("hello"));
            self->read();
        });
    }

    void send(const Text& text) {
        queue_.push_back(text);
        if (queue_.size() == 1) write();
    }

  private:
    void read() {
        stream_.async_read(buffer_, [self = shared_from_this()](Error failed, std::size_t) {
            if (failed) return;
            self->take(beast::buffers_to_string(self->buffer_.data()));
            self->buffer_.consume(self->buffer_.size());
            self->read();
        });
    }

    void take(std::string said) {
        static const Text answer =
            std::make_shared<const std::string>(R"({"reply_to":"1","status":204,"body":null})");
        auto text = std::make_shared<const std::string>(std::move(said));
        for (Socket* other : house_.rooms[text->substr(0, text->find(' '))])
            other->send(text);
        send(answer);
    }

    void write() {
        stream_.text(true);
        stream_.async_write(asio::buffer(*queue_.front()),
                            [self = shared_from_this()](Error failed, std::size_t) {
                                if (failed) return;
                                self->queue_.erase(self->queue_.begin());
                                if (!self->queue_.empty()) self->write();
                            });
    }

    House& house_;
    beast::websocket::stream<beast::tcp_stream> stream_;
    std::string room_;
    http::request<http::empty_body> request_;
    beast::flat_buffer buffer_;
    std::vector<Text> queue_;
};

class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(House& house, tcp::socket socket) : house_(house), stream_(std::move(socket)) {}

    void read() {
        request_ = {};
        http::async_read(stream_, buffer_, request_,
                         [self = shared_from_this()](Error failed, std::size_t) {
                             if (!failed) self->answer();
                         });
    }

  private:
    void answer() {
        if (beast::websocket::is_upgrade(request_)) {
            std::string target(request_.target());
            std::size_t at = target.find("room=");
            std::string room = at == std::string::npos ? "" : target.substr(at + 5);
            return std::make_shared<Socket>(house_, std::move(stream_), room)
                ->open(std::move(request_));
        }
        answer_ = {http::status::ok, request_.version()};
        answer_.set(http::field::content_type, "application/json");
        answer_.keep_alive(request_.keep_alive());
        answer_.body() = house_.page;
        answer_.prepare_payload();
        http::async_write(stream_, answer_, [self = shared_from_this()](Error failed, std::size_t) {
            if (!failed && self->answer_.keep_alive()) return self->read();
            Error ignored;
            self->stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
        });
    }

    House& house_;
    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    http::request<http::empty_body> request_;
    http::response<http::string_body> answer_;
};

void accept(tcp::acceptor& acceptor, House& house) {
    acceptor.async_accept([&](Error failed, tcp::socket socket) {
        if (!failed) {
            socket.set_option(tcp::no_delay(true));
            std::make_shared<Connection>(house, std::move(socket))->read();
        }
        accept(acceptor, house);
    });
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    House house{.page = std::string(std::strtoul(words[2], nullptr, 10), 'x'), .rooms = {}};
    asio::io_context context(1);
    auto port = static_cast<std::uint16_t>(std::atoi(words[1]));
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), port});
    accept(acceptor, house);
    context.run();
}

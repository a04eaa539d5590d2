// One connection that speaks HTTP, until it ends or becomes a live socket.
#pragma once

#include "house.h"
#include "http/message_parser.h"
#include "live/live_socket.h"
#include "rest/destination.h"
#include "wire.h"

namespace hamdel::edge {

struct Stored {
    storage::BlobName name;
    std::exception_ptr why;
};

class HttpConnection final : public Connection {
  public:
    HttpConnection(Io& io, House& house, std::unique_ptr<Wire> wire, std::string address)
        : io_(io), house_(house), wire_(std::move(wire)), peer_(std::move(address)) {
        io_.connections.insert(this);
        ++house_.metrics.live.connections;
    }
    ~HttpConnection() override {
        io_.connections.erase(this);
        --house_.metrics.live.connections;
    }

    Task<void> serve();

    void tick(Moment moment) override {
        if (moment < deadline_ || !wire_) return;
        if (is_reading_)
            wire_->write_now(std::array<std::string_view, 1>{
                "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"});
        wire_->close();
    }
    void go_away() override {
        is_last_ = true;
        if (is_idle_ && wire_) wire_->close();
    }

  private:
    // One exchange; each answers whether another may follow.
    Task<bool> exchange();
    Task<bool> read_head(MessageParser& parser);
    Task<Answer> answer(MessageParser& parser, Request& request, const Destination& to);
    Task<Answer> answer_route(MessageParser& parser, Request& request, const Destination& to);
    Task<Answer> answer_live(MessageParser& parser, Request& request, const Destination& to);
    Task<Answer> answer_shop(const Request& request);
    Task<Answer> answer_ready(const Request& request);
    Task<Answer> run_call(const Route& route, Request request);
    Task<std::optional<Answer>> read_body(MessageParser& parser, Request& request,
                                          std::int64_t limit, storage::Blobs::Writer* file);
    Task<std::optional<Answer>> read_upload(MessageParser& parser, Request& request,
                                            const Destination& to);
    Task<bool> send(Answer answer, std::string_view fixed, const Request& request);
    Task<bool> send_file(Answer answer, const Request& request);

    std::optional<Answer> over_rate(const Destination& to, const Request& request);
    void finish_answer(Answer& answer, const Destination& to, const Request& request);
    void wait_at_most(Span length) {
        deadline_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(length.ms);
    }
    const Limits& limits() const { return house_.options.limits; }

    Io& io_;
    House& house_;
    std::unique_ptr<Wire> wire_;
    std::string peer_;
    std::string in_;  // came, not yet read
    Moment deadline_ = Moment::max();
    bool is_idle_ = false;     // between requests
    bool is_reading_ = false;  // a request has begun and is not whole
    bool is_last_ = false;
    bool is_head_ = false;
    RateLimit::Verdict verdict_;
    std::optional<LiveOpening> opening_;
};

// Serves until the end; owns the wire.
Task<void> serve_http(Io& io, House& house, std::unique_ptr<Wire> wire, std::string address);

}  // namespace hamdel::edge

// One live socket, from after the handshake until its end.
#pragma once

#include <optional>

#include "house.h"
#include "live/client_frame.h"
#include "live/close.h"
#include "live/frame_reader.h"
#include "wire.h"

namespace hamdel::edge {

struct LiveOpening {
    std::unique_ptr<Wire> wire;
    const Door* door = nullptr;
    Hearer hearer;
    Watched watched;
    Request request;  // that opened it: who it was is asked again later
    std::optional<std::int64_t> after;
    std::string early;  // bytes that came behind the request
};

class LiveSocket final : public Connection,
                         public Listener,
                         public std::enable_shared_from_this<LiveSocket> {
  public:
    LiveSocket(Io& io, House& house, LiveOpening opening)
        : io_(io),
          house_(house),
          wire_(std::move(opening.wire)),
          door_(*opening.door),
          actor_(std::move(opening.hearer.actor)),
          after_(opening.after),
          topics_(std::move(opening.hearer.topics)),
          watched_(std::move(opening.watched)),
          reader_(house.options.limits.frame_bytes) {
        keep_credentials(opening.request);
        rate_key_ = RateLimit::key_of(opening.request);
        io_.connections.insert(this);
        ++house_.metrics.live.connections;
        ++house_.metrics.live.sockets;
    }
    ~LiveSocket() override {
        io_.connections.erase(this);
        --house_.metrics.live.connections;
        --house_.metrics.live.sockets;
    }

    Task<void> serve(std::string early);
    // It hears nothing more, and is told nothing more. Calls may still hold it.
    void leave();

    void take(const SharedFrame& frame) override;
    void tick(Moment moment) override;
    void go_away() override;

  private:
    Task<void> begin(std::int64_t position);
    bool read(std::string_view bytes);
    void on_text(std::string_view text);
    void call(ClientFrame frame);
    void watch(ClientFrame frame);
    void reply(std::string_view id, const Answer& answer);
    void queue(SharedFrame frame);
    void flush();
    Task<void> drain(std::shared_ptr<LiveSocket> self);
    void advance(std::size_t sent);
    void close_with(std::uint16_t code, std::string_view reason);
    void keep_credentials(const Request& request);
    void check_again();
    void ask_who(std::function<void(LiveSocket&, bool)> then);
    // Whether the socket goes on.
    bool settle(std::int64_t asked, const Hearer& hearer, std::exception_ptr refusal);

    Io& io_;
    House& house_;
    std::unique_ptr<Wire> wire_;
    const Door& door_;
    Actor actor_;
    Request opened_by_;
    std::string rate_key_;
    std::optional<std::int64_t> after_;
    std::vector<std::string> topics_;
    Watched watched_;
    std::int64_t asked_ = 0, answered_ = 0;  // who holds it and what it hears
    std::int64_t from_ = 0;  // events up to here were there before, or were replayed
    FrameReader reader_;

    std::vector<SharedFrame> held_;   // came while the missed ones were looked for
    std::vector<SharedFrame> queue_;  // to be sent, from queue_at_ on
    std::size_t queue_at_ = 0, queue_bytes_ = 0, sent_of_first_ = 0;
    std::size_t queue_limit_ = house_.options.limits.live_queue_bytes;
    bool is_beginning_ = true, is_draining_ = false, is_closing_ = false, flush_asked_ = false,
         has_left_ = false;
    int calls_ = 0;
    Moment heard_ = std::chrono::steady_clock::now(), check_at_, close_by_ = Moment::max();
};

// Serves until the end.
Task<void> serve_live(Io& io, House& house, LiveOpening opening);

}  // namespace hamdel::edge

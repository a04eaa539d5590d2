#include "live/poll.h"

#include "live/missed.h"

namespace hamdel::edge {
namespace {

using std::chrono::milliseconds;

class Poll final : public Connection, public Listener {
  public:
    Poll(Io& io, std::int64_t from) : from_(from), io_(io), timer_(io.context) {
        io_.connections.insert(this);
    }
    ~Poll() override { io_.connections.erase(this); }

    void take(const SharedFrame& frame) override {
        if (frame->seq && frame->seq <= from_) return;
        frames_.push_back(frame);
        timer_.cancel();
    }
    void tick(Moment) override {}
    void go_away() override {
        is_ended_ = true;
        timer_.cancel();
    }

    Task<void> wait(Span length) {
        if (!frames_.empty() || is_ended_) co_return;
        boost::system::error_code ignored;
        timer_.expires_after(milliseconds(length.ms));
        auto waiting = timer_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        co_await std::move(waiting);
    }
    std::vector<SharedFrame> take_frames() { return std::move(frames_); }
    std::int64_t from_;

  private:
    Io& io_;
    asio::steady_timer timer_;
    std::vector<SharedFrame> frames_;
    bool is_ended_ = false;
};

Answer poll_answer(const std::vector<SharedFrame>& missed, const std::vector<SharedFrame>& fresh,
                   std::int64_t seq, bool resync) {
    std::string body = "{\"frames\":[";
    bool is_first = true;
    for (const auto* frames : {&missed, &fresh})
        for (const SharedFrame& frame : *frames) {
            if (!is_first) body += ',';
            is_first = false;
            body += frame->text();
            seq = std::max(seq, frame->seq);
        }
    body += "],\"seq\":" + std::to_string(seq) + ",\"resync\":" + (resync ? "true" : "false") + "}";
    return {.status = 200, .body = std::move(body)};
}

}  // namespace

Task<Answer> answer_poll(Io& io, House& house, const Door& door, Hearer hearer,
                         std::optional<std::int64_t> after, Span wait) {
    const Actor actor = std::move(hearer.actor);
    const std::vector<std::string> topics = std::move(hearer.topics);
    Poll poll(io, 0);
    std::int64_t position = house.hub.join(poll, door, topics);
    if (!after) {
        house.hub.leave(poll, door, topics);
        co_return poll_answer({}, {}, position, false);
    }
    poll.from_ = std::max(position, *after);
    house.presence.opened(door, actor);
    auto looking = look_for_missed(io, house, door, topics, *after, position);
    Missed missed = co_await std::move(looking);
    if (missed.frames.empty() && !missed.resync) {
        auto waiting = poll.wait(wait);
        co_await std::move(waiting);
    }
    house.hub.leave(poll, door, topics);
    house.presence.closed(door, actor, std::chrono::steady_clock::now());
    // Everything up to what has been told by now has come, or was not meant for this one.
    std::int64_t seq = std::max({house.hub.told(), position, missed.resync ? 0 : *after});
    if (missed.resync) ++house.metrics.live.resyncs;
    co_return poll_answer(missed.frames, poll.take_frames(), seq, missed.resync);
}

}  // namespace hamdel::edge

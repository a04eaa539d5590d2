#include "live/live_socket.h"

#include "http/request_id.h"
#include "kernel/log.h"
#include "live/client_frame.h"
#include "live/close.h"
#include "live/frame_reader.h"
#include "live/missed.h"
#include "module/run.h"
#include "rest/live_request.h"

namespace hamdel::edge {
namespace {

using std::chrono::milliseconds;
constexpr std::size_t most_pieces = 16;
constexpr std::size_t most_joined = 16 << 10;

std::chrono::steady_clock::time_point now() {
    return std::chrono::steady_clock::now();
}

}  // namespace

Task<void> LiveSocket::serve(std::string early) {
    const Limits& limits = house_.options.limits;
    check_at_ = now() + milliseconds(limits.live_recheck.ms);
    std::int64_t position = house_.hub.join(*this, door_, topics_);
    house_.presence.opened(door_, actor_);
    auto beginning = begin(position);
    co_await std::move(beginning);

    bool more = read(early);
    while (more) {
        auto coming = wire_->some();
        std::string_view piece = co_await std::move(coming);
        more = !piece.empty() && read(piece);
    }
    leave();
    // Our own closing frame may still be on its way; the peer answers it by closing.
    close_by_ = std::min(close_by_, now() + std::chrono::seconds(2));
    flush();
    if (!is_draining_) {
        auto finishing = wire_->finish();
        co_await std::move(finishing);
    }
}

void LiveSocket::leave() {
    if (has_left_) return;
    has_left_ = true;
    house_.hub.leave(*this, door_, topics_);
    house_.presence.closed(door_, actor_, now());
}

void LiveSocket::go_away() {
    if (!has_left_) close_with(close_code::going_away, "going_away");
}

// What comes by the hub from now on lies above `position`; what was missed lies below.
Task<void> LiveSocket::begin(std::int64_t position) {
    from_ = position;
    Missed missed;
    if (after_) {
        auto looking = look_for_missed(io_, house_, door_, topics_, *after_, position);
        missed = co_await std::move(looking);
        if (missed.resync) ++house_.metrics.live.resyncs;
        // Another server of the same database may have told more than this one has seen.
        if (!missed.resync) from_ = std::max(position, *after_);
    }
    // Whoever resumes is told its own number: all that lies above it follows.
    std::int64_t told = after_ && !missed.resync ? *after_ : from_;
    queue(text_frame(hello_frame(told, missed.resync)));
    for (const SharedFrame& frame : missed.frames)
        queue_limit_ += frame->bytes.size();
    for (SharedFrame& frame : missed.frames)
        queue(std::move(frame));
    is_beginning_ = false;
    std::vector<SharedFrame> held;
    held.swap(held_);
    for (const SharedFrame& frame : held)
        take(frame);
}

void LiveSocket::take(const SharedFrame& frame) {
    if (is_closing_) return;
    if (is_beginning_) {
        // Bounded like the queue: whoever has missed that much fetches again.
        if (held_.size() < 10'000) return held_.push_back(frame);
        return close_with(close_code::resync, "resync");
    }
    if (frame->seq && frame->seq <= from_) return;
    queue(frame);
}

void LiveSocket::queue(SharedFrame frame) {
    if (is_closing_ || has_left_) return;
    queue_bytes_ += frame->bytes.size();
    queue_.push_back(std::move(frame));
    if (queue_bytes_ > queue_limit_) flush();
    if (queue_bytes_ > queue_limit_) {
        ++house_.metrics.live.dropped_slow;
        return close_with(close_code::resync, "resync");
    }
    if (flush_asked_ || is_draining_) return;
    flush_asked_ = true;
    io_.later([self = shared_from_this()] {
        self->flush_asked_ = false;
        self->flush();
    });
}

void LiveSocket::flush() {
    if (is_draining_) return;
    while (queue_at_ < queue_.size()) {
        std::array<std::string_view, most_pieces> pieces;
        std::size_t count = std::min(most_pieces, queue_.size() - queue_at_), bytes = 0;
        for (std::size_t i = 0; i < count; ++i) {
            pieces[i] = queue_[queue_at_ + i]->bytes;
            if (i == 0) pieces[i].remove_prefix(sent_of_first_);
            bytes += pieces[i].size();
        }
        std::size_t sent = wire_->write_now(std::span(pieces.data(), count));
        advance(sent);
        if (sent == bytes) continue;
        is_draining_ = true;
        asio::co_spawn(io_.context, drain(shared_from_this()), asio::detached);
        return;
    }
}

// The socket takes no more for now: the rest waits for it.
Task<void> LiveSocket::drain(std::shared_ptr<LiveSocket> self) {
    bool sent = true;
    while (sent && self->queue_at_ < self->queue_.size()) {
        std::string joined;
        std::size_t skip = self->sent_of_first_;
        for (std::size_t i = self->queue_at_;
             i < self->queue_.size() && joined.size() < most_joined; ++i) {
            joined += std::string_view(self->queue_[i]->bytes).substr(skip);
            skip = 0;
        }
        auto writing = self->wire_->write(joined, {});
        sent = co_await std::move(writing);
        if (sent) self->advance(joined.size());
    }
    self->is_draining_ = false;
    if (!sent || self->close_by_ != Moment::max()) self->wire_->close();
}

void LiveSocket::advance(std::size_t sent) {
    queue_bytes_ -= std::min(sent, queue_bytes_);
    sent += sent_of_first_;
    while (queue_at_ < queue_.size() && sent >= queue_[queue_at_]->bytes.size()) {
        sent -= queue_[queue_at_]->bytes.size();
        queue_[queue_at_++].reset();
        ++house_.metrics.live.frames_sent;
    }
    sent_of_first_ = sent;
    if (queue_at_ < queue_.size()) return;
    // An idle socket holds no memory for its queue.
    if (queue_.capacity() > 8)
        queue_ = {};
    else
        queue_.clear();
    queue_at_ = 0;
    queue_bytes_ = 0;
}

// Whether to go on reading.
bool LiveSocket::read(std::string_view bytes) {
    heard_ = now();
    try {
        for (FrameReader::Message& message : reader_.feed(bytes)) {
            ++house_.metrics.live.frames_taken;
            if (message.opcode == Opcode::text && !is_closing_) on_text(message.data);
            if (message.opcode == Opcode::ping) queue(make_frame(Opcode::pong, message.data));
            if (message.opcode != Opcode::close) continue;
            close_with(message.close_code ? message.close_code : close_code::normal, "");
            return false;
        }
    } catch (const FrameFailure& failure) {
        close_with(failure.code, failure.reason);
        return false;
    }
    return true;
}

void LiveSocket::on_text(std::string_view text) {
    ClientFrame frame;
    try {
        frame = parse_client_frame(text);
    } catch (const Refusal& refusal) {
        return reply(id_of_frame(text), problem_answer(refusal, request_id({})));
    }
    if (frame.kind == ClientFrame::Kind::ping) return queue(text_frame("{\"type\":\"pong\"}"));
    if (frame.kind == ClientFrame::Kind::watch) return watch(std::move(frame));
    call(std::move(frame));
}

void LiveSocket::call(ClientFrame frame) {
    Request& request = frame.request;
    request.request_id = request_id({});
    auto refuse = [&](Refusal why) { reply(frame.id, problem_answer(why, request.request_id)); };
    std::string allowed;
    const Route* route = house_.table.find(request, allowed);
    // The actor is known at this door and at no other; signing in and files go by HTTP.
    if (!route || route->may.door != &door_ || route->may.open || route->takes_upload)
        return refuse(Refusal(Problem::not_found, "unknown_path"));
    if (static_cast<std::int64_t>(request.body.size()) > route->body_limit)
        return refuse(Refusal(Problem::too_large, "body_too_large").with_limit(route->body_limit));
    if (calls_ >= house_.options.limits.live_calls)
        return refuse(Refusal(Problem::too_many, "too_many_calls").retry_after(seconds(1)));
    auto verdict = house_.rate.admit(rate_key_, opened_by_.address, now());
    if (!verdict.admitted)
        return refuse(
            Refusal(Problem::too_many, "rate_limit").retry_after(seconds(verdict.retry_after)));

    request.known = actor_;
    request.address = opened_by_.address;
    request.secure = opened_by_.secure;
    for (const Header& header : opened_by_.headers)
        if (header.name == "user-agent" || header.name == "origin" || header.name == "host")
            request.headers.push_back(header);
    ++calls_;
    Moment began = now();
    auto call = std::make_shared<Call>(*route, std::move(request));
    auto done = [self = shared_from_this(), call, route, began, id = frame.id](Output output) {
        asio::post(self->io_.context, [self, call, route, began, id, output = std::move(output)] {
            Answer answer = output();
            --self->calls_;
            self->house_.metrics.ran(*call);
            self->house_.metrics.answered(route->operation, answer.status,
                                          std::chrono::duration<double>(now() - began).count());
            self->reply(id, answer);
        });
    };
    run(house_.store, std::move(call), std::move(done));
}

// What the screen shows changed. Answered when it is heard from now on: what is read after the
// answer misses nothing.
void LiveSocket::watch(ClientFrame frame) {
    if (calls_ >= house_.options.limits.live_calls)
        return reply(
            frame.id,
            problem_answer(Refusal(Problem::too_many, "too_many_calls").retry_after(seconds(1)),
                           request_id({})));
    ++calls_;
    watched_ = std::move(frame.watched);
    ask_who([id = frame.id](LiveSocket& self, bool heard) {
        --self.calls_;
        if (!heard) return;
        Json body = Json::object({{"seq", self.house_.hub.told()}});
        self.reply(id, {.status = 200, .body = to_text(body)});
    });
}

void LiveSocket::reply(std::string_view id, const Answer& answer) {
    bool is_json = answer.type.find("json") != std::string::npos;
    queue(text_frame(reply_frame(id, answer.status, is_json ? answer.body : std::string())));
}

void LiveSocket::tick(Moment moment) {
    if (moment > close_by_) return wire_->close();
    if (has_left_) return;
    if (moment > heard_ + milliseconds(house_.options.limits.live_silence.ms))
        return close_with(close_code::silent, "silent");
    if (moment > check_at_) {
        check_at_ = moment + milliseconds(house_.options.limits.live_recheck.ms);
        check_again();
    }
}

// A session may have ended, or its permissions changed, since the socket was opened.
void LiveSocket::check_again() {
    ask_who([](LiveSocket&, bool) {});
}

// `then` hears whether the socket goes on.
void LiveSocket::ask_who(std::function<void(LiveSocket&, bool)> then) {
    auto done = [self = shared_from_this(), asked = ++asked_, then = std::move(then)](
                    Hearer hearer, std::exception_ptr why) {
        asio::post(self->io_.context, [self, asked, then, hearer = std::move(hearer), why] {
            if (self->is_closing_ || self->has_left_) return;
            then(*self, self->settle(asked, hearer, why));
        });
    };
    find_hearer(house_.store, house_.watches, door_, opened_by_, watched_, std::move(done));
}

bool LiveSocket::settle(std::int64_t asked, const Hearer& hearer, std::exception_ptr refusal) {
    if (refusal) {
        int status = answer_of(refusal, {}).status;
        // Otherwise the database is away: asked again at the next check.
        if (status == 401 || status == 403 || status == 404)
            close_with(close_code::signed_out, "signed_out");
        return false;
    }
    // Readers are many: an older question may be answered after a newer one.
    if (asked < answered_) return true;
    answered_ = asked;
    actor_ = hearer.actor;
    if (hearer.topics == topics_) return true;
    house_.hub.move(*this, door_, topics_, hearer.topics);
    topics_ = hearer.topics;
    return true;
}

void LiveSocket::close_with(std::uint16_t code, std::string_view reason) {
    if (is_closing_) return;
    queue_.push_back(close_frame(code, reason));
    is_closing_ = true;
    close_by_ = now() + std::chrono::seconds(house_.stopping ? 1 : 5);
    flush();
}

void LiveSocket::keep_credentials(const Request& request) {
    opened_by_.path = request.path;
    opened_by_.request_id = request.request_id;
    opened_by_.address = request.address;
    opened_by_.secure = request.secure;
    for (const Header& header : request.headers)
        for (std::string_view wanted :
             {"cookie", "authorization", "sec-websocket-protocol", "user-agent", "origin", "host"})
            if (header.name == wanted) opened_by_.headers.push_back(header);
}

Task<void> serve_live(Io& io, House& house, LiveOpening opening) {
    std::string early = std::move(opening.early);
    // Calls hold it too, and end on threads of the store; it must not end there.
    auto end_at_home = [&io](LiveSocket* socket) {
        asio::dispatch(io.context, [owned = std::unique_ptr<LiveSocket>(socket)] {});
    };
    std::shared_ptr<LiveSocket> socket(new LiveSocket(io, house, std::move(opening)), end_at_home);
    try {
        auto serving = socket->serve(std::move(early));
        co_await std::move(serving);
    } catch (const std::exception& error) {
        log::error("live_socket_failed", Json::object({{"error", error.what()}}));
    }
    socket->leave();
}

}  // namespace hamdel::edge

#include "http/http_connection.h"

#include "http/admission.h"
#include "http/head.h"
#include "http/made_answer.h"
#include "http/make_request.h"
#include "http/message_parser.h"
#include "http/problem.h"
#include "http/request_id.h"
#include "http/stored_file.h"
#include "kernel/log.h"
#include "live/handshake.h"
#include "live/live_socket.h"
#include "live/poll.h"
#include "module/run.h"
#include "rest/cross_origin.h"
#include "rest/destination.h"
#include "rest/live_request.h"

namespace hamdel::edge {
namespace {

using std::chrono::milliseconds;
constexpr std::size_t file_piece = 256 << 10;

std::chrono::steady_clock::time_point now() {
    return std::chrono::steady_clock::now();
}

}  // namespace

Task<void> HttpConnection::serve() {
    bool more = true;
    while (more && !house_.stopping) {
        auto one = exchange();
        more = co_await std::move(one);
    }
    deadline_ = Moment::max();
    if (opening_) {
        LiveOpening opening = *std::move(opening_);
        opening_.reset();
        opening.wire = std::move(wire_);
        opening.early = std::move(in_);
        asio::co_spawn(io_.context, serve_live(io_, house_, std::move(opening)), asio::detached);
        co_return;
    }
    wait_at_most(seconds(2));
    is_reading_ = false;
    auto finishing = wire_->finish();
    co_await std::move(finishing);
}

Task<bool> HttpConnection::exchange() {
    MessageParser parser(limits().header_bytes);
    auto reading = read_head(parser);
    bool is_whole = co_await std::move(reading);
    if (!is_whole) co_return false;
    Moment began = now();
    Request request = make_request(parser.head(), {.address = peer_,
                                                   .is_secure = wire_->is_secure(),
                                                   .is_proxy = house_.options.behind_proxy});
    is_head_ = parser.head().method == "HEAD";
    if (!parser.head().keep_alive) is_last_ = true;

    if (auto malformed = read_target(parser.head(), request)) {
        is_last_ = true;
        auto sending = send(*std::move(malformed), {}, request);
        co_await std::move(sending);
        co_return false;
    }
    Destination to = find_destination(house_, request, parser.head().method);
    Answer out = std::move(to.page.answer);
    std::string_view fixed = to.page.fixed;
    std::optional<Answer> refused = over_rate(to, request);
    if (refused) {
        out = *std::move(refused);
    } else if (to.kind != Destination::Kind::answer) {
        auto answering = answer(parser, request, to);
        out = co_await std::move(answering);
    }
    is_reading_ = false;
    // What is left of a body that nobody read would be taken for the next request.
    if (!parser.is_done()) is_last_ = true;
    if (const Maker* maker = house_.maker_of(out.type)) {
        auto making = make_of_file(io_, house_, *maker, std::move(out), request.request_id);
        out = co_await std::move(making);
    }
    finish_answer(out, to, request);
    int status = out.status;
    bool is_file = !out.blob_hash.empty();
    auto sending =
        is_file ? send_file(std::move(out), request) : send(std::move(out), fixed, request);
    bool sent = co_await std::move(sending);
    house_.metrics.answered(to.label, status, std::chrono::duration<double>(now() - began).count());
    co_return sent && !is_last_ && !opening_;
}

Task<Answer> HttpConnection::answer(MessageParser& parser, Request& request,
                                    const Destination& to) {
    if (to.kind == Destination::Kind::route) return answer_route(parser, request, to);
    if (to.kind == Destination::Kind::shop) return answer_shop(request);
    if (to.kind == Destination::Kind::ready) return answer_ready(request);
    return answer_live(parser, request, to);
}

Task<bool> HttpConnection::read_head(MessageParser& parser) {
    is_idle_ = in_.empty();
    is_reading_ = !is_idle_;
    wait_at_most(is_idle_ ? limits().idle_time : limits().header_time);
    while (true) {
        MessageParser::State state = parser.read_header(in_);
        if (state == MessageParser::State::header_done) break;
        if (state == MessageParser::State::failed) {
            is_last_ = true;
            is_reading_ = false;
            Request nobody;
            nobody.request_id = request_id({});
            auto sending =
                send(http_problem(parser.status(), parser.code(), nobody.request_id), {}, nobody);
            co_await std::move(sending);
            house_.metrics.answered("malformed", parser.status(), 0);
            co_return false;
        }
        auto coming = wire_->some();
        std::string_view piece = co_await std::move(coming);
        if (piece.empty()) co_return false;
        in_ += piece;
        if (!is_idle_) continue;
        is_idle_ = false;
        is_reading_ = true;
        wait_at_most(limits().header_time);
    }
    is_idle_ = false;
    // Until a body is awaited nothing of the peer is: the answer has its own time.
    deadline_ = Moment::max();
    co_return true;
}

std::optional<Answer> HttpConnection::over_rate(const Destination& to, const Request& request) {
    verdict_ = {};
    bool counts = to.kind == Destination::Kind::route || to.kind == Destination::Kind::live ||
                  to.kind == Destination::Kind::poll;
    if (!counts) return {};
    bool is_open = to.route && to.route->may.open;
    std::string key = is_open ? std::string() : RateLimit::key_of(request);
    verdict_ = house_.rate.admit(key, request.address, now());
    if (verdict_.admitted) return {};
    return problem_answer(
        Refusal(Problem::too_many, "rate_limit").retry_after(seconds(verdict_.retry_after)),
        request.request_id);
}

Task<Answer> HttpConnection::run_call(const Route& route, Request request) {
    auto call = std::make_shared<Call>(route, std::move(request));
    Store& store = house_.store;
    auto running = told_later<Output>(io_, [&store, call](std::function<void(Output)> done) {
        run(store, call, std::move(done));
    });
    Output out = co_await std::move(running);
    house_.metrics.ran(*call);
    co_return out();
}

Task<Answer> HttpConnection::answer_route(MessageParser& parser, Request& request,
                                          const Destination& to) {
    if (parser.head().has_body || to.route->takes_upload) {
        auto reading = to.route->takes_upload ? read_upload(parser, request, to)
                                              : read_body(parser, request, to.body_limit, nullptr);
        std::optional<Answer> failed = co_await std::move(reading);
        if (failed) co_return *std::move(failed);
    }
    is_reading_ = false;
    auto running = run_call(*to.route, request);
    co_return co_await std::move(running);
}

Task<std::optional<Answer>> HttpConnection::read_body(MessageParser& parser, Request& request,
                                                      std::int64_t limit,
                                                      storage::Blobs::Writer* file) {
    // Who sends a file is told so: a shorter text would not help.
    std::string_view too_large = file ? "attachment_too_large" : "body_too_large";
    if (parser.head().length > limit)
        co_return problem_answer(Refusal(Problem::too_large, too_large).with_limit(limit),
                                 request.request_id);
    if (parser.head().header("expect") == "100-continue") {
        auto going = wire_->write("HTTP/1.1 100 Continue\r\n\r\n", {});
        co_await std::move(going);
    }
    is_reading_ = true;
    Moment began = now();
    std::int64_t count = 0;
    auto take = [&](std::string_view piece) {
        count += static_cast<std::int64_t>(piece.size());
        request.body += piece;
    };
    MessageParser::Take taker = take;
    while (true) {
        MessageParser::State state = parser.read_body(in_, limit, taker);
        if (state == MessageParser::State::failed && parser.status() == 413)
            co_return problem_answer(Refusal(Problem::too_large, too_large).with_limit(limit),
                                     request.request_id);
        if (state == MessageParser::State::failed)
            co_return http_problem(parser.status(), parser.code(), request.request_id);
        bool is_done = state == MessageParser::State::done;
        if (file && (is_done || request.body.size() >= file_piece)) {
            auto writing = aside<Stored>(io_, [file, piece = std::move(request.body)] {
                Stored out;
                try {
                    file->write(piece);
                } catch (...) {
                    out.why = std::current_exception();
                }
                return out;
            });
            request.body = {};
            Stored stored = co_await std::move(writing);
            if (stored.why) co_return answer_of(stored.why, request.request_id);
        }
        if (is_done) break;
        deadline_ = began + milliseconds(limits().body_time.ms + count * 1000 / (32 << 10));
        auto coming = wire_->some();
        std::string_view piece = co_await std::move(coming);
        if (piece.empty()) {
            is_last_ = true;
            co_return http_problem(400, "malformed_body", request.request_id);
        }
        in_ += piece;
    }
    deadline_ = Moment::max();
    co_return std::nullopt;
}

// Who sends a file is asked before it is stored: nobody fills the disk unknown.
Task<std::optional<Answer>> HttpConnection::read_upload(MessageParser& parser, Request& request,
                                                        const Destination& to) {
    if (!to.route->may.open) {
        auto asking = admit(io_, house_.store, *to.route->may.door, to.route->may, request);
        Admitted admitted = co_await std::move(asking);
        if (admitted.refusal) co_return answer_of(admitted.refusal, request.request_id);
    }
    std::shared_ptr<storage::Blobs::Writer> file = house_.blobs.start();
    auto reading = read_body(parser, request, to.body_limit, file.get());
    std::optional<Answer> failed = co_await std::move(reading);
    if (failed) co_return failed;
    auto finishing = aside<Stored>(io_, [file] {
        Stored out;
        try {
            out.name = file->finish();
        } catch (...) {
            out.why = std::current_exception();
        }
        return out;
    });
    Stored stored = co_await std::move(finishing);
    if (stored.why) co_return answer_of(stored.why, request.request_id);
    request.upload_hash = stored.name.hash;
    request.upload_size = stored.name.size;
    co_return std::nullopt;
}

Task<Answer> HttpConnection::answer_live(MessageParser& parser, Request& request,
                                         const Destination& to) {
    LiveRequest asked = read_live_request(request, *to.door, limits());
    if (asked.refused) co_return *std::move(asked.refused);
    bool is_poll = to.kind == Destination::Kind::poll;
    Handshake shaken;
    if (!is_poll) {
        shaken = read_handshake(request, parser.head().is_upgrade);
        if (shaken.status != 101) {
            Answer out = http_problem(shaken.status, shaken.code, request.request_id);
            out.headers.push_back({"Upgrade", "websocket"});
            out.headers.push_back({"Sec-WebSocket-Version", "13"});
            co_return out;
        }
    }
    auto asking = admit_live(io_, house_, *to.door, request, asked.watched);
    AdmittedLive admitted = co_await std::move(asking);
    if (admitted.refusal) co_return answer_of(admitted.refusal, request.request_id);
    if (is_poll) {
        auto polling =
            answer_poll(io_, house_, *to.door, std::move(admitted.hearer), asked.after, asked.wait);
        co_return co_await std::move(polling);
    }
    opening_.emplace();
    opening_->door = to.door;
    opening_->hearer = std::move(admitted.hearer);
    opening_->watched = std::move(asked.watched);
    opening_->request = request;
    opening_->after = asked.after;
    co_return handshake_answer(shaken);
}

Task<Answer> HttpConnection::answer_shop(const Request& request) {
    Store& store = house_.store;
    auto find = house_.shop_channel;
    using Key = std::optional<std::string>;
    auto asking = told_later<Key>(io_, [&store, find](std::function<void(Key)> done) {
        auto key = std::make_shared<Key>();
        store.read([key, find](Read& tx) { *key = find(tx); },
                   [key, done](std::exception_ptr why) { done(why ? Key() : *key); });
    });
    Key key = co_await std::move(asking);
    if (!key) co_return http_problem(404, "unknown_path", request.request_id);
    co_return shop_answer(*find_shop(request), *key);
}

Task<Answer> HttpConnection::answer_ready(const Request& request) {
    Store& store = house_.store;
    auto asking = told_later<bool>(io_, [&store](std::function<void(bool)> done) {
        store.read([](Read& tx) { tx.value<std::int64_t>("select 1"); },
                   [done](std::exception_ptr why) { done(!why); });
    });
    bool is_ready = co_await std::move(asking);
    if (!is_ready) co_return http_problem(503, "database_unavailable", request.request_id);
    co_return Answer{.status = 200, .body = "{\"status\":\"ready\"}"};
}

void HttpConnection::finish_answer(Answer& answer, const Destination& to, const Request& request) {
    if (answer.status == 401 && !RateLimit::key_of(request).empty())
        house_.rate.refused_credential(request.address, now());
    if (to.door && to.door->cross_origin && !has_header(answer, "Access-Control-Allow-Origin"))
        allow_origin(answer, request);
    if (!verdict_.limited || answer.status == 101) return;
    set_header(answer, "RateLimit-Limit", std::to_string(verdict_.limit));
    set_header(answer, "RateLimit-Remaining", std::to_string(verdict_.remaining));
    set_header(answer, "RateLimit-Reset", std::to_string(verdict_.reset));
}

Task<bool> HttpConnection::send(Answer answer, std::string_view fixed, const Request& request) {
    std::string_view body = answer.body.empty() ? fixed : std::string_view(answer.body);
    if (house_.stopping && answer.status != 101) is_last_ = true;
    std::string head = make_head(answer, {.length = static_cast<std::int64_t>(body.size()),
                                          .keep_alive = !is_last_,
                                          .secure = request.secure,
                                          .request_id = request.request_id});
    if (is_head_ || answer.status == 204 || answer.status == 304) body = {};
    // A reader that takes nothing is given up; a long body gets a second for each 32 KiB.
    wait_at_most(limits().write_time);
    deadline_ += std::chrono::seconds(body.size() / (32 << 10));
    auto writing = wire_->write(head, body);
    co_return co_await std::move(writing);
}

Task<bool> HttpConnection::send_file(Answer answer, const Request& request) {
    StoredFile file = open_stored(house_.blobs, std::move(answer), request);
    if (!file.handle) {
        auto sending = send(std::move(file.answer), {}, request);
        co_return co_await std::move(sending);
    }
    Range range = file.range;
    std::string head = make_head(file.answer, {.length = range.count,
                                               .keep_alive = !is_last_,
                                               .secure = request.secure,
                                               .request_id = request.request_id});
    if (is_head_) range.count = 0;
    std::int64_t at = range.first, end = range.first + range.count;
    do {
        std::size_t count = static_cast<std::size_t>(
            std::min<std::int64_t>(end - at, static_cast<std::int64_t>(file_piece)));
        auto reading = aside<std::string>(
            io_, [handle = file.handle, at, count] { return read_stored(*handle, at, count); });
        std::string piece = co_await std::move(reading);
        // The length is promised already: all that is left is to break off.
        if (piece.size() < count) is_last_ = true;
        wait_at_most(limits().write_time);
        auto writing = wire_->write(head, piece);
        bool sent = co_await std::move(writing);
        if (!sent || piece.size() < count) co_return false;
        head.clear();
        at += static_cast<std::int64_t>(count);
    } while (at < end);
    co_return true;
}

Task<void> serve_http(Io& io, House& house, std::unique_ptr<Wire> wire, std::string address) {
    HttpConnection connection(io, house, std::move(wire), std::move(address));
    try {
        auto serving = connection.serve();
        co_await std::move(serving);
    } catch (const std::exception& error) {
        log::error("connection_failed", Json::object({{"error", error.what()}}));
    }
}

}  // namespace hamdel::edge

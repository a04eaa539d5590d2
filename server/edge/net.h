// What the files that talk to sockets share. Only they include this.
#pragma once

#include <array>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <memory>
#include <unordered_set>

#include "rest/rate_limit.h"

namespace hamdel::edge {

namespace asio = boost::asio;
template <class T>
using Task = asio::awaitable<T>;

// Something that can be open too long. A sweep looks at all of them now and then: cheaper than a
// timer each.
class Connection {
  public:
    virtual ~Connection() = default;
    virtual void tick(Moment now) = 0;
    // The server stops: end when what was begun is done.
    virtual void go_away() = 0;
};

struct Io {
    // For what blocks: files, and replaying the log.
    asio::thread_pool side{2};
    // What was just read from a socket; valid until the next read of anybody.
    std::array<char, 64 << 10> scratch;
    std::unordered_set<Connection*> connections;
    // Called once at the end of a turn in which something was queued for sending.
    std::vector<std::function<void()>> at_turn_end;
    bool turn_end_posted = false;
    // Last, so that it goes first: the connections in it still use the rest when they end.
    asio::io_context context{1};

    void flush_turn() {
        turn_end_posted = false;
        std::vector<std::function<void()>> all;
        all.swap(at_turn_end);
        for (auto& one : all)
            one();
    }
    void later(std::function<void()> what) {
        at_turn_end.push_back(std::move(what));
        if (turn_end_posted) return;
        turn_end_posted = true;
        asio::post(context, [this] { flush_turn(); });
    }
};

// Waits for a value that is told later, once, from any thread.
template <class T>
Task<T> told_later(Io& io, std::function<void(std::function<void(T)>)> start) {
    asio::any_io_executor executor = io.context.get_executor();
    return asio::async_initiate<const asio::use_awaitable_t<>, void(T)>(
        [executor](auto handler, std::function<void(std::function<void(T)>)> begin) {
            auto kept = std::make_shared<decltype(handler)>(std::move(handler));
            begin([executor, kept](T value) {
                asio::post(executor, [kept, value = std::move(value)]() mutable {
                    // Moved out here, so that nothing of the coroutine dies on another thread.
                    auto resume = std::move(*kept);
                    std::move(resume)(std::move(value));
                });
            });
        },
        asio::use_awaitable, std::move(start));
}

// Runs blocking work on a side thread.
template <class T>
Task<T> aside(Io& io, std::function<T()> work) {
    return told_later<T>(io, [&io, work = std::move(work)](std::function<void(T)> done) {
        asio::post(io.side, [work, done] { done(work()); });
    });
}

}  // namespace hamdel::edge

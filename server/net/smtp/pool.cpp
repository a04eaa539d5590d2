#include "smtp/pool.h"

#include <algorithm>

namespace hamdel::net {

using Steady = std::chrono::steady_clock;

SmtpPool::SmtpPool(int most, Span idle)
    : most_(std::max(1, most)), idle_(idle.ms), sweeper_([this] { sweep(); }) {}

SmtpPool::~SmtpPool() {
    end();
    sweeper_.join();
}

SmtpPool::Line* SmtpPool::take(const MailServer& server) {
    std::unique_lock lock(mutex_);
    Line* found = nullptr;
    given_back_.wait(lock, [&] { return has_ended_ || (found = find(server)); });
    return found;
}

SmtpPool::Line* SmtpPool::find(const MailServer& server) {
    int count = 0;
    for (auto& line : lines_) {
        if (line->server != server) continue;
        ++count;
        if (line->is_used) continue;
        line->is_used = true;
        return line.get();
    }
    if (count >= most_) return nullptr;
    lines_.push_back(std::make_unique<Line>());
    lines_.back()->server = server;
    return lines_.back().get();
}

void SmtpPool::keep(Line* line) {
    std::lock_guard lock(mutex_);
    line->is_used = false;
    line->since = Steady::now();
    given_back_.notify_all();
    changed_.notify_all();
}

void SmtpPool::close(Line* line) {
    Lines closed;
    std::lock_guard lock(mutex_);
    auto at = std::find_if(lines_.begin(), lines_.end(),
                           [&](const auto& one) { return one.get() == line; });
    closed.splice(closed.begin(), lines_, at);
    given_back_.notify_all();
}

void SmtpPool::end() {
    std::lock_guard lock(mutex_);
    has_ended_ = true;
    given_back_.notify_all();
    changed_.notify_all();
}

int SmtpPool::kept() const {
    std::lock_guard lock(mutex_);
    return int(std::count_if(lines_.begin(), lines_.end(),
                             [](const auto& line) { return !line->is_used; }));
}

SmtpPool::Lines SmtpPool::take_out_idle() {
    Lines out;
    for (auto at = lines_.begin(); at != lines_.end();) {
        auto next = std::next(at);
        if (!(*at)->is_used && Steady::now() - (*at)->since >= idle_)
            out.splice(out.end(), lines_, at);
        at = next;
    }
    return out;
}

void SmtpPool::sweep() {
    std::unique_lock lock(mutex_);
    while (!has_ended_) {
        Lines closed = take_out_idle();
        if (!closed.empty()) {
            lock.unlock();
            closed.clear();
            lock.lock();
            continue;
        }
        if (lines_.empty())
            changed_.wait(lock);
        else
            changed_.wait_for(lock, std::max(idle_ / 4, std::chrono::milliseconds(10)));
    }
}

}  // namespace hamdel::net

#include "net/smtp.h"

#include "smtp/call.h"
#include "smtp/pool.h"

namespace hamdel::net {
namespace {

SmtpOutcome ended() {
    return {.end = SmtpEnd::not_reached, .step = SmtpStep::connection, .why = "sending has ended"};
}

// A kept connection may have been closed by the server in the meantime, with or without a word:
// that says nothing of the mail. Its answer is never lost that way, for nothing was sent yet.
bool was_stale(const SmtpCalled& called) {
    bool is_closed = called.outcome.reply.code == 421 || called.outcome.reply.code == 0;
    return called.was_reused && called.outcome.step == SmtpStep::sender && is_closed;
}

}  // namespace

Smtp::Smtp(Outward outward, SmtpLimits limits)
    : outward_(outward),
      limits_(std::move(limits)),
      pool_(std::make_unique<SmtpPool>(limits_.connections, limits_.idle)) {}

Smtp::~Smtp() {
    stop();
}

SmtpOutcome Smtp::send(const MailServer& server, const SmtpMail& mail) {
    if (auto unusable = find_unusable(server, &mail, limits_, outward_)) return *unusable;
    SmtpPool::Line* line = pool_->take(server);
    if (!line) return ended();
    SmtpCalled called;
    try {
        SmtpCall call{server, &mail, limits_, outward_, has_ended_};
        called = call_smtp(line->easy, call, false);
        if (was_stale(called)) called = call_smtp(line->easy, call, true);
    } catch (const std::exception& failed) {
        called.outcome = {
            .end = SmtpEnd::not_reached, .step = SmtpStep::connection, .why = failed.what()};
    }
    called.can_be_kept ? pool_->keep(line) : pool_->close(line);
    return called.outcome;
}

SmtpOutcome Smtp::check(const MailServer& server) {
    if (auto unusable = find_unusable(server, nullptr, limits_, outward_)) return *unusable;
    if (has_ended_) return ended();
    try {
        Easy easy;
        SmtpCall call{server, nullptr, limits_, outward_, has_ended_};
        return call_smtp(easy, call, true).outcome;
    } catch (const CannotCall& cannot) {
        return {.end = SmtpEnd::not_reached, .step = SmtpStep::connection, .why = cannot.what()};
    }
}

void Smtp::stop() {
    has_ended_ = true;
    pool_->end();
}

int Smtp::kept_connections() const {
    return pool_->kept();
}

}  // namespace hamdel::net

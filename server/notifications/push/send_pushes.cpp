#include "notifications/send_pushes.h"

#include "kernel/log.h"
#include "net/http.h"
#include "push/crypto.h"
#include "push/push.h"

namespace hamdel::notifications {
namespace {

// What was not told by then is no news: the list has it.
constexpr Span holds = hours(12);
constexpr int most_tries = 8;
constexpr int most_failures = 10;
constexpr Span first_pause = seconds(30);
constexpr Span longest_pause = hours(2);

struct Push {
    std::int64_t id = 0;
    PushSubscriptionId subscription_id;
    NotificationId notification_id;
    std::int64_t version = 0;
    std::int64_t tries = 0;
    std::string words;
    std::string endpoint, p256dh, auth;
    PushKey key;
    Instant now;
    net::HttpAnswer answer;
};

struct Row {
    std::int64_t id = 0;
    PushSubscriptionId subscription_id;
    NotificationId notification_id;
    std::int64_t version = 0;
    std::int64_t tries = 0;
    Instant created_at;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Row::id), shape::field("subscription_id", &Row::subscription_id),
        shape::field("notification_id", &Row::notification_id),
        shape::field("version", &Row::version), shape::field("tries", &Row::tries),
        shape::field("created_at", &Row::created_at));
};

struct Browser {
    AgentId agent_id;
    std::string endpoint, p256dh, auth, language, jwk, public_key;

    static constexpr auto fields = shape::fields(
        shape::field("agent_id", &Browser::agent_id), shape::field("endpoint", &Browser::endpoint),
        shape::field("p256dh", &Browser::p256dh), shape::field("auth", &Browser::auth),
        shape::field("language", &Browser::language), shape::field("jwk", &Browser::jwk),
        shape::field("public_key", &Browser::public_key));
};

std::optional<Instant> next_due(Read& tx) {
    return tx.one<Instant>("select due_at from push order by due_at limit 1");
}

// A browser whose session has ended is told nothing more.
std::optional<Browser> browser_of(Write& tx, const Row& row) {
    auto found = tx.one<Browser>(
        "select p.agent_id, p.endpoint, p.p256dh, p.auth, p.language, k.jwk, k.public_key "
        "from push_subscription p join push_key k on k.workspace_id = p.workspace_id "
        "join session s on s.id = p.session_id and s.expires_at > ? where p.id = ?",
        tx.now(), row.subscription_id);
    if (!found) tx.run("delete from push_subscription where id = ?", row.subscription_id);
    return found;
}

std::string words_for(const Browser& browser, const Notification& one) {
    return R"({"language":")" + browser.language + R"(","notification":)" + shape::to_text(one) +
           "}";
}

// Nothing when it was read meanwhile, on another screen.
std::optional<std::string> words_of(Read& tx, const Browser& browser, NotificationId id) {
    storage::Arguments where;
    where.add(id);
    auto found =
        select_notifications(tx, browser.agent_id, " and n.id = ? and n.read_at is null", where);
    if (found.empty()) return {};
    std::string out = words_for(browser, found.front());
    if (out.size() <= longest_words) return out;
    found.front().preview.clear();
    found.front().subject.reset();
    return words_for(browser, found.front());
}

std::optional<Push> claim(Write& tx, Instant until) {
    auto row = tx.one<Row>(
        "update push set due_at = ? where id = (select id from push where due_at <= ? "
        "order by due_at, id limit 1) "
        "returning id, subscription_id, notification_id, version, tries, created_at",
        until, tx.now());
    if (!row) return {};
    auto browser = browser_of(tx, *row);
    auto words = browser && row->created_at + holds > tx.now()
                     ? words_of(tx, *browser, row->notification_id)
                     : std::nullopt;
    if (!words) {
        tx.run("delete from push where id = ?", row->id);
        return {};
    }
    return Push{.id = row->id,
                .subscription_id = row->subscription_id,
                .notification_id = row->notification_id,
                .version = row->version,
                .tries = row->tries,
                .words = *std::move(words),
                .endpoint = browser->endpoint,
                .p256dh = browser->p256dh,
                .auth = browser->auth,
                .key = {browser->jwk, browser->public_key},
                .now = tx.now(),
                .answer = {}};
}

void perform(Push& push, const PushSettings& settings) {
    auto target = read_target(push.p256dh, push.auth);
    if (!target) throw std::runtime_error("not a key to push to");
    push.answer = net::call(
        {.method = "POST",
         .url = push.endpoint,
         .headers = {{"TTL", std::to_string(holds.ms / 1000)},
                     {"Urgency", "high"},
                     {"Content-Type", "application/octet-stream"},
                     {"Content-Encoding", "aes128gcm"},
                     {"Authorization",
                      authorization(push.key, push.endpoint, settings.contact, push.now)}},
         .body = encrypt(*target, push.words)},
        settings.outward);
}

Span pause_after(std::int64_t tries) {
    return std::min(longest_pause, Span{first_pause.ms << std::min<std::int64_t>(tries, 12)});
}

// What was queued anew while it was on its way stays, and goes again.
void finish(Write& tx, const Push& push) {
    tx.run("delete from push where id = ? and version = ?", push.id, push.version);
    tx.run("update push set due_at = ? where id = ?", tx.now(), push.id);
}

void forget_browser(Write& tx, const Push& push) {
    tx.run("delete from push where subscription_id = ?", push.subscription_id);
    tx.run("delete from push_subscription where id = ?", push.subscription_id);
}

void count_failure(Write& tx, const Push& push) {
    auto failures = tx.one<std::int64_t>(
        "update push_subscription set failures = failures + 1 where id = ? returning failures",
        push.subscription_id);
    if (failures.value_or(0) >= most_failures) return forget_browser(tx, push);
    finish(tx, push);
}

std::string why(const std::exception_ptr& failure, int status) {
    if (!failure) return std::to_string(status);
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        return error.what();
    }
}

void settle(Write& tx, const Push& push, const std::exception_ptr& failure) {
    int status = push.answer.status;
    if (!failure && status >= 200 && status < 300) {
        tx.run("update push_subscription set failures = 0 where id = ? and failures > 0",
               push.subscription_id);
        return finish(tx, push);
    }
    // The browser took its leave: RFC 8030, 7.3, and how services say it.
    if (!failure && (status == 404 || status == 410)) return forget_browser(tx, push);
    log::warning("push_failed", Json::object({{"subscription", to_string(push.subscription_id)},
                                              {"why", why(failure, status)}}));
    bool may_pass = failure || status == 429 || status >= 500;
    if (!may_pass || push.tries + 1 >= most_tries) return count_failure(tx, push);
    Span pause = std::max(pause_after(push.tries), push.answer.retry_after);
    tx.run("update push set tries = tries + 1, due_at = ? where id = ?",
           tx.now() + std::min(pause, longest_pause), push.id);
}

}  // namespace

storage::WorkerSpec send_pushes(PushSettings settings) {
    return storage::worker<Push>("send_pushes",
                                 {.due = next_due,
                                  .claim = claim,
                                  .perform = [settings](Push& push) { perform(push, settings); },
                                  .settle = settle,
                                  .lease = seconds(60),
                                  .threads = 2});
}

}  // namespace hamdel::notifications

// A browser that asks to be told.
#include "accounts/ids.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "push/crypto.h"
#include "push/push.h"
#include "routes.h"

namespace hamdel::notifications {
namespace {

constexpr int most_browsers = 20;
constexpr int longest_address = 2048;

struct MakePushKey {
    static constexpr auto fields = shape::fields();
};

struct PublicPushKey {
    std::string public_key;

    static constexpr std::string_view shape_name = "PushKey";
    static constexpr auto fields =
        shape::fields(shape::field("public_key", &PublicPushKey::public_key,
                                   "An uncompressed point of P-256, base64url; for a browser's "
                                   "applicationServerKey."));
};

SessionId session_of(const Actor& who) {
    return parse_id<SessionNoun>(who.credential_id).value_or(SessionId{});
}

// Made when first asked for, and then the same for good: browsers that subscribed hold to it.
PublicPushKey make_push_key(Write& tx, const Actor& who, const MakePushKey&) {
    if (auto kept = tx.one<std::string>("select public_key from push_key where workspace_id = ?",
                                        who.workspace))
        return {*kept};
    PushKey fresh = new_push_key();
    tx.run("insert into push_key values (?, ?, ?, ?)", who.workspace, fresh.jwk, fresh.letters,
           tx.now());
    return {fresh.letters};
}

struct SubscribeToPushes {
    std::string endpoint, p256dh, auth;
    PushLanguage language = PushLanguage::fa;

    static constexpr auto fields =
        shape::fields(shape::body("endpoint", &SubscribeToPushes::endpoint,
                                  "Where the browser's push service takes what is for it.",
                                  shape::up_to(longest_address)),
                      shape::body("p256dh", &SubscribeToPushes::p256dh,
                                  "The browser's public key, base64url.", shape::up_to(200)),
                      shape::body("auth", &SubscribeToPushes::auth,
                                  "The browser's secret, base64url.", shape::up_to(100)),
                      shape::body("language", &SubscribeToPushes::language,
                                  "In which it says what happened.", shape::defaulted()));
};

struct PushSubscription {
    PushSubscriptionId id;
    Instant created_at;

    static constexpr std::string_view shape_name = "PushSubscription";
    static constexpr auto fields =
        shape::fields(shape::field("id", &PushSubscription::id),
                      shape::field("created_at", &PushSubscription::created_at));
};

void make_room(Write& tx, AgentId agent) {
    tx.run(
        "delete from push_subscription where agent_id = ? and id not in (select id from "
        "push_subscription where agent_id = ? order by created_at desc, id desc limit ?)",
        agent, agent, most_browsers);
}

// It goes with the session: who signs out is told nothing more on that device. The same browser
// again, also for another agent, is the same subscription.
Created<PushSubscription> subscribe_to_pushes(Write& tx, const Actor& who,
                                              const SubscribeToPushes& in) {
    SessionId session = session_of(who);
    if (session == SessionId{}) throw Refusal(Problem::forbidden, "agents_only");
    if (!in.endpoint.starts_with("https://") && !in.endpoint.starts_with("http://"))
        throw wrong_field("endpoint", "not_an_address");
    if (!read_target(in.p256dh, in.auth)) throw wrong_field("p256dh", "not_a_key");
    auto out = tx.value<PushSubscription>(
        "insert into push_subscription (id, workspace_id, agent_id, session_id, endpoint, p256dh, "
        "auth, language, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (endpoint) do "
        "update set "
        "workspace_id = excluded.workspace_id, agent_id = excluded.agent_id, "
        "session_id = excluded.session_id, p256dh = excluded.p256dh, auth = excluded.auth, "
        "language = excluded.language, failures = 0 returning id, created_at",
        tx.new_id<PushSubscriptionId>(), who.workspace, who.agent(), session, in.endpoint,
        in.p256dh, in.auth, in.language, tx.now());
    make_room(tx, who.agent());
    return {out};
}

struct EndPushes {
    PushSubscriptionId id;

    static constexpr auto fields = shape::fields(shape::path("id", &EndPushes::id));
};

Nothing end_pushes(Write& tx, const Actor& who, const EndPushes& in) {
    if (tx.run("delete from push_subscription where id = ? and agent_id = ?", in.id, who.agent()) ==
        0)
        throw Refusal(Problem::not_found, "push_subscription");
    return {};
}

}  // namespace

constinit const Route make_push_key_route = post<make_push_key>(
    "/push_key", conversations::may::read, "The key by which browsers know who sends pushes.");
constinit const Route subscribe_to_pushes_route =
    post<subscribe_to_pushes>("/push_subscriptions", conversations::may::read,
                              "Lets this browser be told, also when no page is open.");
constinit const Route end_pushes_route = del<end_pushes>(
    "/push_subscriptions/{id}", conversations::may::read, "Tells that browser nothing more.");

}  // namespace hamdel::notifications

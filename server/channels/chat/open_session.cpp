// A visitor arrives: the token for everything after, and what the widget shows first.
#include "accounts/agents.h"
#include "accounts/workspace.h"
#include "customers/customers.h"
#include "door.h"
#include "expected_reply.h"
#include "identify.h"
#include "kernel/errors.h"
#include "module/route.h"
#include "origin.h"
#include "routes.h"
#include "secrets.h"
#include "settings.h"
#include "token.h"
#include "views.h"
#include "visitor.h"

namespace hamdel::chat {
namespace {

struct PageSeen {
    std::optional<std::string> url;
    std::optional<std::string> title;
    std::optional<std::string> referrer;

    static constexpr auto fields =
        shape::fields(shape::body("url", &PageSeen::url, "", shape::up_to(2000)),
                      shape::body("title", &PageSeen::title, "", shape::up_to(500)),
                      shape::body("referrer", &PageSeen::referrer, "", shape::up_to(2000)));
};

struct OpenVisitorSession {
    std::string channel;
    std::optional<std::string> token;
    std::optional<std::string> locale;
    std::optional<std::string> jwt;
    std::optional<SignedUser> user;
    std::optional<PageSeen> page;
    CameFrom came_from;

    static constexpr auto fields = shape::fields(
        shape::body("channel", &OpenVisitorSession::channel, "The channel's key."),
        shape::body("token", &OpenVisitorSession::token,
                    "From an earlier visit; a bad one makes a new visitor.", shape::up_to(500)),
        shape::body("locale", &OpenVisitorSession::locale, "", shape::up_to(35)),
        shape::body("jwt", &OpenVisitorSession::jwt, "Who is signed in at the host page, proved.",
                    shape::up_to(4000)),
        shape::body("user", &OpenVisitorSession::user, "The same by an HMAC hash."),
        shape::body("page", &OpenVisitorSession::page));
};

struct VisitorView {
    CustomerId id;
    std::optional<std::string> name;
    std::optional<std::string> email;
    bool verified = false;

    static constexpr std::string_view shape_name = "Visitor";
    static constexpr auto fields = shape::fields(shape::field("id", &VisitorView::id),
                                                 shape::field("name", &VisitorView::name),
                                                 shape::field("email", &VisitorView::email),
                                                 shape::field("verified", &VisitorView::verified));
};

struct ChatView {
    std::string name;
    std::string workspace_name;
    std::string locale;
    std::optional<std::string> accent;
    std::optional<std::string> greeting;
    std::vector<VisitorAgent> team;
    bool online = false;
    std::optional<std::int64_t> reply_minutes;
    std::optional<std::string> reply_words;
    bool open = true;
    std::optional<Instant> changes_at;
    std::vector<PreChatField> pre_chat;
    bool asks_rating = true;
    bool tracks_pages = false;

    static constexpr std::string_view shape_name = "VisitorChannel";
    static constexpr auto fields = shape::fields(
        shape::field("name", &ChatView::name),
        shape::field("workspace_name", &ChatView::workspace_name),
        shape::field("locale", &ChatView::locale), shape::field("accent", &ChatView::accent),
        shape::field("greeting", &ChatView::greeting), shape::field("team", &ChatView::team),
        shape::field("online", &ChatView::online),
        shape::field("reply_minutes", &ChatView::reply_minutes,
                     "Measured; where too little is, what was configured."),
        shape::field("reply_words", &ChatView::reply_words, "Only where nothing is measured."),
        shape::field("open", &ChatView::open, "By the office hours."),
        shape::field("changes_at", &ChatView::changes_at, "When it closes, or opens again."),
        shape::field("pre_chat", &ChatView::pre_chat),
        shape::field("asks_rating", &ChatView::asks_rating),
        shape::field("tracks_pages", &ChatView::tracks_pages));
};

struct VisitorSession {
    std::string token;
    VisitorView visitor;
    ChatView channel;
    std::vector<VisitorConversation> conversations;

    static constexpr std::string_view shape_name = "VisitorSession";
    static constexpr auto fields =
        shape::fields(shape::field("token", &VisitorSession::token),
                      shape::field("visitor", &VisitorSession::visitor),
                      shape::field("channel", &VisitorSession::channel),
                      shape::field("conversations", &VisitorSession::conversations));
};

std::optional<ProvedUser> proved_user(Read& tx, const OpenVisitorSession& in,
                                      const Secrets& secrets) {
    if (in.jwt) return prove_token(*in.jwt, secrets.identity_secret, tx.now());
    if (in.user) return prove(*in.user, secrets.identity_secret);
    return {};
}

// The customer of the earlier token, if it is one of this channel.
std::optional<CustomerId> earlier(const OpenVisitorSession& in, conversations::ChannelId channel,
                                  const Secrets& secrets) {
    if (!in.token || !is_signed(*in.token, secrets.token_secret)) return {};
    auto visitor = claim_of(*in.token);
    if (!visitor || visitor->channel != channel) return {};
    return visitor->customer;
}

bool has_account(Read& tx, CustomerId id) {
    return tx.value<std::int64_t>(
               "select count(*) from customer_identity where customer_id = ? "
               "and type = ? and verified = 1",
               id, customers::IdentityType::app_user) > 0;
}

// A proved address belongs to who proved it, unless somebody has it already; an address that was
// only said is a claim.
void keep_email(Write& tx, const Actor& who, const ProvedUser& user) {
    using customers::IdentityType;
    if (!user.email) return;
    bool taken = user.proves_email &&
                 customers::find_by_identity(tx, who.workspace, IdentityType::email, *user.email);
    if (!taken)
        customers::add_identity_row(tx, who, who.customer(),
                                    {IdentityType::email, *user.email, user.proves_email});
}

// One who has proved an account is the customer of that account, on every device. The first time,
// the visitor's own customer becomes it, unless that is another account's: two people may share a
// browser.
CustomerId customer_of(Write& tx, Actor& who, const ProvedUser& user, std::string_view locale) {
    using customers::IdentityType;
    auto known =
        customers::find_by_identity(tx, who.workspace, IdentityType::app_user, user.user_id);
    if (known)
        who.id = known->value;
    else if (has_account(tx, who.customer()))
        who.id = tx.new_id<CustomerId>().value;
    ensure_customer(tx, who, locale);
    if (!known)
        customers::add_identity_row(tx, who, who.customer(),
                                    {IdentityType::app_user, user.user_id, true});
    keep_email(tx, who, user);
    if (!user.name.empty()) customers::name_if_unnamed(tx, who, who.customer(), user.name);
    return who.customer();
}

void refuse_blocked(Read& tx, CustomerId id) {
    auto blocked = tx.one<std::int64_t>("select blocked from customer where id = ?", id);
    if (blocked.value_or(0) != 0) throw Refusal(Problem::forbidden, "blocked");
}

VisitorView visitor_view(Read& tx, const Actor& who) {
    VisitorView out{.id = who.customer()};
    auto there = tx.one<std::int64_t>("select id from customer where id = ?", out.id);
    if (!there) return out;
    auto customer = customers::find_customer(tx, who, out.id);
    if (!customer.name.empty()) out.name = customer.name;
    for (const auto& identity : customer.identities) {
        if (identity.type == customers::IdentityType::email && !out.email)
            out.email = identity.value;
        out.verified |= identity.type == customers::IdentityType::app_user && identity.verified;
    }
    return out;
}

ChatView chat_view(Write& tx, const conversations::Channel& channel, Settings settings) {
    OfficeHours hours = office_hours_of(tx, channel, settings);
    Openness now = openness(hours, tx.now());
    auto measured = measured_reply(tx, channel, hours);
    ChatView out{.name = channel.name,
                 .workspace_name = accounts::find_workspace(tx, channel.workspace_id).name,
                 .locale = settings.locale,
                 .accent = settings.accent,
                 .greeting = settings.greeting,
                 .online = accounts::is_anyone_online(tx, channel.workspace_id),
                 .reply_minutes = measured ? measured : settings.reply_minutes,
                 .open = now.open,
                 .changes_at = now.changes_at,
                 .pre_chat = std::move(settings.pre_chat),
                 .asks_rating = settings.asks_rating,
                 .tracks_pages = settings.tracks_pages};
    if (!measured) out.reply_words = std::move(settings.reply_words);
    for (const auto& agent : accounts::agents(tx, channel.workspace_id))
        if (!agent.disabled && out.team.size() < 4) out.team.push_back({agent.name});
    return out;
}

Created<VisitorSession> open_visitor_session(Write& tx, const Actor&,
                                             const OpenVisitorSession& in) {
    auto channel = conversations::find_channel_by_key(tx, in.channel);
    if (channel.type != type) throw Refusal(Problem::not_found, "channel");
    Settings settings = settings_of(channel);
    check_origin(settings, in.came_from);
    Secrets secrets = secrets_of(tx, channel.id);
    Actor who;
    who.workspace = channel.workspace_id;
    who.type = ActorType::customer;
    who.id = earlier(in, channel.id, secrets).value_or(tx.new_id<CustomerId>()).value;
    if (auto user = proved_user(tx, in, secrets))
        who.id = customer_of(tx, who, *user, in.locale.value_or("")).value;
    refuse_blocked(tx, who.customer());
    return {{.token = sign({channel.id, who.customer()}, secrets.token_secret),
             .visitor = visitor_view(tx, who),
             .channel = chat_view(tx, channel, std::move(settings)),
             .conversations = visitor_conversations(tx, who)}};
}

}  // namespace

constinit const Route open_visitor_session_route =
    post<open_visitor_session>("/sessions", may::arrive, "A visitor opens the chat.");

}  // namespace hamdel::chat

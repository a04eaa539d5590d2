#include "accounts/door.h"
#include "channels/email/check.h"
#include "fetching/state.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "mail_row.h"
#include "module/route.h"
#include "net/imap.h"
#include "net/smtp.h"
#include "routes.h"
#include "settings.h"

namespace hamdel::email {
namespace {

constexpr Permission may_check{"channels:manage", &accounts::agent_door};

struct Checking {
    ChannelId channel;
    std::optional<net::MailServer> incoming, outgoing;
    std::string folder;
    CheckResult receives, sends;
};

std::string clean(std::string_view words) {
    return text::clip(text::clean_line(words), 500);
}

std::string_view name_of_step(net::SmtpStep step) {
    static constexpr std::array<std::string_view, 10> names = {
        "address",  "name",    "connection", "tls",       "certificate",
        "greeting", "sign_in", "sender",     "recipient", "content"};
    return names[static_cast<std::size_t>(step)];
}

std::optional<Instant> next_due(Read& tx) {
    return tx.one<Instant>(
        "select due_at from mail_check where due_at is not null "
        "order by due_at limit 1");
}

std::optional<Checking> claim(Write& tx, Instant until) {
    auto id = tx.one<ChannelId>(
        "update mail_check set due_at = ? where channel_id = (select channel_id from mail_check "
        "where due_at <= ? order by due_at limit 1) returning channel_id",
        until, tx.now());
    if (!id) return {};
    auto channel = tx.value<conversations::Channel>(
        "select id, workspace_id, type, name, key, settings, sends_later from channel where id = ?",
        *id);
    Settings settings = settings_of(channel);
    auto secret = [&](const std::string& column) {
        return tx
            .value<std::optional<std::string>>(
                "select " + column + " from email_secret where channel_id = ?", *id)
            .value_or("");
    };
    Checking out{.channel = *id, .folder = settings.folder};
    if (settings.incoming) out.incoming = reached_by(*settings.incoming, secret("incoming_secret"));
    if (settings.outgoing) out.outgoing = reached_by(*settings.outgoing, secret("outgoing_secret"));
    return out;
}

CheckResult try_receiving(const Checking& one, const net::Outward& outward) {
    if (!one.incoming) return {};
    net::Bell bell;
    try {
        net::Imap(*one.incoming, outward, bell).select(one.folder);
        return {.state = CheckState::well};
    } catch (const net::ImapFailure& failure) {
        return {CheckState::failed, std::string(name_of(failure.step)), clean(failure.what())};
    }
}

CheckResult try_sending(const Checking& one, const net::Outward& outward) {
    if (!one.outgoing) return {};
    net::SmtpOutcome outcome = net::Smtp(outward).check(*one.outgoing);
    if (outcome.end == net::SmtpEnd::accepted) return {.state = CheckState::well};
    return {CheckState::failed, std::string(name_of_step(outcome.step)),
            clean(outcome.reply.words.empty() ? outcome.why : outcome.reply.words)};
}

void settle(Write& tx, const Checking& one, const std::exception_ptr& failure) {
    CheckResult broken{CheckState::failed, {}, {}};
    tx.run("update mail_check set due_at = null, receives = ?, sends = ? where channel_id = ?",
           shape::to_text(failure ? broken : one.receives),
           shape::to_text(failure ? broken : one.sends), one.channel);
}

struct EmailCheck {
    CheckResult receives, sends;

    static constexpr std::string_view shape_name = "EmailCheck";
    static constexpr auto fields = shape::fields(shape::field("receives", &EmailCheck::receives),
                                                 shape::field("sends", &EmailCheck::sends));
};

void see_that_it_is_one(Read& tx, const Actor& who, ChannelId id) {
    if (conversations::find_channel(tx, who.workspace, id).type != type)
        throw Refusal(Problem::not_found, "channel");
}

struct CheckEmailChannel {
    ChannelId id;

    static constexpr auto fields = shape::fields(shape::path("id", &CheckEmailChannel::id));
};

constexpr CheckResult waits{CheckState::waiting, {}, {}};

EmailCheck check_email_channel(Write& tx, const Actor& who, const CheckEmailChannel& in) {
    see_that_it_is_one(tx, who, in.id);
    tx.run(
        "insert into mail_check values (?, ?, ?, ?) on conflict (channel_id) do update set "
        "due_at = excluded.due_at, receives = excluded.receives, sends = excluded.sends",
        in.id, tx.now(), shape::to_text(waits), shape::to_text(waits));
    return {waits, waits};
}

struct ShowEmailCheck {
    ChannelId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ShowEmailCheck::id));
};

struct KeptCheck {
    std::string receives, sends;

    static constexpr auto fields = shape::fields(shape::field("receives", &KeptCheck::receives),
                                                 shape::field("sends", &KeptCheck::sends));
};

EmailCheck show_email_check(Read& tx, const Actor& who, const ShowEmailCheck& in) {
    see_that_it_is_one(tx, who, in.id);
    auto kept =
        tx.one<KeptCheck>("select receives, sends from mail_check where channel_id = ?", in.id);
    if (!kept) throw Refusal(Problem::not_found, "check");
    return {shape::from_json<CheckResult>(parse_json(kept->receives)),
            shape::from_json<CheckResult>(parse_json(kept->sends))};
}

}  // namespace

storage::WorkerSpec check_servers(net::Outward outward) {
    return storage::worker<Checking>("check_mail_servers",
                                     {.due = next_due,
                                      .claim = claim,
                                      .perform =
                                          [outward](Checking& one) {
                                              one.receives = try_receiving(one, outward);
                                              one.sends = try_sending(one, outward);
                                          },
                                      .settle = settle,
                                      .lease = minutes(3)});
}

constinit const Route check_email_channel_route = post<check_email_channel>(
    "/email_channels/{id}/check", may_check, "Begins to try whether its servers are reached.");
constinit const Route show_email_check_route = get<show_email_check>(
    "/email_channels/{id}/check", may_check, "How the last try went, or goes.");

}  // namespace hamdel::email

// Settings of channels of mail, for administrators. Secrets go in and never come out.
#include "accounts/audit.h"
#include "accounts/door.h"
#include "channels/email/create.h"
#include "fetching/state.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "mail_row.h"
#include "module/page.h"
#include "module/route.h"
#include "routes.h"
#include "settings.h"
#include "signing/signing.h"

namespace hamdel::email {
namespace {

constexpr Permission manage{"channels:manage", &accounts::agent_door};
constexpr std::size_t longest_secret = 4000;  // access tokens are long

using conversations::Channel;

struct EmailChannel {
    ChannelId id;
    std::string name;
    Settings settings;
    bool has_incoming_secret = false;
    bool has_outgoing_secret = false;
    std::optional<MailSigning> signing;
    std::int64_t waiting = 0;  // mails that are to be sent
    std::optional<Instant> last_mail_at;
    std::optional<Instant> fetched_at;
    std::optional<std::string> failed_step;
    std::optional<std::string> failure;
    std::vector<SetAside> set_aside;

    static constexpr std::string_view shape_name = "EmailChannel";
    static constexpr auto fields = shape::fields(
        shape::field("id", &EmailChannel::id), shape::field("name", &EmailChannel::name),
        shape::field("settings", &EmailChannel::settings),
        shape::field("has_incoming_secret", &EmailChannel::has_incoming_secret),
        shape::field("has_outgoing_secret", &EmailChannel::has_outgoing_secret),
        shape::field("signing", &EmailChannel::signing,
                     "The key that signs its mails (DKIM), without its secret."),
        shape::field("waiting", &EmailChannel::waiting, "Mails that are still to be sent."),
        shape::field("last_mail_at", &EmailChannel::last_mail_at, "When the last one arrived."),
        shape::field("fetched_at", &EmailChannel::fetched_at,
                     "When the mailbox was last found empty of news."),
        shape::field("failed_step", &EmailChannel::failed_step,
                     "Where fetching fails now: name, connection, tls, certificate, sign_in, "
                     "folder …"),
        shape::field("failure", &EmailChannel::failure, "What was said of it."),
        shape::field("set_aside", &EmailChannel::set_aside,
                     "Mails that could not be taken in; they stay in the mailbox."));
};

struct Kept {
    bool has_incoming_secret = false;
    bool has_outgoing_secret = false;

    static constexpr auto fields =
        shape::fields(shape::field("has_incoming_secret", &Kept::has_incoming_secret),
                      shape::field("has_outgoing_secret", &Kept::has_outgoing_secret));
};

EmailChannel shown(Read& tx, const Channel& channel) {
    auto kept = tx.value<Kept>(
        "select case when incoming_secret is null then 0 else 1 end as has_incoming_secret, "
        "case when outgoing_secret is null then 0 else 1 end as has_outgoing_secret "
        "from email_secret where channel_id = ?",
        channel.id);
    FetchingState fetching = fetching_state(tx, channel.id);
    return {.id = channel.id,
            .name = channel.name,
            .settings = settings_of(channel),
            .has_incoming_secret = kept.has_incoming_secret,
            .has_outgoing_secret = kept.has_outgoing_secret,
            .signing = find_signing(tx, channel.id),
            .waiting = tx.value<std::int64_t>("select count(*) from mail_out where channel_id = ?",
                                              channel.id),
            .last_mail_at =
                tx.one<Instant>("select at from mail where channel_id = ? and direction = 'in' "
                                "order by at desc, id desc limit 1",
                                channel.id),
            .fetched_at = fetching.fetched_at,
            .failed_step = fetching.failed_step,
            .failure = fetching.failure,
            .set_aside = fetching.set_aside};
}

Channel find_mailbox(Read& tx, const Actor& who, ChannelId id) {
    auto channel = conversations::find_channel(tx, who.workspace, id);
    if (channel.type != type) throw Refusal(Problem::not_found, "channel");
    return channel;
}

// An address belongs to one channel of the workspace.
void check_is_free(Read& tx, WorkspaceId workspace, const Settings& settings,
                   std::optional<ChannelId> self) {
    for (const Channel& other : conversations::channels_of_type(tx, workspace, type))
        if (other.id != self && is_own(settings_of(other), settings.address))
            throw wrong_field("address", "already_exists");
}

struct ListEmailChannels {
    static constexpr auto fields = shape::fields();
};

Items<EmailChannel> list_email_channels(Read& tx, const Actor& who, const ListEmailChannels&) {
    Items<EmailChannel> out;
    for (const auto& channel : conversations::channels_of_type(tx, who.workspace, type))
        out.data.push_back(shown(tx, channel));
    return out;
}

struct CreateEmailChannel {
    std::string name;
    Settings settings;
    std::optional<std::string> incoming_secret, outgoing_secret;

    static constexpr auto fields = shape::fields(
        shape::body("name", &CreateEmailChannel::name, "", shape::up_to(80)),
        shape::body("settings", &CreateEmailChannel::settings),
        shape::body("incoming_secret", &CreateEmailChannel::incoming_secret,
                    "Password or access token of the mailbox.", shape::up_to(longest_secret)),
        shape::body("outgoing_secret", &CreateEmailChannel::outgoing_secret,
                    "Password or access token for sending.", shape::up_to(longest_secret)));
};

Channel make(Write& tx, WorkspaceId workspace, const std::string& name, const Settings& settings,
             const std::optional<std::string>& incoming,
             const std::optional<std::string>& outgoing) {
    check(settings);
    check_is_free(tx, workspace, settings, {});
    auto channel = conversations::add_channel(tx, workspace, type, name, new_secret().substr(0, 20),
                                              parse_json(shape::to_text(settings)), true);
    tx.run(
        "insert into email_secret (channel_id, token_secret, incoming_secret, outgoing_secret) "
        "values (?, ?, ?, ?)",
        channel.id, new_secret(), incoming, outgoing);
    return channel;
}

Created<EmailChannel> create_email_channel(Write& tx, const Actor& who,
                                           const CreateEmailChannel& in) {
    std::string name = text::clean_line(in.name);
    if (name.empty()) throw wrong_field("name", "required");
    Channel channel = below("settings", [&] {
        return make(tx, who.workspace, name, in.settings, in.incoming_secret, in.outgoing_secret);
    });
    accounts::audit(tx, who, "channel.created", {to_string(channel.id), channel.name});
    return {shown(tx, channel)};
}

struct ChangeEmailChannel {
    ChannelId id;
    std::optional<std::string> name;
    std::optional<Settings> settings;
    std::optional<std::string> incoming_secret, outgoing_secret;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ChangeEmailChannel::id),
        shape::body("name", &ChangeEmailChannel::name, "", shape::up_to(80)),
        shape::body("settings", &ChangeEmailChannel::settings, "All of them together."),
        shape::body("incoming_secret", &ChangeEmailChannel::incoming_secret,
                    "Absent: it stays as it is.", shape::up_to(longest_secret)),
        shape::body("outgoing_secret", &ChangeEmailChannel::outgoing_secret,
                    "Absent: it stays as it is.", shape::up_to(longest_secret)));
};

void keep_secrets(Write& tx, ChannelId channel, const ChangeEmailChannel& in) {
    if (in.incoming_secret)
        tx.run("update email_secret set incoming_secret = ? where channel_id = ?",
               *in.incoming_secret, channel);
    if (in.outgoing_secret)
        tx.run("update email_secret set outgoing_secret = ? where channel_id = ?",
               *in.outgoing_secret, channel);
}

EmailChannel change_email_channel(Write& tx, const Actor& who, const ChangeEmailChannel& in) {
    Channel channel = find_mailbox(tx, who, in.id);
    if (in.name) channel.name = text::clean_line(*in.name);
    if (channel.name.empty()) throw wrong_field("name", "required");
    if (in.settings) {
        below("settings", [&] {
            check(*in.settings);
            check_is_free(tx, who.workspace, *in.settings, channel.id);
        });
        channel.settings = parse_json(shape::to_text(*in.settings));
    }
    keep_secrets(tx, channel.id, in);
    tx.run("update email_secret set changes = changes + 1 where channel_id = ?", channel.id);
    conversations::change_channel(tx, channel);
    // What waits is tried with the new settings at once; what is being sent is not sent twice.
    tx.run("update mail_out set due_at = ? where channel_id = ? and due_at > ? and is_sending = 0",
           tx.now(), channel.id, tx.now());
    accounts::audit(tx, who, "channel.changed", {to_string(channel.id), channel.name});
    return shown(tx, channel);
}

}  // namespace

ChannelId create_mailbox(Write& tx, WorkspaceId workspace, const NewMailbox& in) {
    Settings settings{.address = in.address, .sender_name = in.name, .locale = in.locale};
    if (!in.smtp_host.empty())
        settings.outgoing = Server{.host = in.smtp_host,
                                   .port = in.smtp_port,
                                   .security = Security::none,
                                   .sign_in = SignIn::none};
    return make(tx, workspace, in.name, settings, {}, {}).id;
}

constinit const Route list_email_channels_route = get<list_email_channels>(
    "/email_channels", manage, "Channels of mail with their settings, without their secrets.");
constinit const Route create_email_channel_route =
    post<create_email_channel>("/email_channels", manage, "Makes a channel of mail.");
constinit const Route change_email_channel_route =
    patch<change_email_channel>("/email_channels/{id}", manage, "Changes name and settings.");

}  // namespace hamdel::email

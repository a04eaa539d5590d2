// A key is made here and never leaves; it signs from when it is told to, for its record must be
// published before.
#include "signing/signing.h"

#include "accounts/audit.h"
#include "accounts/door.h"
#include "kernel/errors.h"
#include "module/route.h"
#include "routes.h"

namespace hamdel::email {
namespace {

constexpr Permission may_sign{"channels:manage", &accounts::agent_door};

struct SigningKey {
    mail::DkimKind kind = mail::DkimKind::rsa;
    std::string domain, selector, secret, record;
    bool is_used = false;

    static constexpr auto fields = shape::fields(
        shape::field("kind", &SigningKey::kind), shape::field("domain", &SigningKey::domain),
        shape::field("selector", &SigningKey::selector),
        shape::field("secret", &SigningKey::secret), shape::field("record", &SigningKey::record),
        shape::field("is_used", &SigningKey::is_used));
};

std::optional<SigningKey> find_key(Read& tx, ChannelId channel) {
    return tx.one<SigningKey>(
        "select kind, domain, selector, secret, record, is_used from mail_signing "
        "where channel_id = ?",
        channel);
}

std::string domain_of(const Settings& settings) {
    return plain_address(settings.address).substr(plain_address(settings.address).rfind('@') + 1);
}

conversations::Channel find_signed(Read& tx, const Actor& who, ChannelId id) {
    auto channel = conversations::find_channel(tx, who.workspace, id);
    if (channel.type != type) throw Refusal(Problem::not_found, "channel");
    return channel;
}

MailSigning shown_signing(const SigningKey& key) {
    return {.kind = key.kind,
            .domain = key.domain,
            .record_name = key.selector + "._domainkey." + key.domain,
            .record = key.record,
            .is_used = key.is_used};
}

struct MakeSigningKey {
    ChannelId id;
    mail::DkimKind kind = mail::DkimKind::rsa;
    std::string secret;  // made before, outside the writer

    static constexpr auto fields =
        shape::fields(shape::path("id", &MakeSigningKey::id),
                      shape::body("kind", &MakeSigningKey::kind,
                                  "rsa is read everywhere, ed25519 is short.", shape::defaulted()));
};

void make_secret(Read& tx, const Actor& who, MakeSigningKey& in) {
    find_signed(tx, who, in.id);
    in.secret = mail::new_dkim_key(in.kind);
}

MailSigning make_signing_key(Write& tx, const Actor& who, const MakeSigningKey& in) {
    auto channel = find_signed(tx, who, in.id);
    tx.run(
        "insert into mail_signing (channel_id, kind, domain, selector, secret, record, is_used) "
        "values (?, ?, ?, ?, ?, ?, 0) on conflict (channel_id) do update set "
        "kind = excluded.kind, domain = excluded.domain, selector = excluded.selector, "
        "secret = excluded.secret, record = excluded.record, is_used = 0",
        in.id, in.kind, domain_of(settings_of(channel)), mail::dkim_selector(in.secret), in.secret,
        mail::dkim_record(in.secret));
    accounts::audit(tx, who, "channel.changed", {to_string(channel.id), channel.name});
    return shown_signing(find_key(tx, in.id).value());
}

struct ChangeSigning {
    ChannelId id;
    bool is_used = false;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ChangeSigning::id),
                      shape::body("is_used", &ChangeSigning::is_used,
                                  "Only when the record is published: receivers look for it."));
};

MailSigning change_signing(Write& tx, const Actor& who, const ChangeSigning& in) {
    auto channel = find_signed(tx, who, in.id);
    if (!find_key(tx, in.id)) throw Refusal(Problem::not_found, "signing");
    tx.run("update mail_signing set is_used = ? where channel_id = ?", in.is_used, in.id);
    accounts::audit(tx, who, "channel.changed", {to_string(channel.id), channel.name});
    return shown_signing(find_key(tx, in.id).value());
}

}  // namespace

std::optional<MailSigning> find_signing(Read& tx, ChannelId channel) {
    auto key = find_key(tx, channel);
    if (!key) return {};
    return shown_signing(*key);
}

std::optional<mail::DkimSigner> signer_of(Read& tx, ChannelId channel, const Settings& settings) {
    auto key = find_key(tx, channel);
    // After a change of address the old domain vouches for nothing.
    if (!key || !key->is_used || key->domain != domain_of(settings)) return {};
    return mail::DkimSigner{key->domain, key->selector, key->secret};
}

constinit const Route make_signing_key_route =
    post<make_signing_key>("/email_channels/{id}/signing", may_sign,
                           "Makes a new key to sign mails with (DKIM); it is not used yet.")
        .prepared_by<make_secret>();
constinit const Route change_signing_route = patch<change_signing>(
    "/email_channels/{id}/signing", may_sign, "Begins or ends to sign mails with the key.");

}  // namespace hamdel::email

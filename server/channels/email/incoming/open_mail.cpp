#include <sodium.h>

#include <algorithm>

#include "conversations/message.h"
#include "incoming/arrived.h"
#include "incoming/raw.h"
#include "incoming/storable.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "mail/newest_words.h"
#include "mail/read_mail.h"
#include "settings.h"

namespace hamdel::email {
namespace {

constexpr std::size_t longest_earlier = 200'000;
constexpr std::size_t most_named = 50;

// What another program passes on as its own, such as a form of a shop, names whose words they are.
bool speaks_for_others(const mail::Address& from) {
    std::string name = plain_address(from.address.substr(0, from.address.find('@')));
    return name.starts_with("noreply") || name.starts_with("no-reply") ||
           name.starts_with("donotreply") || name.starts_with("do-not-reply");
}

mail::Address sender_of(const mail::Mail& mail) {
    mail::Address out;
    if (!mail.from.empty()) out = mail.from.front();
    bool has_reply_to = !mail.reply_to.empty() && !mail.reply_to.front().address.empty();
    if (has_reply_to && (out.address.empty() || speaks_for_others(out)))
        out = mail.reply_to.front();
    if (out.address.empty() && mail.sender) out = *mail.sender;
    if (out.address.empty()) out.address = mail.return_path.value_or("");
    out.address = plain_address(out.address);
    return out;
}

// The head that every copy has, and the words: a mail that is handed over twice is the same, two
// mails of strangers are not, whatever Message-ID they bear.
std::string key_of(const mail::Mail& mail, const std::string& raw_hash) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 16);
    auto add = [&](std::string_view part) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                                  part.size());
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>("\0"), 1);
    };
    // Without a Message-ID only the very same bytes are the same mail.
    add(mail.message_id.empty() ? raw_hash : mail.message_id);
    for (const mail::Address& from : mail.from)
        add(from.address);
    if (mail.date) add(std::to_string(mail.date->at.ms));
    add(mail.subject);
    add(mail.text);
    add(mail.html);
    for (const mail::Attachment& file : mail.attachments)
        add(file.bytes);
    unsigned char hash[16];
    crypto_generichash_final(&state, hash, sizeof hash);
    char hex[sizeof hash * 2 + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

std::vector<std::string> named_in(const mail::Mail& mail) {
    std::vector<std::string> out;
    auto add = [&](const std::string& id) {
        bool is_new =
            !id.empty() && id != mail.message_id && std::ranges::find(out, id) == out.end();
        if (is_new && out.size() < most_named) out.push_back(id);
    };
    for (const std::string& id : mail.in_reply_to)
        add(id);
    for (auto id = mail.references.rbegin(); id != mail.references.rend(); ++id)
        add(*id);
    return out;
}

bool is_of_id(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '@' ||
           c == '-';
}

std::vector<std::string> ids_within(std::string_view bytes) {
    std::vector<std::string> out;
    constexpr std::string_view start = "msg_";
    for (std::size_t at = bytes.find(start);
         at != std::string_view::npos && out.size() < most_named; at = bytes.find(start, at + 1)) {
        std::size_t end = at;
        while (end < bytes.size() && end - at < 200 && is_of_id(bytes[end]))
            ++end;
        out.emplace_back(bytes.substr(at, end - at));
    }
    return out;
}

void keep_files(const storage::Blobs& blobs, Arrived& out) {
    std::int64_t bytes = 0;
    for (const mail::Attachment& file : out.mail.attachments) {
        if (file.is_of_forwarded || file.bytes.empty()) continue;
        auto size = std::ssize(file.bytes);
        bool fits = out.files.size() < conversations::most_attachments &&
                    size <= conversations::largest_attachment &&
                    bytes + size <= conversations::largest_message;
        if (!fits) {
            ++out.left_out;
            continue;
        }
        bytes += size;
        storage::BlobName kept = blobs.put(file.bytes);
        out.files.push_back({{.hash = kept.hash, .size = kept.size, .type = file.type}, file.name});
    }
}

std::string within_bounds(std::string words) {
    return text::clip(std::move(words), conversations::longest_body - 1);
}

// Taking words apart for search is most of the work of a mail: it is done once.
conversations::Wording worded(const std::string& words, const std::optional<std::string>& rich) {
    try {
        conversations::Wording out(words, rich, {});
        if (!rich || !out.ready().body.empty()) return out;
    } catch (const Refusal&) {
        // Too much of it: the plain words say the same.
    }
    return conversations::Wording(words);
}

void tell_apart(Arrived& out) {
    mail::NewestWords plain = mail::newest_words(out.mail.text);
    std::optional<std::string> rich;
    if (!out.mail.html.empty()) {
        mail::NewestHtml newest = mail::newest_html(out.mail.html);
        if (plain.words.empty()) plain.words = newest.text;
        if (plain.earlier.empty()) plain.earlier = newest.earlier;
        rich = std::move(newest.html);
    }
    if (plain.words.empty() && out.files.empty())
        plain.words = out.mail.subject.empty() ? "…" : out.mail.subject;
    out.earlier = plain.earlier;
    if (!plain.signature.empty()) out.earlier = plain.signature + "\n\n" + out.earlier;
    out.earlier = text::clip(std::move(out.earlier), longest_earlier);
    out.wording = worded(within_bounds(std::move(plain.words)), rich);
    out.wording.ready();  // here, so that the writer need not
}

}  // namespace

Arrived open_mail(const storage::Blobs& blobs, std::string_view bytes) {
    Arrived out;
    out.size = std::ssize(bytes);
    out.raw = keep_raw(blobs, bytes);
    out.mail = mail::read_mail(bytes);
    out.automatic = mail::recognize_automatic(out.mail);
    out.sender = sender_of(out.mail);
    out.key = key_of(out.mail, out.raw.hash);
    out.named = named_in(out.mail);
    if (out.automatic.kind != mail::AutomaticKind::none) {
        out.within = ids_within(bytes);
        make_storable(out);
        return out;
    }
    keep_files(blobs, out);
    tell_apart(out);
    for (mail::Attachment& file : out.mail.attachments)
        file.bytes.clear();
    make_storable(out);
    return out;
}

}  // namespace hamdel::email

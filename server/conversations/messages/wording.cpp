#include "conversations/wording.h"

#include <algorithm>

#include "conversations/message.h"
#include "html/clean.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"

namespace hamdel::conversations {
namespace {

constexpr std::size_t bytes_at_once = 8 << 10;

html::Clean cleaned(const std::string& html, std::span<const AttachmentId> files) {
    auto own = [&](std::string_view src) -> std::optional<std::string> {
        for (AttachmentId file : files)
            if (src.starts_with("cid:") && src.substr(4) == to_string(file))
                return std::string(src);
        return {};
    };
    auto out = html::clean(html, own);
    if (!out) throw Refusal(Problem::too_large, "html_too_large").with_limit(html::longest_html);
    return *std::move(out);
}

}  // namespace

std::vector<AttachmentId> pictures_in(std::string_view html) {
    constexpr std::string_view sign = "cid:";
    std::vector<AttachmentId> out;
    // One more than there can be is as good as all: then some are not the message's own.
    for (std::size_t at = html.find(sign); at != html.npos && out.size() <= most_attachments;
         at = html.find(sign, at)) {
        at += sign.size();
        auto id = parse_id<AttachmentNoun>(html.substr(at, html.find_first_of("\"'> ", at) - at));
        if (id && std::ranges::find(out, *id) == out.end()) out.push_back(*id);
    }
    return out;
}

Wording::Wording(std::string written) : written_(std::move(written)) {
    if (written_.size() <= bytes_at_once) ready();
}

Wording::Wording(std::string written, const std::optional<std::string>& html,
                 std::span<const AttachmentId> files) {
    if (!html) {
        *this = Wording(std::move(written));
        return;
    }
    html::Clean clean = cleaned(*html, files);
    *this = Wording(std::move(clean.text));
    if (!clean.is_plain) html_ = std::move(clean.html);
}

Wording Wording::kept(std::string body, std::optional<std::string> html) {
    Wording out(std::move(body));
    out.html_ = std::move(html);
    return out;
}

const Wording::Ready& Wording::ready() const {
    if (!ready_) {
        std::string body = text::clean_body(written_);
        text::IndexText index = text::index_text(body);
        ready_.emplace(std::move(body), std::move(index));
    }
    return *ready_;
}

}  // namespace hamdel::conversations

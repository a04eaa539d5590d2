#include "mail_picture.h"

#include <algorithm>

#include "address.h"
#include "html/mail_html.h"
#include "mail_tags.h"
#include "tags.h"

namespace hamdel::html {
namespace {

constexpr std::size_t longest_cid = 300;
constexpr std::size_t longest_data = 256 << 10;

std::string packed_address(std::string_view written) {
    std::string out;
    for (char c : written)
        if (static_cast<unsigned char>(c) > 0x20 && c != 0x7f) out += c;
    return out;
}

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.size() >= beginning.size() &&
           std::ranges::equal(beginning, text.substr(0, beginning.size()), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
           });
}

// A Content-ID as it stands in headers: no blanks, brackets or quotes.
bool is_content_id(std::string_view id) {
    return !id.empty() && id.size() <= longest_cid &&
           id.find_first_of("\"'<>`\\") == std::string_view::npos;
}

bool is_small_picture(std::string_view src) {
    if (src.size() > longest_data) return false;
    for (std::string_view kind : {"png", "jpeg", "jpg", "gif", "webp", "bmp"}) {
        std::string beginning = "data:image/" + std::string(kind) + ";base64,";
        if (!begins_with(src, beginning)) continue;
        return src.substr(beginning.size())
                   .find_first_not_of(
                       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                       "0123456789+/=") == std::string_view::npos;
    }
    return false;
}

bool is_of_the_web(std::string_view address) {
    return begins_with(address, "http://") || begins_with(address, "https://");
}

}  // namespace

std::string picture_attributes(const GumboElement& element) {
    std::string src = packed_address(attribute_of(element, "src").value_or(""));
    std::string out;
    if (begins_with(src, "cid:") && is_content_id(std::string_view(src).substr(4))) {
        add_attribute(out, "src", "cid:" + src.substr(4));
    } else if (is_small_picture(src)) {
        add_attribute(out, "src", src);
    } else {
        if (src.empty()) src = packed_address(attribute_of(element, remote_picture).value_or(""));
        if (src.starts_with("//")) src = "https:" + src;
        auto address = is_of_the_web(src) ? link_address(src) : std::nullopt;
        if (address) add_attribute(out, remote_picture, *address);
    }
    return out;
}

namespace {

std::string without_escapes(std::string_view value) {
    std::string out;
    while (!value.empty()) {
        bool is_entity = false;
        for (auto [entity, letter] : {std::pair<std::string_view, char>{"&amp;", '&'},
                                      {"&lt;", '<'},
                                      {"&gt;", '>'},
                                      {"&quot;", '"'}}) {
            if (!value.starts_with(entity)) continue;
            out += letter;
            value.remove_prefix(entity.size());
            is_entity = true;
            break;
        }
        if (is_entity) continue;
        out += value.front();
        value.remove_prefix(1);
    }
    return out;
}

}  // namespace

// What was cleaned has one spelling, so that it can be looked through as text.
std::string with_pictures(std::string_view cleaned, const PictureRule& rule) {
    std::string out;
    for (;;) {
        std::size_t at = cleaned.find("<img ");
        if (at == std::string_view::npos) break;
        at += 5;
        out += cleaned.substr(0, at);
        cleaned.remove_prefix(at);
        for (std::string_view beginning : {"src=\"cid:", "data-remote=\""}) {
            if (!cleaned.starts_with(beginning)) continue;
            std::size_t from = cleaned.find('"') + 1, end = cleaned.find('"', from);
            if (end == std::string_view::npos) break;
            auto address = rule(without_escapes(cleaned.substr(from, end - from)));
            if (!address) break;
            out += "src=\"";
            add_clean(out, *address);
            cleaned.remove_prefix(end);
            break;
        }
    }
    return out += cleaned;
}

}  // namespace hamdel::html

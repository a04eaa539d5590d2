#include "../letters/classes.h"
#include "../letters/code_points.h"
#include "kernel/text/canonical.h"
#include "kernel/text/text.h"

#include <unicode/idna.h>

#include <algorithm>
#include <memory>

namespace hamdel::text {
namespace {

// RFC 5321, 4.5.3.1: 64 for the local part, 254 for what fits between < and >.
constexpr std::size_t max_local = 64;
constexpr std::size_t max_address = 254;
constexpr std::size_t max_domain = 253;

std::string_view trimmed(std::string_view text) {
    const auto is_edge = [](char32_t value) {
        const Class kind = class_of(value);
        return kind == Class::space || kind == Class::ignorable;
    };
    while (!text.empty()) {
        const CodePoint first = code_point_at(text, 0);
        if (!is_edge(first.value)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        std::size_t at = text.size() - 1;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            --at;
        if (!is_edge(code_point_at(text, at).value)) break;
        text = text.substr(0, at);
    }
    return text;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

// RFC 5322 atext, and letters, digits and marks of other scripts (RFC 6531).
bool is_local_character(char32_t value) {
    if (value < 0x80) {
        const char byte = static_cast<char>(value);
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
               (byte >= '0' && byte <= '9') ||
               (byte != 0 &&
                std::string_view{"!#$%&'*+-/=?^_`{|}~."}.find(byte) != std::string_view::npos);
    }
    switch (class_of(value)) {
        case Class::letter:
        case Class::arabic:
        case Class::digit:
        case Class::mark:
        case Class::ideograph:
        case Class::dictionary:
            return true;
        default:
            return false;
    }
}

bool is_local_part(std::string_view local) {
    if (local.empty() || local.size() > max_local || local.starts_with('.') ||
        local.ends_with('.') || local.find("..") != std::string_view::npos)
        return false;
    for (std::size_t at = 0; at < local.size();) {
        const CodePoint point = code_point_at(local, at);
        if (!point.is_valid || !is_local_character(point.value)) return false;
        at += point.length;
    }
    return true;
}

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= 63 && !label.starts_with('-') &&
           !label.ends_with('-') && std::ranges::all_of(label, [](char byte) {
               return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
           });
}

// At least two labels, and the last is no number: an address by number is not a name.
bool is_domain(std::string_view domain) {
    if (domain.size() > max_domain) return false;
    const std::size_t last_dot = domain.rfind('.');
    if (last_dot == std::string_view::npos) return false;
    const std::string_view top = domain.substr(last_dot + 1);
    if (top.size() < 2 || top.find_first_not_of("0123456789") == std::string_view::npos)
        return false;
    while (true) {
        const std::size_t dot = domain.find('.');
        if (!is_label(domain.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        domain.remove_prefix(dot + 1);
    }
}

const icu::IDNA* idna() {
    thread_local const std::unique_ptr<icu::IDNA> kept = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::IDNA> made{icu::IDNA::createUTS46Instance(
            UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                UIDNA_NONTRANSITIONAL_TO_ASCII,
            status)};
        if (U_FAILURE(status)) made.reset();
        return made;
    }();
    return kept.get();
}

std::optional<std::string> ascii_domain(std::string_view domain) {
    std::string result;
    if (is_ascii(domain) && domain.find("xn--") == std::string_view::npos) {
        result = domain;
        for (char& byte : result)
            if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
    } else {
        icu::StringByteSink<std::string> sink{&result};
        icu::IDNAInfo info;
        UErrorCode status = U_ZERO_ERROR;
        if (idna() == nullptr || domain.size() > max_domain) return std::nullopt;
        idna()->nameToASCII_UTF8({domain.data(), static_cast<int32_t>(domain.size())}, sink, info,
                                 status);
        if (U_FAILURE(status) || info.hasErrors()) return std::nullopt;
    }
    if (!is_domain(result)) return std::nullopt;
    return result;
}

}  // namespace

std::optional<std::string> canonical_email(std::string_view text) {
    const std::string_view address = trimmed(text);
    const std::size_t at = address.find('@');
    if (at == std::string_view::npos || address.size() > max_address * 4) return std::nullopt;
    const std::string_view local = address.substr(0, at);
    if (!is_local_part(local) || !is_valid_utf8(address)) return std::nullopt;
    const auto domain = ascii_domain(address.substr(at + 1));
    if (!domain || local.size() + 1 + domain->size() > max_address) return std::nullopt;
    return std::string{local} + "@" + *domain;
}

}  // namespace hamdel::text

// What stands below an agent's mails: in Persian and in English, plain or rich. Whoever sends in an
// agent's name asks here.
#pragma once

#include <optional>
#include <string>

#include "accounts/ids.h"
#include "kernel/shape.h"
#include "storage/read.h"

namespace hamdel::accounts {

enum class SignatureLanguage { fa, en };
constexpr auto names(SignatureLanguage) {
    return std::array<std::string_view, 2>{"fa", "en"};
}

struct Signature {
    SignatureLanguage language = SignatureLanguage::fa;
    std::string body;  // plain words; empty: there is none
    std::optional<std::string> html;

    static constexpr std::string_view shape_name = "Signature";
    static constexpr auto fields = shape::fields(
        shape::field("language", &Signature::language),
        shape::field("body", &Signature::body, "Plain words; empty where there is none."),
        shape::field("html", &Signature::html, "Rich text, where the plain words do not say all."));
};

// Of this agent in the language of the words above it ("fa", "en-GB" …); where there is none in it,
// the other one. Nothing where the agent has none at all.
std::optional<Signature> signature_of(Read& tx, AgentId agent, std::string_view language);

}  // namespace hamdel::accounts

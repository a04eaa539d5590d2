#include "accounts/signatures.h"

#include "accounts/may.h"
#include "html/clean.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "module/page.h"
#include "routes.h"
#include "storage/write.h"

namespace hamdel::accounts {
namespace {

constexpr std::size_t longest_signature = 2000;
// What is read before that is looked at: the same with its tags.
constexpr std::size_t longest_written = 32 << 10;

struct ListMySignatures {
    static constexpr auto fields = shape::fields();
};

struct SetMySignature {
    SignatureLanguage language = SignatureLanguage::fa;
    std::string body;
    std::optional<std::string> html;
    Signature made;

    static constexpr auto fields =
        shape::fields(shape::path("language", &SetMySignature::language),
                      shape::body("body", &SetMySignature::body, "Plain text; empty takes it away.",
                                  shape::defaulted(shape::up_to(longest_written))),
                      shape::body("html", &SetMySignature::html,
                                  "Rich text, from which body is made then. It has no pictures.",
                                  shape::up_to(longest_written)));

    void was_read() {
        made = {.language = language, .body = body};
        if (html) {
            auto clean = html::clean(*html);
            if (!clean)
                throw Refusal(Problem::too_large, "html_too_large").with_limit(longest_written);
            made.body = std::move(clean->text);
            if (!clean->is_plain) made.html = std::move(clean->html);
        }
        made.body = text::clean_body(made.body);
        if (text::count_characters(made.body) > longest_signature)
            throw Refusal(Problem::too_large, "body_too_large").with_limit(longest_signature);
        if (made.body.empty()) made.html.reset();
    }
};

std::vector<Signature> signatures_of(Read& tx, AgentId agent) {
    return tx.all<Signature>(
        "select language, body, html from agent_signature where agent_id = ? order by language",
        agent);
}

Items<Signature> list_my_signatures(Read& tx, const Actor& who, const ListMySignatures&) {
    std::vector<Signature> out{{.language = SignatureLanguage::fa},
                               {.language = SignatureLanguage::en}};
    for (Signature& kept : signatures_of(tx, who.agent()))
        (kept.language == SignatureLanguage::fa ? out[0] : out[1]) = std::move(kept);
    return {std::move(out)};
}

Signature set_my_signature(Write& tx, const Actor& who, const SetMySignature& in) {
    if (in.made.body.empty())
        tx.run("delete from agent_signature where agent_id = ? and language = ?", who.agent(),
               in.language);
    else
        tx.run(
            "insert into agent_signature (agent_id, language, body, html) values (?, ?, ?, ?) "
            "on conflict (agent_id, language) do update set body = excluded.body, "
            "html = excluded.html",
            who.agent(), in.language, in.made.body, in.made.html);
    return in.made;
}

}  // namespace

std::optional<Signature> signature_of(Read& tx, AgentId agent, std::string_view language) {
    auto wanted = language.starts_with("fa") ? SignatureLanguage::fa : SignatureLanguage::en;
    std::optional<Signature> out;
    for (Signature& one : signatures_of(tx, agent))
        if (!out || one.language == wanted) out = std::move(one);
    return out;
}

constinit const Route list_my_signatures_route =
    get<list_my_signatures>("/me/signatures", may::signed_in, "What stands below my mails.");
constinit const Route set_my_signature_route = put<set_my_signature>(
    "/me/signatures/{language}", may::signed_in,
    "Sets what stands below my mails in a language; without words, takes it away.");

}  // namespace hamdel::accounts

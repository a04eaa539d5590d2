#include <algorithm>

#include "kernel/text/canonical.h"
#include "kernel/text/text.h"
#include "organizations/organization.h"

namespace hamdel::customers {
namespace {

// Mail for everyone, as it is used in Iran and around it; sorted, to be looked up.
constexpr std::string_view public_domains[] = {
    "126.com",        "163.com",        "aol.com",     "bk.ru",          "chmail.ir",
    "duck.com",       "fastmail.com",   "gmail.com",   "gmx.at",         "gmx.ch",
    "gmx.com",        "gmx.de",         "gmx.net",     "googlemail.com", "hotmail.co.uk",
    "hotmail.com",    "hotmail.de",     "hotmail.fr",  "icloud.com",     "inbox.ru",
    "laposte.net",    "libero.it",      "list.ru",     "live.com",       "live.nl",
    "mac.com",        "mail.com",       "mail.ru",     "mailfa.com",     "me.com",
    "msn.com",        "naver.com",      "orange.fr",   "outlook.com",    "outlook.de",
    "outlook.fr",     "pm.me",          "proton.me",   "protonmail.com", "qq.com",
    "rediffmail.com", "rocketmail.com", "sina.com",    "t-online.de",    "tuta.com",
    "vatanmail.ir",   "web.de",         "yahoo.co.in", "yahoo.co.jp",    "yahoo.co.uk",
    "yahoo.com",      "yahoo.de",       "yahoo.fr",    "yandex.com",     "yandex.ru",
    "ymail.com",      "zoho.com"};
static_assert(std::ranges::is_sorted(public_domains));

// Addresses of pages and of people are typed as well: what stands before the domain goes.
std::string_view bare(std::string_view typed) {
    for (std::string_view beginning : {"https://", "http://"})
        if (typed.starts_with(beginning)) typed.remove_prefix(beginning.size());
    if (auto at = typed.rfind('@'); at != std::string_view::npos) typed.remove_prefix(at + 1);
    if (typed.starts_with("www.")) typed.remove_prefix(4);
    return typed.substr(0, typed.find('/'));
}

}  // namespace

bool is_public_domain(std::string_view domain) {
    return std::ranges::binary_search(public_domains, domain);
}

std::string clean_domain(std::string_view written, std::string_view field) {
    std::string line = text::clean_line(written);
    auto address = text::canonical_email("a@" + std::string(bare(line)));
    if (!address) throw wrong_field(field, "malformed_domain");
    std::string domain = address->substr(2);
    if (is_public_domain(domain)) throw wrong_field(field, "public_domain");
    return domain;
}

std::vector<std::string> clean_domains(Read& tx, WorkspaceId workspace,
                                       const std::vector<std::string>& written,
                                       OrganizationId own) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < written.size(); ++at) {
        std::string field = "domains[" + std::to_string(at) + "]";
        std::string domain = clean_domain(written[at], field);
        if (std::ranges::find(out, domain) != out.end()) continue;
        auto holder = tx.one<OrganizationId>(
            "select organization_id from organization_domain where workspace_id = ? and domain = ?",
            workspace, domain);
        if (holder && *holder != own)
            throw Refusal(Problem::conflict, "domain_taken", {{field, "domain_taken"}});
        out.push_back(std::move(domain));
    }
    return out;
}

void keep_domains(Write& tx, WorkspaceId workspace, const Organization& organization) {
    tx.run("delete from organization_domain where organization_id = ?", organization.id);
    for (const std::string& domain : organization.domains)
        tx.run(
            "insert into organization_domain (workspace_id, domain, organization_id) "
            "values (?, ?, ?)",
            workspace, domain, organization.id);
}

}  // namespace hamdel::customers

// Organizations are found by how the words of their names and domains begin. They are few beside
// customers and have no text of their own, so a table of words does for both engines.
#include <set>

#include "kernel/text/fold.h"
#include "kernel/text/text.h"
#include "lists/filter.h"
#include "organizations/organization.h"

namespace hamdel::customers {
namespace {

constexpr std::size_t most_words = 12;

bool parts_words(char byte) {
    bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    return !is_plain && static_cast<unsigned char>(byte) < 0x80;
}

// Runs of letters and digits, and all of them in one: who types without a space finds it as well.
std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> out;
    std::string word, joined;
    for (char byte : text::fold(text) + " ") {
        if (!parts_words(byte)) {
            word += byte;
            joined += byte;
        } else if (!word.empty()) {
            out.insert(std::move(word));
            word.clear();
        }
    }
    if (!joined.empty()) out.insert(std::move(joined));
    return out;
}

}  // namespace

std::string clean_organization_name(std::string_view written) {
    return text::clean_line(written);
}

std::string folded_name(std::string_view name) {
    std::string folded = text::fold(name);
    return folded.empty() ? std::string(name) : folded;
}

void keep_words(Write& tx, WorkspaceId workspace, const Organization& organization) {
    tx.run("delete from organization_word where organization_id = ?", organization.id);
    std::set<std::string> words = words_of(organization.name);
    for (const std::string& domain : organization.domains)
        words.merge(words_of(domain));
    for (const std::string& word : words)
        tx.run(
            "insert into organization_word (workspace_id, word, organization_id) values (?, ?, ?)",
            workspace, word, organization.id);
}

void forget_words_and_domains(Write& tx, OrganizationId id) {
    tx.run("delete from organization_word where organization_id = ?", id);
    tx.run("delete from organization_domain where organization_id = ?", id);
}

WordCondition found_by(WorkspaceId workspace, std::string_view words) {
    constexpr std::string_view begins =
        "id in (select organization_id from organization_word "
        "where workspace_id = ? and word >= ? and word < ?)";
    WordCondition out;
    std::set<std::string> typed = words_of(words);
    std::string joined;
    // Of several words the joined form is another way to be found, not one word more.
    if (typed.size() > 1)
        for (char byte : text::fold(words))
            if (!parts_words(byte)) joined += byte;
    typed.erase(joined);
    std::size_t count = 0;
    auto also = [&](std::string_view how, const std::string& word) {
        out.sql += how;
        out.sql += begins;
        out.arguments.add(workspace);
        out.arguments.add(word);
        out.arguments.add(above_all(word));
    };
    for (const std::string& word : typed)
        if (count++ < most_words) also(count == 1 ? "((" : " and ", word);
    if (count == 0) return out;
    out.sql += ")";
    if (!joined.empty()) also(" or ", joined);
    out.sql += ")";
    return out;
}

}  // namespace hamdel::customers

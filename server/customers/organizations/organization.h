// What an organization is kept by: the fields as they are written, and the words it is found by.
#pragma once

#include "customers/organizations.h"
#include "events.h"

namespace hamdel::customers {

std::string clean_organization_name(std::string_view written);
// Two spellings of one name fold to one text, which is never empty for a name that is not.
std::string folded_name(std::string_view name);

// One domain as it is kept. Throws invalid under `field`: "malformed_domain", "public_domain".
std::string clean_domain(std::string_view written, std::string_view field);
// Those where anyone may have a mailbox: an address there says nothing of an organization.
bool is_public_domain(std::string_view domain);

// Throws conflict for what another organization has.
void refuse_taken_name(Read& tx, WorkspaceId workspace, std::string_view name, OrganizationId own);
// Each clean and once; throws conflict "domain_taken".
std::vector<std::string> clean_domains(Read& tx, WorkspaceId workspace,
                                       const std::vector<std::string>& written, OrganizationId own);

// The rows of its domains and of the words it is found by, anew.
void keep_domains(Write& tx, WorkspaceId workspace, const Organization& organization);
void keep_words(Write& tx, WorkspaceId workspace, const Organization& organization);
void forget_words_and_domains(Write& tx, OrganizationId id);

// "id in (…)" for each word that is typed, to be joined by "and"; none for no words.
struct WordCondition {
    std::string sql;
    storage::Arguments arguments;
};
WordCondition found_by(WorkspaceId workspace, std::string_view words);

struct OrganizationTold {
    static constexpr std::string_view created = "organization.created";
    static constexpr std::string_view changed = "organization.changed";
    static constexpr std::string_view removed = "organization.removed";
    std::string_view type;
    OrganizationId organization_id;
    std::string name;
    Json changes{Json::Object{}};

    static constexpr auto fields =
        shape::fields(shape::field("organization_id", &OrganizationTold::organization_id),
                      shape::field("name", &OrganizationTold::name),
                      shape::field("changes", &OrganizationTold::changes));
};

}  // namespace hamdel::customers

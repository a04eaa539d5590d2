#include "lists/filter.h"

#include "clean.h"
#include "kernel/text/fold.h"

namespace hamdel::customers {
namespace {

void of_organization(Conditions& where, std::string_view typed) {
    std::string beginning = text::fold(typed);
    if (beginning.empty()) return;
    where.also("folded_organization >= ? and folded_organization < ?", beginning,
               above_all(beginning));
}

}  // namespace

Conditions conditions_of(Read& tx, WorkspaceId workspace, const CustomerFilter& filter) {
    Conditions where;
    where.also("workspace_id = ?", workspace);
    where.also("root_id = id");
    if (filter.tier) where.also("tier = ?", *filter.tier);
    if (filter.stage) where.also("stage = ?", *filter.stage);
    if (filter.blocked) where.also("blocked = ?", *filter.blocked);
    if (filter.organization) of_organization(where, *filter.organization);
    if (filter.organization_id) where.also("organization_id = ?", *filter.organization_id);
    if (filter.country) where.also("country = ?", clean_country(*filter.country));
    if (filter.seen_since) where.also("last_seen_at >= ?", *filter.seen_since);
    if (filter.attributes) add_attributes(tx, workspace, *filter.attributes, where);
    return where;
}

}  // namespace hamdel::customers

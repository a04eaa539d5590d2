#include "accounts/ids.h"
#include "accounts/may.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct AuditEntry {
    AuditEntryId id;
    Instant at;
    ActorView actor;
    std::string action;
    std::string subject_id;
    std::string subject_name;
    Json details;
    std::string address;

    static constexpr std::string_view shape_name = "AuditEntry";
    static constexpr auto fields = shape::fields(
        shape::field("id", &AuditEntry::id), shape::field("at", &AuditEntry::at),
        shape::field("actor", &AuditEntry::actor), shape::field("action", &AuditEntry::action),
        shape::field("subject_id", &AuditEntry::subject_id),
        shape::field("subject_name", &AuditEntry::subject_name),
        shape::field("details", &AuditEntry::details),
        shape::field("address", &AuditEntry::address));
};

struct ListAuditEntries : PageAsked {
    std::string action;
    std::optional<AgentId> actor_id;
    std::optional<Instant> since;
    std::optional<Instant> until;

    static constexpr auto own_fields = shape::fields(
        shape::query("action", &ListAuditEntries::action,
                     "As 'agent.invited', or 'agent.' for all.",
                     shape::defaulted(shape::up_to(80))),
        shape::query("actor_id", &ListAuditEntries::actor_id, "Only what this agent did."),
        shape::query("since", &ListAuditEntries::since, "From this time on."),
        shape::query("until", &ListAuditEntries::until, "Before this time."));
    static constexpr auto fields = shape::joined(own_fields, PageAsked::fields);
};

// How much of an entry's word is held against the one asked for: nothing when none was, the
// beginning when it ends in a dot, otherwise all of it.
std::int64_t compared_letters(std::string_view action) {
    return action.empty() || action.ends_with('.') ? std::int64_t(action.size()) : 1000;
}

Page<AuditEntry> list_audit_entries(Read& tx, const Actor& who, const ListAuditEntries& in) {
    std::int64_t before = in.place().value_or(Place2{INT64_MAX}).first;
    auto rows = tx.all<AuditEntry>(
        "select id, at, actor, action, subject_id, subject_name, details, address "
        "from audit_entry where workspace_id = ? and id < ? and at >= ? and at < ? "
        "and (cast(? as bigint) = 0 or actor_id = ?) "
        "and substr(action, 1, cast(? as integer)) = ? order by id desc limit ?",
        who.workspace, before, in.since.value_or(Instant{INT64_MIN}),
        in.until.value_or(Instant{INT64_MAX}), in.actor_id.value_or(AgentId{}),
        in.actor_id.value_or(AgentId{}), compared_letters(in.action), in.action, in.size + 1);
    return make_page(std::move(rows), "/api/v1/audit_entries", in,
                     [](const AuditEntry& row) { return Place2{row.id.value, 0}; });
}

}  // namespace

constinit const Route list_audit_entries_route = get<list_audit_entries>(
    "/audit_entries", may::read_audit, "Lists who changed what, newest first.");

}  // namespace hamdel::accounts

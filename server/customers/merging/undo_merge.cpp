#include <algorithm>

#include "attributes/value.h"
#include "events.h"
#include "index.h"
#include "merging/merged.h"
#include "module/page.h"
#include "organizations/member.h"
#include "routes.h"
#include "rows.h"

namespace hamdel::customers {
namespace {

struct KeptMerge {
    MergeId id;
    CustomerId gone_id;
    Moved moved;

    static constexpr auto fields = shape::fields(shape::field("id", &KeptMerge::id),
                                                 shape::field("gone_id", &KeptMerge::gone_id),
                                                 shape::field("moved", &KeptMerge::moved));
};

struct ListMerges {
    CustomerId id;
    static constexpr auto fields = shape::fields(shape::path("id", &ListMerges::id));
};

Items<Merge> list_customer_merges(Read& tx, const Actor& who, const ListMerges& in) {
    CustomerId kept = find_customer(tx, who, in.id).id;
    return {
        tx.all<Merge>("select id, gone_id, gone_name, at, by_name from customer_merge "
                      "where kept_id = ? and undone_at is null order by id desc limit 100",
                      kept)};
}

struct UndoMerge {
    CustomerId id;
    MergeId merge_id;

    static constexpr auto fields = shape::fields(shape::path("id", &UndoMerge::id),
                                                 shape::path("merge_id", &UndoMerge::merge_id));
};

// Later merges took up what this one made, so they are undone before it.
KeptMerge last_merge(Read& tx, CustomerId kept, MergeId asked) {
    auto merge = tx.one<KeptMerge>(
        "select id, gone_id, moved from customer_merge "
        "where id = ? and kept_id = ? and undone_at is null",
        asked, kept);
    if (!merge) throw Refusal(Problem::not_found, "merge");
    auto last = tx.value<MergeId>(
        "select max(id) from customer_merge where kept_id = ? and undone_at is null", kept);
    if (last != asked) throw Refusal(Problem::conflict, "undo_later_merge_first");
    return *std::move(merge);
}

// What somebody changed since then stays as it was changed.
void give_back_fields(Write& tx, const Actor& who, Customer& kept, const Moved& moved) {
    MergedFields now = fields_of(kept);
    shape::each_field<MergedFields>([&](const auto& described) {
        if (now.*described.member == moved.after.*described.member)
            now.*described.member = moved.before.*described.member;
    });
    put_fields(kept, now);
    store_fields(tx, who, kept);
}

void give_back_values(Write& tx, WorkspaceId workspace, CustomerId kept, const Moved& moved) {
    auto attributes = attributes_of(tx, workspace);
    for (const MergedValue& one : moved.values) {
        auto attribute =
            std::ranges::find(attributes, AttributeId{one.attribute_id}, &Attribute::id);
        if (attribute == attributes.end()) continue;
        auto now = tx.one<std::string>(
            "select value from customer_value where customer_id = ? and attribute_id = ?", kept,
            attribute->id);
        if (now == one.after) put_raw_value(tx, workspace, kept, *attribute, one.before);
    }
}

void give_back(Write& tx, std::string_view table, const std::vector<std::int64_t>& ids,
               CustomerId from, CustomerId to) {
    tx.run("update " + std::string(table) +
               " set customer_id = ? "
               "where customer_id = ? and id in (select value from each_number(?))",
           to, from, ids);
}

// Everyone who had become the kept one through this merge is himself again.
void part(Write& tx, CustomerId kept, CustomerId gone, const Moved& moved) {
    auto count =
        tx.value<std::int64_t>("select conversation_count from customer where id = ?", gone);
    tx.run("update customer set merged_into = null where id = ?", gone);
    std::vector<std::int64_t> family{gone.value};
    for (std::size_t at = 0; at < family.size(); ++at)
        for (std::int64_t child : tx.all<std::int64_t>(
                 "select id from customer where root_id = ? and merged_into = ?", kept, family[at]))
            family.push_back(child);
    tx.run(
        "update customer set root_id = ?, tier = ?, blocked = ?, block_reason = ? "
        "where id in (select value from each_number(?))",
        gone, moved.gone.tier, moved.gone.blocked, moved.gone.block_reason, family);
    tx.run("update customer set conversation_count = conversation_count - ? where id = ?", count,
           kept);
    // He may have come by under his own name meanwhile.
    tx.run(
        "update customer set last_seen_at = ?, latest_at = ? where id = ? and latest_at <= "
        "(select max(m.latest_at) from customer m where m.id = ?)",
        moved.seen_before, moved.latest_before, kept, gone);
}

Customer undo_merge(Write& tx, const Actor& who, const UndoMerge& in) {
    Customer kept = find_customer(tx, who, in.id);
    KeptMerge merge = last_merge(tx, kept.id, in.merge_id);
    const Moved& moved = merge.moved;
    give_back_fields(tx, who, kept, moved);
    give_back_values(tx, who.workspace, kept.id, moved);
    give_back(tx, "customer_identity", moved.identities, kept.id, merge.gone_id);
    give_back(tx, "customer_identity", moved.given_up, merge.gone_id, kept.id);
    give_back(tx, "customer_note", moved.notes, kept.id, merge.gone_id);
    give_back(tx, "customer_product", moved.products, kept.id, merge.gone_id);
    tx.run("delete from customer_consent where id in (select value from each_number(?))",
           moved.consents);
    part(tx, kept.id, merge.gone_id, moved);
    count_members_of(tx, merge.gone_id);
    tx.run("update customer_merge set undone_at = ? where id = ?", tx.now(), merge.id);
    reindex(tx, who.workspace, kept.id);
    reindex(tx, who.workspace, merge.gone_id);
    for (CustomerId one : {kept.id, merge.gone_id})
        record(tx, who,
               CustomersMerged{CustomersMerged::parted, kept.id, merge.gone_id, moved.gone.name,
                               Json(Json::Object{})},
               {.customer = one.value});
    return find_customer(tx, who, kept.id);
}

}  // namespace

constinit const Route list_customer_merges_route = get<list_customer_merges>(
    "/customers/{id}/merges", may::read, "Whom this customer was merged with, the last first.");
constinit const Route undo_merge_route =
    post<undo_merge>("/customers/{id}/merges/{merge_id}/undo", may::edit,
                     "Parts two customers again, each with what was his.");

}  // namespace hamdel::customers

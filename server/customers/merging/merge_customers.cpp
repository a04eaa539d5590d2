#include <algorithm>

#include "attributes/value.h"
#include "consents/consent.h"
#include "events.h"
#include "index.h"
#include "merging/merged.h"
#include "organizations/member.h"
#include "routes.h"
#include "rows.h"

namespace hamdel::customers {
namespace {

struct MergeCustomers {
    CustomerId id;
    CustomerId other_id;
    std::vector<std::string> from_other;

    static constexpr auto fields = shape::fields(
        shape::path("id", &MergeCustomers::id, "Who is kept."),
        shape::body("other_id", &MergeCustomers::other_id, "Who goes into the one kept."),
        shape::body("from_other", &MergeCustomers::from_other,
                    "Fields whose value comes from the other: name, organization, …, "
                    "attributes.<key>. Of the rest the kept one's value stays, if there is one."));
};

bool is_empty(const std::string& value) {
    return value.empty();
}
template <class T>
bool is_empty(const std::optional<T>& value) {
    return !value;
}
bool is_empty(Tier) {
    return false;
}
bool is_empty(bool) {
    return false;
}

struct Choice {
    const std::vector<std::string>& from_other;
    std::vector<std::string> known;

    bool takes(std::string_view field) {
        known.emplace_back(field);
        return std::ranges::find(from_other, field) != from_other.end();
    }
    // A field that nobody knows was meant to be another one.
    void refuse_unknown() const {
        for (std::size_t at = 0; at < from_other.size(); ++at)
            if (std::ranges::find(known, from_other[at]) == known.end())
                throw wrong_field("from_other[" + std::to_string(at) + "]", "unknown_value");
    }
};

// The fields as they will be; the other's values that are not taken are added to `left`.
MergedFields chosen(const MergedFields& kept, const MergedFields& other, Choice& choice,
                    Json& left) {
    MergedFields out = kept;
    Json of_other = parse_json(shape::to_text(other));
    shape::each_field<MergedFields>([&](const auto& described) {
        auto& mine = out.*described.member;
        const auto& theirs = other.*described.member;
        bool takes = choice.takes(described.name);
        if (mine == theirs) return;
        if (takes || (is_empty(mine) && !is_empty(theirs)))
            mine = theirs;
        else if (!is_empty(theirs) && described.name != "blocked")
            left.set(described.name, of_other[described.name]);
    });
    if (!out.blocked) out.block_reason.reset();
    return out;
}

std::optional<std::string> raw_value(Read& tx, CustomerId id, AttributeId attribute) {
    return tx.one<std::string>(
        "select value from customer_value where customer_id = ? and attribute_id = ?", id,
        attribute);
}

void copy_value(Write& tx, CustomerId from, CustomerId to, AttributeId attribute) {
    tx.run("delete from customer_value where customer_id = ? and attribute_id = ?", to, attribute);
    tx.run(
        "insert into customer_value (customer_id, attribute_id, workspace_id, value, folded, "
        "number) select ?, attribute_id, workspace_id, value, folded, number "
        "from customer_value where customer_id = ? and attribute_id = ?",
        to, from, attribute);
}

std::vector<MergedValue> merge_values(Write& tx, WorkspaceId workspace, CustomerId kept,
                                      CustomerId gone, Choice& choice, Json& left) {
    std::vector<MergedValue> out;
    for (const Attribute& attribute : attributes_of(tx, workspace)) {
        bool takes = choice.takes("attributes." + attribute.key);
        auto mine = raw_value(tx, kept, attribute.id), theirs = raw_value(tx, gone, attribute.id);
        if (!theirs || mine == theirs) continue;
        if (mine && !takes) {
            left.set("attributes." + attribute.key, shown(attribute, *theirs));
            continue;
        }
        copy_value(tx, gone, kept, attribute.id);
        out.push_back({attribute.id.value, mine, theirs});
    }
    return out;
}

void hand_over(Write& tx, std::string_view table, const std::vector<std::int64_t>& ids,
               CustomerId to) {
    tx.run("update " + std::string(table) +
               " set customer_id = ? where id in (select value from each_number(?))",
           to, ids);
}

// What both have stays with each; but who is kept holds whatever either holds, except what the
// other signs in with.
void merge_identities(Write& tx, CustomerId kept, CustomerId gone, Moved& moved) {
    moved.given_up = tx.all<std::int64_t>(
        "select k.id from customer_identity k join customer_identity g on g.type = k.type "
        "and g.value = k.value and g.customer_id = ? and g.claimed = 0 and g.type <> ? "
        "where k.customer_id = ? and k.claimed = 1",
        gone, IdentityType::app_user, kept);
    hand_over(tx, "customer_identity", moved.given_up, gone);
    moved.identities = tx.all<std::int64_t>(
        "select g.id from customer_identity g where g.customer_id = ? and g.type <> ? "
        "and not exists (select 1 from customer_identity k where k.customer_id = ? "
        "and k.type = g.type and k.value = g.value) "
        "and g.id not in (select value from each_number(?))",
        gone, IdentityType::app_user, kept, moved.given_up);
    hand_over(tx, "customer_identity", moved.identities, kept);
}

void merge_notes(Write& tx, CustomerId kept, CustomerId gone, Moved& moved) {
    moved.notes = tx.all<std::int64_t>(
        "select id from customer_note where customer_id = ? order by id", gone);
    hand_over(tx, "customer_note", moved.notes, kept);
}

void merge_products(Write& tx, CustomerId kept, CustomerId gone, Moved& moved) {
    moved.products = tx.all<std::int64_t>(
        "select id from customer_product where customer_id = ? order by id", gone);
    hand_over(tx, "customer_product", moved.products, kept);
}

struct Times {
    std::optional<Instant> last_seen_at;
    std::int64_t latest_at = 0;
    std::int64_t conversation_count = 0;

    static constexpr auto fields =
        shape::fields(shape::field("last_seen_at", &Times::last_seen_at),
                      shape::field("latest_at", &Times::latest_at),
                      shape::field("conversation_count", &Times::conversation_count));
};

Times times_of(Read& tx, CustomerId id) {
    return tx.value<Times>(
        "select last_seen_at, latest_at, conversation_count from customer where id = ?", id);
}

// The one who goes is shown as the kept one from now on; what others look at a row for, tier and
// block, is the kept one's on both.
void join(Write& tx, CustomerId kept, CustomerId gone, const Moved& moved) {
    Times mine = times_of(tx, kept), theirs = times_of(tx, gone);
    tx.run(
        "update customer set last_seen_at = ?, latest_at = ?, "
        "conversation_count = conversation_count + ?, "
        "online = greatest(online, (select o.online from customer o where o.id = ?)) where id = ?",
        std::max(mine.last_seen_at, theirs.last_seen_at),
        std::max(mine.latest_at, theirs.latest_at), theirs.conversation_count, gone, kept);
    tx.run("update customer set merged_into = ? where id = ?", kept, gone);
    tx.run("update customer set root_id = ? where root_id = ?", kept, gone);
    tx.run("update customer set tier = ?, blocked = ?, block_reason = ? where root_id = ?",
           moved.after.tier, moved.after.blocked, moved.after.block_reason, kept);
}

Customer merge_customers(Write& tx, const Actor& who, const MergeCustomers& in) {
    Customer kept = find_customer(tx, who, in.id), gone = find_customer(tx, who, in.other_id);
    if (kept.id == gone.id) throw Refusal(Problem::conflict, "same_customer");
    Choice choice{in.from_other, {}};
    Json left{Json::Object{}};
    Moved moved{.before = fields_of(kept), .gone = fields_of(gone)};
    moved.after = chosen(moved.before, moved.gone, choice, left);
    Times times = times_of(tx, kept.id);
    moved.seen_before = times.last_seen_at;
    moved.latest_before = times.latest_at;
    moved.values = merge_values(tx, who.workspace, kept.id, gone.id, choice, left);
    choice.refuse_unknown();
    merge_identities(tx, kept.id, gone.id, moved);
    merge_notes(tx, kept.id, gone.id, moved);
    merge_products(tx, kept.id, gone.id, moved);
    moved.consents = merge_consents(tx, who, kept.id, gone.id);
    put_fields(kept, moved.after);
    store_fields(tx, who, kept);
    join(tx, kept.id, gone.id, moved);
    count_members_of(tx, gone.id);
    auto id = tx.new_id<MergeId>();
    tx.run(
        "insert into customer_merge (id, workspace_id, kept_id, gone_id, gone_name, moved, at, "
        "by_name) values (?, ?, ?, ?, ?, ?, ?, ?)",
        id, who.workspace, kept.id, gone.id, moved.gone.name, moved, tx.now(), who.name);
    reindex(tx, who.workspace, kept.id);
    reindex(tx, who.workspace, gone.id);
    record(tx, who,
           CustomersMerged{CustomersMerged::merged, kept.id, gone.id, moved.gone.name,
                           std::move(left)},
           {.customer = kept.id.value});
    return find_customer(tx, who, kept.id);
}

}  // namespace

constinit const Route merge_customers_route =
    post<merge_customers>("/customers/{id}/merge", may::edit,
                          "Makes two customers one: all that the other has comes over.");

}  // namespace hamdel::customers

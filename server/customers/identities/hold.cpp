#include "identities/hold.h"

#include "events.h"

namespace hamdel::customers {
namespace {

// Of what is typed; what channels prove is bounded by their own limits.
constexpr std::int64_t most_identities = 50;

struct Own {
    IdentityId id;
    bool verified = false;
    bool claimed = false;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Own::id), shape::field("verified", &Own::verified),
                      shape::field("claimed", &Own::claimed));
};

struct Claim {
    IdentityId id;
    std::string value;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Claim::id), shape::field("value", &Claim::value));
};

void refuse_if_taken(Read& tx, WorkspaceId workspace, IdentityType type, std::string_view value,
                     std::string_view field) {
    if (holder_of(tx, workspace, type, value))
        throw Refusal(Problem::conflict, "identity_taken", {{std::string(field), "taken"}});
}

void refuse_if_full(Read& tx, CustomerId id) {
    auto count =
        tx.value<std::int64_t>("select count(*) from customer_identity where customer_id = ?", id);
    if (count >= most_identities) throw Refusal(Problem::conflict, "too_many_identities");
}

// By which the organization of a mail address is guessed.
std::string domain_of(IdentityType type, std::string_view value) {
    auto at = value.rfind('@');
    bool has_one = type == IdentityType::email && at != std::string_view::npos;
    return has_one ? std::string(value.substr(at + 1)) : std::string();
}

// The customer has it already: it can only become more certain.
Json confirm(Write& tx, const Actor& who, const Own& own, const NewIdentity& in,
             std::string_view value, std::string_view field) {
    bool claimed = own.claimed && is_claim(who, in);
    bool verified = own.verified || in.verified;
    if (claimed == own.claimed && verified == own.verified) return {};
    if (own.claimed) refuse_if_taken(tx, who.workspace, in.type, value, field);
    tx.run("update customer_identity set claimed = ?, verified = ? where id = ?", claimed, verified,
           own.id);
    return from_to(told(in.type, value, own.verified), told(in.type, value, verified));
}

// The earlier claim of the type, which a new one corrects; it is taken away.
Json take_back_claim(Write& tx, CustomerId id, IdentityType type) {
    auto earlier = tx.one<Claim>(
        "select id, value from customer_identity "
        "where customer_id = ? and type = ? and claimed = 1",
        id, type);
    if (!earlier) return {};
    tx.run("delete from customer_identity where id = ?", earlier->id);
    return told(type, earlier->value, false);
}

}  // namespace

std::string canonical_in(std::string_view field, const NewIdentity& in) {
    try {
        return canonical(in.type, in.value);
    } catch (const Refusal& refusal) {
        throw wrong_field(field, refusal.fields.at(0).code);
    }
}

std::string value_field(std::size_t at) {
    return "identities[" + std::to_string(at) + "].value";
}

bool is_claim(const Actor& who, const NewIdentity& in) {
    return !in.verified && (who.type == ActorType::customer || who.type == ActorType::nobody);
}

std::optional<CustomerId> holder_of(Read& tx, WorkspaceId workspace, IdentityType type,
                                    std::string_view value) {
    return tx.one<CustomerId>(
        "select customer_id from customer_identity "
        "where workspace_id = ? and type = ? and value = ? and claimed = 0",
        workspace, type, value);
}

Json attach(Write& tx, const Actor& who, CustomerId id, const NewIdentity& in,
            std::string_view field) {
    std::string value = canonical_in(field, in);
    auto own = tx.one<Own>(
        "select id, verified, claimed from customer_identity "
        "where customer_id = ? and type = ? and value = ?",
        id, in.type, value);
    if (own) return confirm(tx, who, *own, in, value, field);

    Json earlier;
    bool claimed = is_claim(who, in);
    if (claimed)
        earlier = take_back_claim(tx, id, in.type);
    else
        refuse_if_taken(tx, who.workspace, in.type, value, field);
    if (!in.verified) refuse_if_full(tx, id);
    tx.run(
        "insert into customer_identity "
        "(id, workspace_id, customer_id, type, value, verified, claimed, created_at, domain) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        tx.new_id<IdentityId>(), who.workspace, id, in.type, value, in.verified, claimed, tx.now(),
        domain_of(in.type, value));
    return from_to(std::move(earlier), told(in.type, value, in.verified));
}

Json told(IdentityType type, std::string_view value, bool verified) {
    return Json::object({{"type", shape::name_of(type)}, {"value", value}, {"verified", verified}});
}

}  // namespace hamdel::customers

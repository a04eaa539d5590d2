#include "consents/consent.h"

#include "kernel/text/text.h"
#include "merging/merged.h"

namespace hamdel::customers {
namespace {

// Of one purpose; earlier ones are still in the database.
constexpr std::size_t most_words_shown = 50;

// The last word of this row itself, whoever it was merged with.
std::optional<bool> own_consent(Read& tx, CustomerId customer, Purpose purpose) {
    return tx.one<bool>(
        "select given from customer_consent where customer_id = ? and purpose = ? "
        "order by at desc, id desc limit 1",
        customer, purpose);
}

ConsentId insert_word(Write& tx, const Actor& who, CustomerId customer, const NewConsent& in) {
    auto id = tx.new_id<ConsentId>();
    std::string note = text::clean_line(in.note.value_or(""));
    tx.run(
        "insert into customer_consent (id, workspace_id, customer_id, purpose, given, source, "
        "note, at, by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, who.workspace, customer, in.purpose, in.given, in.source,
        note.empty() ? std::optional<std::string>() : note, in.at.value_or(tx.now()), who.name);
    return id;
}

constexpr Purpose purposes[] = {Purpose::newsletter, Purpose::surveys, Purpose::calls,
                                Purpose::recording, Purpose::page_tracking};
static_assert(std::size(purposes) == names(Purpose{}).size());

}  // namespace

std::optional<bool> consent_of(Read& tx, CustomerId customer, Purpose purpose) {
    return own_consent(tx, root_of(tx, customer), purpose);
}

std::vector<Consent> consents_of(Read& tx, CustomerId customer) {
    std::vector<Consent> out;
    for (Purpose purpose : purposes)
        out.push_back({purpose, own_consent(tx, customer, purpose), {}});
    auto words = tx.all<ConsentWord>(
        "select id, customer_id, purpose, given, source, note, at, by_name from customer_consent "
        "where customer_id in (select value from each_number(?)) order by at desc, id desc",
        family_of(tx, customer));
    for (ConsentWord& word : words) {
        auto& shown = out[static_cast<std::size_t>(word.purpose)].words;
        if (shown.size() < most_words_shown) shown.push_back(std::move(word));
    }
    return out;
}

void write_consent(Write& tx, const Actor& who, CustomerId customer, const NewConsent& in) {
    insert_word(tx, who, customer, in);
    record(tx, who, CustomerConsented{customer, in.purpose, in.given, in.source},
           {.customer = customer.value});
}

std::vector<std::int64_t> merge_consents(Write& tx, const Actor& who, CustomerId kept,
                                         CustomerId gone) {
    std::vector<std::int64_t> out;
    for (Purpose purpose : purposes) {
        auto mine = own_consent(tx, kept, purpose), theirs = own_consent(tx, gone, purpose);
        if (!theirs || mine == theirs) continue;
        // A consent of the one who goes holds where the kept one was never asked.
        if (mine && *theirs) continue;
        ConsentId id = insert_word(
            tx, who, kept, {.purpose = purpose, .given = *theirs, .source = ConsentSource::merge});
        out.push_back(id.value);
    }
    return out;
}

}  // namespace hamdel::customers

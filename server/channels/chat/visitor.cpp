#include "visitor.h"

#include "customers/customers.h"
#include "door.h"
#include "module/presence.h"

namespace hamdel::chat {

void ensure_customer(Write& tx, const Actor& who, std::string_view locale) {
    auto there = tx.one<std::int64_t>("select id from customer where id = ?", who.customer());
    if (there) return;
    customers::NewCustomer fresh;
    fresh.id = who.customer();
    if (!locale.empty()) fresh.locale = std::string(locale);
    fresh.identities = {{.type = customers::IdentityType::visitor,
                         .value = to_string(who.customer()),
                         .verified = true}};
    customers::create_customer_row(tx, who, fresh);
    // The screen opened before there was a row to show it.
    if (presence::has_screen(tx, visitor_door, who))
        customers::set_online(tx, who.workspace, who.customer(), true);
}

}  // namespace hamdel::chat

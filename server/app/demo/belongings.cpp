#include "belongings.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "customers/consents.h"
#include "customers/products.h"

namespace hamdel::demo {
namespace {

using customers::ConsentSource;
using customers::Purpose;

constexpr Span since_customers_came = days(60);

std::string day_text(std::chrono::sys_days day) {
    std::chrono::year_month_day date{day};
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()));
    return text;
}

std::chrono::sys_days day_of(Instant moment) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(moment.ms)));
}

void give_products(Write& tx, const Actor& clerk, const Cast& cast, const CastCustomer& person,
                   CustomerId customer, Instant today) {
    auto bought = person.products;
    std::ranges::sort(bought, std::greater(), &CastOwned::bought_days_ago);
    for (const CastOwned& one : bought) {
        const CastProduct& product =
            *std::ranges::find(cast.products, one.product, &CastProduct::id);
        auto day = day_of(today - days(one.bought_days_ago));
        // A month that is longer ends later: what is warranted to the 31st is so to the 1st.
        std::chrono::sys_days until{std::chrono::year_month_day{day} +
                                    std::chrono::months(product.warranty_months)};
        tx.happen_at(std::max(today - since_customers_came, today - days(one.bought_days_ago)));
        customers::add_product_row(tx, clerk, customer,
                                   {.name = person.speaks("fa") ? product.name : product.name_en,
                                    .serial = one.serial,
                                    .bought_on = day_text(day),
                                    .warranty_until = day_text(until)});
    }
}

// Who signed up in the shop ticked the boxes there; others were asked on the phone.
void give_consents(Write& tx, const Actor& clerk, std::size_t place, bool is_signed_up,
                   CustomerId customer, Instant came) {
    tx.happen_at(came);
    auto say = [&](Purpose purpose, bool given, ConsentSource source) {
        customers::write_consent(tx, clerk, customer,
                                 {.purpose = purpose, .given = given, .source = source});
    };
    if (is_signed_up) {
        say(Purpose::newsletter, true, ConsentSource::form);
        say(Purpose::page_tracking, place % 3 != 1, ConsentSource::form);
        say(Purpose::surveys, true, ConsentSource::form);
    }
    if (place % 4 == 0) say(Purpose::calls, true, ConsentSource::phone);
    if (place % 4 == 2) say(Purpose::recording, place % 8 == 2, ConsentSource::phone);
}

// Some change their mind later.
void withdraw(Write& tx, const Actor& clerk, CustomerId customer, Instant at) {
    tx.happen_at(at);
    customers::write_consent(tx, clerk, customer,
                             {.purpose = Purpose::newsletter,
                              .given = false,
                              .source = ConsentSource::conversation,
                              .note = "ایمیل‌ها برایش زیاد بود."});
}

}  // namespace

void give_belongings(Write& tx, const Cast& cast, const Shop& shop, Instant today) {
    for (std::size_t place = 0; place < cast.customers.size(); ++place) {
        const CastCustomer& person = cast.customers[place];
        const CastAgent& agent = cast.agents[place % cast.agents.size()];
        Actor clerk{.workspace = shop.workspace,
                    .type = ActorType::agent,
                    .id = shop.agents.at(agent.id).value,
                    .name = agent.name};
        CustomerId customer = shop.customers.at(person.id);
        bool is_signed_up = std::ranges::any_of(
            person.identities, [](const CastIdentity& one) { return one.type == "app_user"; });
        // In the order of time, as a history is read.
        give_consents(tx, clerk, place, is_signed_up, customer, today - since_customers_came);
        give_products(tx, clerk, cast, person, customer, today);
        if (is_signed_up && place % 5 == 0) withdraw(tx, clerk, customer, today - days(12));
    }
}

}  // namespace hamdel::demo

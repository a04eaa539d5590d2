#include <algorithm>
#include <stdexcept>

#include "accounts/workspace.h"
#include "app/demo/demo.h"
#include "crowd.h"
#include "office.h"
#include "play.h"

namespace hamdel::demo {
namespace {

Span length_of(const Story& story) {
    Span out{};
    for (const Line& line : story.messages)
        out.ms += minutes(line.after_minutes + 1).ms;
    return out;
}

// One telling: which story, with whom, and when it begins.
struct Telling {
    const Story* story;
    const CastCustomer* customer;
    Instant begins;
};

// The last moment at that hour of the shop's day from which the whole story fits before now.
Instant latest_start(const Story& story, Instant now) {
    Instant ends = now - length_of(story) - minutes(3);
    std::int64_t day = days(1).ms;
    std::int64_t local = ends.ms + shop_offset.ms;
    std::int64_t start = local / day * day + hours(story.hour).ms;
    if (start > local) start -= day;
    return {start - shop_offset.ms};
}

// What still waits is young; what is done is spread over the month.
Instant begin_of(const Story& story, Instant now, Random& random) {
    Instant start = latest_start(story, now);
    int back = story.ends == "resolved"  ? 1 + static_cast<int>(random() % 28)
               : story.ends == "waiting" ? static_cast<int>(random() % 6)
                                         : static_cast<int>(random() % 2);
    // Unanswered words of the last hours, whatever the hour, so that the inbox is alive.
    if (story.ends == "open" && story.unanswered && random() % 3 != 0)
        return now - length_of(story) - minutes(4 + static_cast<std::int64_t>(random() % 300));
    return start - days(back) + minutes(static_cast<std::int64_t>(random() % 10));
}

const CastCustomer* someone(const Cast& cast, const Story& story, Random& random) {
    std::vector<const CastCustomer*> able;
    for (const CastCustomer& person : cast.customers) {
        if (story.customer && person.id == *story.customer) return &person;
        if (person.speaks(story.language) && !(story.abroad && person.country == "IR"))
            able.push_back(&person);
    }
    return able.empty() ? &cast.customers.front() : able[random() % able.size()];
}

std::vector<Telling> plan_tellings(const Cast& cast, int count, Instant now, Random& random) {
    std::vector<const Story*> order;
    for (const Story& story : cast.stories)
        order.push_back(&story);
    std::ranges::shuffle(order, random);
    std::vector<const Story*> again;
    for (const Story* story : order)
        if (story->repeatable) again.push_back(story);
    std::vector<Telling> out;
    for (int i = 0; i < count; ++i) {
        std::size_t n = static_cast<std::size_t>(i);
        const Story* story = n < order.size() ? order[n] : again[(n - order.size()) % again.size()];
        out.push_back({story, someone(cast, *story, random), begin_of(*story, now, random)});
    }
    std::ranges::sort(out, {}, &Telling::begins);
    return out;
}

}  // namespace

void fill(Store& store, const RouteTable& routes, const Plan& plan) {
    Cast cast = read_cast();
    Random random(1404);
    Shop shop;
    int told = std::min(plan.conversations, 400);
    Instant now = store.clock().now();
    auto tellings = plan_tellings(cast, told, now, random);
    store.write_alone_now([&](Write& tx) {
        if (!accounts::workspaces(tx).empty())
            throw std::runtime_error("the database holds a workspace already");
        shop = open_shop(tx, cast, plan.sign_in_with);
        // Its own chance, so that the stories stay as they are told.
        Random mornings(1405);
        keep_office_log(tx, cast, shop, mornings);
    });
    add_crowd(store, cast, shop, plan.conversations - told, random);
    store.write_alone_now([&](Write& tx) {
        Stage stage(tx, routes, cast, shop, random);
        for (const Telling& telling : tellings)
            stage.play(*telling.story, *telling.customer, telling.begins);
    });
}

std::vector<Login> logins() {
    std::vector<Login> out;
    for (const CastAgent& agent : read_cast().agents)
        out.push_back({agent.name, agent.email, agent.role});
    return out;
}

}  // namespace hamdel::demo

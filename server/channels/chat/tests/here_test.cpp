// Whether a visitor is shown as being here.
#include "door.h"
#include "module/presence.h"
#include "visit.h"

namespace hamdel::chat {
namespace {

class Here : public Visit {
  protected:
    Actor actor_by(const Browser& browser) {
        Request request;
        request.headers = {{"authorization", "Bearer " + browser.token}};
        return world().store().read_now(
            [&](Read& tx) { return visitor_door.authenticate(tx, request); });
    }
    Json customer_of(const std::string& id) {
        Json customer = shown_to_agents(id)["customer"];
        return agent(sara, "GET", "/customers/" + std::string(customer["id"].text()), {}).body;
    }
    void tell(void (*what)(Write&, const Actor&), const Actor& who) {
        world().store().write_now([&](Write& tx) { what(tx, who); });
    }
};
HAMDEL_BOTH_ENGINES(Here);

TEST_P(Here, who_only_writes_is_not_shown_as_here) {
    Browser negar = arrives();
    EXPECT_EQ(customer_of(conversation(negar))["online"], Json(false));
}

TEST_P(Here, who_has_a_screen_is_here_from_the_first_word) {
    Browser negar = arrives();
    // There is no customer yet to be shown as here.
    Actor who = actor_by(negar);
    world().store().write_now([&](Write& tx) { presence::came(tx, 1, visitor_door, who); });
    EXPECT_EQ(customer_of(conversation(negar))["online"], Json(true));
}

TEST_P(Here, whose_server_died_is_gone_and_was_seen_when_last_seen) {
    Browser negar = arrives();
    std::string id = conversation(negar);
    Actor who = actor_by(negar);
    tell(visitor_door.joined, who);
    std::string seen(customer_of(id)["last_seen_at"].text());
    world().clock().forward(days(3));
    tell(visitor_door.lost, who);
    EXPECT_EQ(customer_of(id)["online"], Json(false));
    EXPECT_EQ(customer_of(id)["last_seen_at"].text(), seen);
    tell(visitor_door.joined, who);
    tell(visitor_door.left, who);
    EXPECT_EQ(customer_of(id)["online"], Json(false));
    EXPECT_EQ(customer_of(id)["last_seen_at"].text(), to_iso(world().clock().now()));
}

}  // namespace
}  // namespace hamdel::chat

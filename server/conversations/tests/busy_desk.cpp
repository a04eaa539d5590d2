#include "busy_desk.h"

#include "accounts/create.h"
#include "conversations/positions.h"

namespace hamdel::conversations {

BusyDesk::BusyDesk() {
    for (const char* name : {"علی", "رویا", "کاوه"})
        customers_.push_back(customer(name));
    world().store().write_now([&](Write& tx) {
        for (const char* name : {"تعمیر", "فروش"})
            teams.push_back(to_string(accounts::create_team(tx, shop(), name, "wrench")));
    });
    for (int i = 0; i < 5; ++i)
        customer_does(0);
}

void BusyDesk::took(const Answered& answered) {
    EXPECT_LT(answered.status, 500) << answered;
}

void BusyDesk::something_happens() {
    world().clock().forward(seconds(below(90)));
    std::string_view who = one_of(agents);
    std::string id = any_conversation();
    switch (below(7)) {
        case 0:
            return customer_does(below(4));
        case 1:
            return customer_does(1);
        case 2:
            return agent_writes(who, id);
        case 3:
            return agent_moves(who, id);
        case 4:
            return assign(who, id);
        case 5:
            return agent_sorts(who, id);
        default: {
            Json last = show(id)["last_message"]["id"];
            took(
                ask(who, "PUT", "/conversations/" + id + "/read", Json::object({{"up_to", last}})));
            ring_timers();
        }
    }
}

// 0: a first word; 1, 2: more words, perhaps long after; 3: reads what was answered.
void BusyDesk::customer_does(int what) {
    if (what == 0) {
        auto made = writes(one_of(customers_), "سلام");
        conversations_.push_back(to_string(made.message.conversation_id));
        return;
    }
    std::string id = any_conversation();
    Json shown = show(id);
    CustomerId who = *parse_id<CustomerNoun>(shown["customer"]["id"].text());
    if (what < 3) {
        auto said = writes(who, "باز هم سلام", id_of(id));
        std::string where = to_string(said.message.conversation_id);
        if (where != id) conversations_.push_back(where);
        return;
    }
    auto last = parse_id<MessageNoun>(shown["last_message"]["id"].text());
    CustomerPosition at{last, below(2) ? last : std::nullopt};
    world().store().write_now(
        [&](Write& tx) { keep_customer_position(tx, as_customer(who), id_of(id), at); });
}

void BusyDesk::agent_writes(std::string_view who, const std::string& id) {
    bool is_note = below(2);
    Json body =
        Json::object({{"direction", is_note ? "note" : "outgoing"},
                      {"body", "متن " + std::to_string(below(1000))},
                      {"then", one_of(std::vector<const char*>{"keep", "wait", "resolve"})}});
    if (is_note && below(2)) body.set("mentions", Json::array({world().id_of(one_of(agents))}));
    Answered said = act(who, id, "messages", body);
    took(said);
    if (is_note && said.status == 201) notes_.push_back({who, id_in(said["message"])});
    if (notes_.empty() || below(3)) return;
    auto [author, message] = one_of(notes_);
    took(ask(author, "PATCH", "/messages/" + message,
             Json::object({{"body", "بازنویسی " + std::to_string(below(1000))}})));
}

void BusyDesk::agent_moves(std::string_view who, const std::string& id) {
    switch (below(5)) {
        case 0:
            return took(act(who, id, "wait"));
        case 1:
            return took(act(who, id, "resolve"));
        case 2:
            return took(act(who, id, "reopen"));
        case 3:
            return took(snooze(id, minutes(1 + below(20))));
        default:
            world().clock().forward(days(below(9) == 0 ? 8 : 0));
    }
}

void BusyDesk::assign(std::string_view who, const std::string& id) {
    Json assignee = below(3) ? Json(world().id_of(one_of(agents))) : Json();
    Json team = below(2) ? Json(one_of(teams)) : Json();
    Json body = Json::object({{"assignee_id", assignee}, {"team_id", team}});
    if (below(3) == 0) body.set("expected_assignee_id", "nobody");
    took(act(who, id, "assign", body));
}

void BusyDesk::agent_sorts(std::string_view who, const std::string& id) {
    const std::vector<const char*> tags{"گارانتی", "ارسال", "بازگشت"};
    if (below(2))
        return took(act(who, id, "tags",
                        Json::object({{"add", Json::array({one_of(tags)})},
                                      {"remove", Json::array({one_of(tags)})}})));
    took(ask(who, "PATCH", "/conversations/" + id,
             Json::object({{"kind", one_of(std::vector<const char*>{"service", "support", "care"})},
                           {"priority", one_of(std::vector<const char*>{"low", "high"})},
                           {"subject", "موضوع " + std::to_string(below(5))}})));
}

}  // namespace hamdel::conversations

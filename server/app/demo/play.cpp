#include "play.h"

#include <algorithm>
#include <stdexcept>

#include "accounts/roles.h"
#include "conversations/positions.h"
#include "conversations/receive.h"
#include "customers/customers.h"
#include "module/call.h"

namespace hamdel::demo {
namespace {

bool has(const Texts& texts, std::string_view text) {
    return std::ranges::find(texts, text) != texts.end();
}

}  // namespace

// One of the story's team, who speaks its language if anyone does.
const CastAgent& Stage::answering(const Story& story) {
    std::vector<const CastAgent*> able;
    for (const CastAgent& agent : cast_.agents)
        if (story.assignee ? agent.id == *story.assignee
                           : has(agent.teams, story.team) && has(agent.languages, story.language))
            able.push_back(&agent);
    if (able.empty())
        for (const CastAgent& agent : cast_.agents)
            if (has(agent.teams, story.team)) able.push_back(&agent);
    return *able[random_() % able.size()];
}

Actor Stage::actor_of(const CastAgent& agent) const {
    Actor out;
    out.workspace = shop_.workspace;
    out.type = ActorType::agent;
    out.id = shop_.agents.at(agent.id).value;
    out.name = agent.name;
    for (std::string_view word : accounts::permissions_of_role(accounts::FixedRole::agent))
        out.permissions.emplace_back(word);
    return out;
}

Actor Stage::actor_of(const CastCustomer& customer) const {
    Actor out;
    out.workspace = shop_.workspace;
    out.type = ActorType::customer;
    out.id = shop_.customers.at(customer.id).value;
    out.name = customer.name;
    return out;
}

Json Stage::ask(const Actor& who, Method method, std::string path, const Json& body) {
    Request request{.method = method, .path = "/api/v1" + std::move(path), .body = to_text(body)};
    request.known = who;
    std::string allowed;
    const Route* route = routes_.find(request, allowed);
    if (!route) throw std::runtime_error("no route for " + request.path);
    Call call(*route, std::move(request));
    call.perform(tx_);
    Answer answer = call.take_output()();
    return answer.body.empty() ? Json() : parse_json(answer.body);
}

void Stage::play(const Story& story, const CastCustomer& customer, Instant begins) {
    const CastAgent& agent = answering(story);
    Words words(cast_, story, customer, agent, random_);
    Instant at = begins;
    conversation_.clear();
    for (const Line& line : story.messages) {
        at = at + minutes(line.after_minutes) + seconds(static_cast<std::int64_t>(random_() % 50));
        tx_.happen_at(at);
        say(story, line, words, customer, agent);
    }
    tx_.happen_at(at + minutes(2));
    end(story, customer, agent);
}

void Stage::begin(const Story& story, Words& words, const CastCustomer& customer,
                  const CastAgent& agent) {
    const Line& first = story.messages.front();
    bool ours = first.from != "customer";
    Actor who = actor_of(agent);
    if (!ours) {
        who = system_actor(shop_.workspace);
        who.permissions = {"conversations:reply"};
    }
    Json subject;
    if (story.subject) subject = words.fill(*story.subject);
    Json made =
        ask(who, Method::post, "/conversations",
            Json::object(
                {{"customer", Json::object({{"id", to_string(shop_.customers.at(customer.id))}})},
                 {"subject", std::move(subject)},
                 {"kind", story.kind},
                 {"channel_id", to_string(shop_.channel)},
                 {"language", story.language},
                 {"message", Json::object({{"body", words.fill(first.body)},
                                           {"direction", ours ? "outgoing" : "incoming"}})}}));
    conversation_ = made["id"].text();
    last_message_ = made["last_message"]["id"].text();
    Actor clock = system_actor(shop_.workspace);
    clock.permissions = {"conversations:reply", "conversations:assign"};
    ask(clock, Method::post, "/conversations/" + conversation_ + "/assign",
        Json::object({{"assignee_id", ours ? Json(to_string(who.agent())) : Json()},
                      {"team_id", to_string(shop_.teams.at(story.team))}}));
    if (story.priority != "normal")
        ask(clock, Method::patch, "/conversations/" + conversation_,
            Json::object({{"priority", story.priority}}));
    Json tags{Json::Array{}};
    for (const std::string& tag : story.tags)
        tags.push(tag);
    ask(clock, Method::post, "/conversations/" + conversation_ + "/tags",
        Json::object({{"add", std::move(tags)}, {"remove", Json(Json::Array{})}}));
}

void Stage::say(const Story& story, const Line& line, Words& words, const CastCustomer& customer,
                const CastAgent& agent) {
    if (line.from == "customer")
        customers::saw_customer(tx_, shop_.workspace, shop_.customers.at(customer.id));
    if (conversation_.empty()) return begin(story, words, customer, agent);
    auto id = *parse_id<conversations::ConversationNoun>(conversation_);
    if (line.from == "customer") {
        auto accepted =
            conversations::receive(tx_, actor_of(customer),
                                   {.customer_id = shop_.customers.at(customer.id),
                                    .channel_id = shop_.channel,
                                    .channel_type = story.channel,
                                    .conversation_id = id,
                                    .wording = conversations::Wording(words.fill(line.body))});
        last_message_ = to_string(accepted.message.id);
        return;
    }
    Actor who = actor_of(agent);
    ask(who, Method::put, "/conversations/" + conversation_ + "/read",
        Json::object({{"up_to", last_message_}}));
    Json mentions{Json::Array{}};
    for (const std::string& name : line.mentions)
        mentions.push(to_string(shop_.agents.at(name)));
    bool note = line.from == "note";
    Json said = ask(who, Method::post, "/conversations/" + conversation_ + "/messages",
                    Json::object({{"direction", note ? "note" : "outgoing"},
                                  {"body", words.fill(line.body)},
                                  {"mentions", std::move(mentions)}}));
    last_message_ = said["message"]["id"].text();
    if (!note && random_() % 10 != 0) {
        auto read = *parse_id<conversations::MessageNoun>(last_message_);
        conversations::keep_customer_position(tx_, actor_of(customer), id, {read, read});
    }
}

void Stage::end(const Story& story, const CastCustomer&, const CastAgent& agent) {
    std::string path = "/conversations/" + conversation_;
    Actor who = actor_of(agent);
    if (story.ends == "resolved") ask(who, Method::post, path + "/resolve", Json(Json::Object{}));
    if (story.ends == "waiting") ask(who, Method::post, path + "/wait", Json(Json::Object{}));
    if (story.ends == "snoozed")
        ask(who, Method::post, path + "/snooze",
            Json::object({{"until", to_iso(tx_.now() + days(3))}}));
}

}  // namespace hamdel::demo

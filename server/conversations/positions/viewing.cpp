// Who has a conversation open: told to live screens, kept nowhere. A screen says it when it opens
// and when it leaves; whoever is there answers a screen that has just come, so that it knows them
// too. An agent whose last screen went away without a word is gone with their presence.
#include "conversations/may.h"
#include "hearing.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct Viewing {
    ConversationId id;
    std::string screen;
    bool active = true;
    bool arrived = false;

    static constexpr auto fields = shape::fields(
        shape::path("id", &Viewing::id),
        shape::body("screen", &Viewing::screen, "Made by the screen, its own.", shape::up_to(40)),
        shape::body("active", &Viewing::active, "false: it shows something else now.",
                    shape::defaulted()),
        shape::body("arrived", &Viewing::arrived,
                    "It has just come and does not know who else is here: others say it again.",
                    shape::defaulted()));
};

Nothing agent_viewing(Read& tx, const Actor& who, const Viewing& in) {
    if (in.screen.empty()) throw wrong_field("screen", "required");
    Standing at = standing(tx, who, in.id);
    Json agent = Json::object({{"id", to_string(who.agent())}, {"name", who.name}});
    Json data = Json::object({{"conversation_id", to_string(in.id)},
                              {"agent", std::move(agent)},
                              {"screen", in.screen},
                              {"active", in.active},
                              {"arrived", in.arrived}});
    tx.whisper(hearers_of(who.workspace, at),
               to_text(Json::object({{"type", "viewing"}, {"data", std::move(data)}})));
    return {};
}

}  // namespace

constinit const Route agent_viewing_route =
    post<agent_viewing>("/conversations/{id}/viewing", may::read,
                        "Says that a screen of the agent shows this conversation; kept nowhere.");

}  // namespace hamdel::conversations

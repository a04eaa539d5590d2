#include "office.h"

#include "accounts/audit.h"

namespace hamdel::demo {
namespace {

constexpr int days_told = 30;

// Nobody works on Fridays; the first of January 1970 was a Thursday.
bool is_friday(Instant at) {
    return (at.ms + shop_offset.ms) / days(1).ms % 7 == 1;
}

Instant morning_of(Instant at) {
    std::int64_t day = (at.ms + shop_offset.ms) / days(1).ms;
    return Instant{day * days(1).ms - shop_offset.ms} + hours(8);
}

class Office {
  public:
    Office(Write& tx, const Cast& cast, const Shop& shop, Random& random)
        : tx_(tx), cast_(cast), shop_(shop), random_(random), today_(tx.now()) {}

    void open() {
        Actor system = system_actor(shop_.workspace);
        const CastAgent& owner = cast_.agents.front();
        tx_.happen_at(taken_on(today_, 0));
        accounts::audit(tx_, system, "workspace.created", {to_string(shop_.workspace), cast_.shop},
                        Json::object({{"owner_id", id_of(owner)}}));
        for (const CastTeam& team : cast_.teams) {
            pass(minutes(3 + some(6)));
            accounts::audit(tx_, actor(owner), "team.created",
                            {to_string(shop_.teams.at(team.id)), team.name});
        }
        pass(minutes(20));
        accounts::audit(tx_, actor(owner), "channel.created",
                        {to_string(shop_.channel), cast_.shop});
    }

    // The owner invites the administrator, who invites everyone else. Whoever is a supervisor today
    // began as an agent.
    void take_on() {
        for (std::size_t place = 1; place < cast_.agents.size(); ++place) {
            const CastAgent& agent = cast_.agents[place];
            const CastAgent& by = cast_.agents[place == 1 ? 0 : 1];
            bool rose = agent.role == "supervisor";
            tx_.happen_at(taken_on(today_, place) - hours(20));
            note(by, "agent.invited", agent,
                 Json::object({{"email", agent.email}, {"role", rose ? "agent" : agent.role}}));
            tx_.happen_at(taken_on(today_, place));
            note(agent, "agent.invitation_accepted", agent);
            if (!rose) continue;
            tx_.happen_at(today_ - days(64) + minutes(some(300)));
            note(by, "agent.changed", agent,
                 Json::object({{"role", Json::object({{"from", "agent"}, {"to", agent.role}})}}));
        }
    }

    // A session lasts long, so signing in is for a new day on another device.
    void sign_in() {
        for (int back = days_told; back >= 0; --back) {
            Instant morning = morning_of(today_ - days(back));
            if (is_friday(morning)) continue;
            for (const CastAgent& agent : cast_.agents)
                if (some(3) == 0) come_in(agent, morning + minutes(some(95)));
        }
    }

    // One morning someone had forgotten the password, and chose another.
    void forget_a_password() {
        const CastAgent& agent = cast_.agents.back();
        Instant morning = morning_of(today_ - days(is_friday(today_ - days(12)) ? 13 : 12));
        Actor system = system_actor(shop_.workspace);
        system.address = address_of(agent);
        tx_.happen_at(morning + minutes(41));
        accounts::audit(tx_, system, "agent.locked_out", {id_of(agent), agent.name});
        pass(minutes(9));
        note(cast_.agents[1], "agent.invitation_renewed", agent);
        pass(minutes(4));
        note(agent, "agent.invitation_accepted", agent);
    }

  private:
    std::int64_t some(std::int64_t below) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(below));
    }
    void pass(Span length) { tx_.happen_at(tx_.now() + length); }

    std::string id_of(const CastAgent& agent) const { return to_string(shop_.agents.at(agent.id)); }

    // Of a net that exists for examples only (RFC 5737).
    std::string address_of(const CastAgent& agent) const {
        return "203.0.113." + std::to_string(10 + shop_.agents.at(agent.id).value % 200);
    }

    Actor actor(const CastAgent& agent) const {
        Actor out;
        out.workspace = shop_.workspace;
        out.type = ActorType::agent;
        out.id = shop_.agents.at(agent.id).value;
        out.name = agent.name;
        out.address = address_of(agent);
        return out;
    }

    void note(const CastAgent& who, std::string_view action, const CastAgent& whom,
              const Json& details = {}) {
        accounts::audit(tx_, actor(who), action, {id_of(whom), whom.name}, details);
    }

    void come_in(const CastAgent& agent, Instant at) {
        if (at >= today_) return;
        tx_.happen_at(at);
        note(agent, "agent.signed_in", agent);
    }

    Write& tx_;
    const Cast& cast_;
    const Shop& shop_;
    Random& random_;
    Instant today_;
};

}  // namespace

Instant taken_on(Instant today, std::size_t place) {
    return morning_of(today - days(400 - 34 * static_cast<std::int64_t>(place))) + hours(2);
}

void keep_office_log(Write& tx, const Cast& cast, const Shop& shop, Random& random) {
    Instant today = tx.now();
    Office office(tx, cast, shop, random);
    office.open();
    office.take_on();
    office.forget_a_password();
    office.sign_in();
    tx.happen_at(today);
}

}  // namespace hamdel::demo

// The customers of the shop: requests go through the route table, on either engine.
#pragma once

#include <gtest/gtest.h>

#include <set>

#include "customers/customers.h"
#include "customers/module.h"
#include "world/world.h"

namespace hamdel::customers {

using world::neighbour;
using world::sara;
using world::vida;

struct Reply : world::Reply {
    std::string id() const { return std::string(body["id"].text()); }
    // All that was wrong: "name: required, tier: unknown_value".
    std::string wrong() const {
        std::string out;
        const Json::Array none, *fields = body["fields"].array();
        for (const Json& one : fields ? *fields : none) {
            if (!out.empty()) out += ", ";
            out += std::string(one["field"].text()) + ": " + std::string(one["code"].text());
        }
        return out;
    }
};

class Shop : public world::Test {
  protected:
    Shop() : world::Test({.modules = {&module()}}) {
        const world::Person& person = world().person(sara);
        agent = {.workspace = person.workspace,
                 .type = ActorType::agent,
                 .id = person.id.value,
                 .name = person.name};
    }

    // The agent Sara where a function wants an actor.
    Actor agent;
    WorkspaceId shop() { return world().cast().shop; }
    WorkspaceId next_door() { return world().cast().next_door; }

    Reply ask(std::string_view who, std::string_view method, const std::string& path,
              std::string_view body) {
        return {call(who, method, "/api/v1" + path, body.empty() ? Json() : parse_json(body))};
    }
    Reply get(std::string_view who, const std::string& path) { return ask(who, "GET", path, ""); }
    Reply post(std::string_view who, const std::string& path, std::string_view body) {
        return ask(who, "POST", path, body);
    }
    Reply change(std::string_view who, const std::string& id, std::string_view body) {
        return ask(who, "PATCH", "/customers/" + id, body);
    }
    // Takes away the identity at this place of a shown customer.
    Reply remove(std::string_view who, const Json& customer, std::size_t at) {
        return ask(who, "DELETE",
                   "/customers/" + std::string(customer["id"].text()) + "/identities/" +
                       std::string(customer["identities"].at(at)["id"].text()),
                   "");
    }

    template <class F>
    auto write(F&& body) {
        return world().store().write_now(body);
    }
    template <class F>
    auto read(F&& body) {
        return world().store().read_now(body);
    }

    // A customer that Sara typed in; the id.
    std::string add(std::string name, NewIdentity identity) {
        return to_string(write([&](Write& tx) {
            return create_customer_row(tx, agent, {.name = name, .identities = {identity}});
        }));
    }
    // Somebody opens the chat in this browser for the first time.
    CustomerId arrives(std::string browser) {
        return write([&](Write& tx) {
            return find_or_create(tx, system_actor(shop()),
                                  {.identities = {{IdentityType::visitor, browser, true}}});
        });
    }
    Actor as_customer(CustomerId id) {
        return {.workspace = shop(), .type = ActorType::customer, .id = id.value};
    }
    // Who holds it, or empty.
    std::string holder(IdentityType type, std::string_view value) {
        return read([&](Read& tx) {
            auto found = find_by_identity(tx, shop(), type, value);
            return found ? to_string(*found) : std::string();
        });
    }

    // What agents' screens would be told of everything so far.
    std::vector<FrameSource::Frame> frames() {
        std::vector<FrameSource::Frame> out;
        for (const EventRow& event : world().store().events_after(0, 1000))
            for (const FrameSource& source : module().frames)
                if (event.type.starts_with(source.type_prefix))
                    if (auto frame = read([&](Read& tx) { return source.frame(tx, event); }))
                        out.push_back(*frame);
        return out;
    }
};

}  // namespace hamdel::customers

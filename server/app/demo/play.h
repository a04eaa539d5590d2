// Playing one conversation through the routes, message by message, each at its moment.
#pragma once

#include "module/table.h"
#include "shop.h"
#include "words.h"

namespace hamdel::demo {

class Stage {
  public:
    Stage(Write& tx, const RouteTable& routes, const Cast& cast, const Shop& shop, Random& random)
        : tx_(tx), routes_(routes), cast_(cast), shop_(shop), random_(random) {}

    // The story with this customer, its first words at this moment.
    void play(const Story& story, const CastCustomer& customer, Instant begins);

  private:
    const CastAgent& answering(const Story& story);
    Actor actor_of(const CastAgent& agent) const;
    Actor actor_of(const CastCustomer& customer) const;
    Json ask(const Actor& who, Method method, std::string path, const Json& body);
    void say(const Story& story, const Line& line, Words& words, const CastCustomer& customer,
             const CastAgent& agent);
    void begin(const Story& story, Words& words, const CastCustomer& customer,
               const CastAgent& agent);
    void end(const Story& story, const CastCustomer& customer, const CastAgent& agent);

    Write& tx_;
    const RouteTable& routes_;
    const Cast& cast_;
    const Shop& shop_;
    Random& random_;
    std::string conversation_;
    std::string last_message_;
};

}  // namespace hamdel::demo

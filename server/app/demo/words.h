// A story's variables filled for one telling: the customer's and agent's names, and words drawn
// from the cast's lists, the same throughout the conversation.
#pragma once

#include <random>

#include "cast.h"

namespace hamdel::demo {

using Random = std::mt19937_64;

class Words {
  public:
    Words(const Cast& cast, const Story& story, const CastCustomer& customer,
          const CastAgent& agent, Random& random);

    std::string fill(std::string_view text);

  private:
    std::string value_of(std::string_view name);

    const Cast& cast_;
    const Story& story_;
    const CastCustomer& customer_;
    const CastAgent& agent_;
    Random& random_;
    std::map<std::string, std::string, std::less<>> drawn_;
};

}  // namespace hamdel::demo

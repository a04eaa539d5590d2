// A busy day at the desk: several agents and customers at random, the same on every run.
#pragma once

#include <random>

#include "desk.h"

namespace hamdel::conversations {

class BusyDesk : public Desk {
  protected:
    BusyDesk();

    // One thing that an agent, a customer or the clock does. Some are refused, as on any day.
    void something_happens();

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(chance_); }
    template <class T>
    const T& one_of(const std::vector<T>& from) {
        return from[std::size_t(below(int(from.size())))];
    }
    std::string any_conversation() { return one_of(conversations_); }

    const std::vector<std::string_view> agents{sara, reza, mina};
    std::vector<std::string> teams;

  private:
    void customer_does(int what);
    void agent_writes(std::string_view who, const std::string& id);
    void agent_moves(std::string_view who, const std::string& id);
    void agent_sorts(std::string_view who, const std::string& id);
    void assign(std::string_view who, const std::string& id);
    void took(const Answered& answered);

    std::mt19937 chance_{1405};
    std::vector<CustomerId> customers_;
    std::vector<std::string> conversations_;
    std::vector<std::pair<std::string_view, std::string>> notes_;
};

}  // namespace hamdel::conversations

// The status of a conversation and what moves it. Moves that make no sense are refused.
#pragma once

#include <array>
#include <string_view>

namespace hamdel::conversations {

enum class Status { open, waiting, snoozed, resolved };
constexpr auto names(Status) {
    return std::array<std::string_view, 4>{"open", "waiting", "snoozed", "resolved"};
}

enum class Kind { service, support, care };
constexpr auto names(Kind) {
    return std::array<std::string_view, 3>{"service", "support", "care"};
}

enum class Priority { low, normal, high, urgent };
constexpr auto names(Priority) {
    return std::array<std::string_view, 4>{"low", "normal", "high", "urgent"};
}

// What stands in no list of work: spam, and what was merged into another conversation. Both are
// resolved and counted nowhere.
enum class Aside { spam, merged };
constexpr auto names(Aside) {
    return std::array<std::string_view, 2>{"spam", "merged"};
}

enum class Move {
    customer_wrote,  // always our turn again
    wait,            // we answered, the customer's turn
    snooze,          // put aside until a time
    wake,            // the time came
    resolve,         // we think it is solved
    reopen,          // we think again
};

// The status after the move. Throws Refusal conflict with "already_resolved", "already_open",
// "already_waiting", "conversation_closed" or "not_snoozed".
Status after(Status now, Move move);

}  // namespace hamdel::conversations

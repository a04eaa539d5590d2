#include "conversations/status.h"

#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

[[noreturn]] void refuse(std::string_view code) {
    throw Refusal(Problem::conflict, code);
}

}  // namespace

Status after(Status now, Move move) {
    switch (move) {
        case Move::customer_wrote:
            return Status::open;
        case Move::wait:
            if (now == Status::waiting) refuse("already_waiting");
            if (now == Status::resolved) refuse("conversation_closed");
            return Status::waiting;
        case Move::snooze:
            if (now == Status::resolved) refuse("conversation_closed");
            return Status::snoozed;
        case Move::wake:
            if (now != Status::snoozed) refuse("not_snoozed");
            return Status::open;
        case Move::resolve:
            if (now == Status::resolved) refuse("already_resolved");
            return Status::resolved;
        case Move::reopen:
            if (now == Status::open) refuse("already_open");
            return Status::open;
    }
    refuse("unknown_move");
}

}  // namespace hamdel::conversations

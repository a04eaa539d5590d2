// Recording a typed event. An event is a small struct: its word and its own fields. Where several
// words tell the same sort of thing, `type` is an ordinary member without a field.
//
//   struct Snoozed {
//       static constexpr std::string_view type = "conversation.snoozed";
//       Instant until;
//       static constexpr auto fields = shape::fields(shape::field("until", &Snoozed::until));
//   };
#pragma once

#include "kernel/shape.h"
#include "module/actor.h"
#include "storage/write.h"

namespace hamdel {

// What an event is about; 0 where it is about none.
struct About {
    std::int64_t conversation = 0;
    std::int64_t customer = 0;
};

template <class Event>
void record(Write& tx, const Actor& who, const Event& event, About about = {}) {
    tx.record({.workspace_id = who.workspace,
               .type = event.type,
               .conversation_id = about.conversation,
               .customer_id = about.customer,
               .actor = shape::to_text(view(who)),
               .payload = shape::to_text(event)});
}

}  // namespace hamdel

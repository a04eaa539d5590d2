// A mail that waits to be sent.
#pragma once

#include "mail_row.h"

namespace hamdel::email {

// What it hangs on: an answer on itself, an acknowledgement on what it acknowledges, a forwarded
// one on the note that says so.
enum class Purpose { answer, acknowledgement, forward };
constexpr auto names(Purpose) {
    return std::array<std::string_view, 3>{"answer", "acknowledgement", "forward"};
}

// Its Message-ID is fixed before the first try: a mail that is sent again is the same mail. False
// when it waits already.
bool let_wait(Write& tx, const conversations::Channel& channel, MessageId message, Purpose purpose);

}  // namespace hamdel::email

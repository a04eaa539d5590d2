// A route: one line that says method, path, who may, and the function that does it.
//
//   constinit const Route snooze_route =
//       post<snooze>("/conversations/{id}/snooze", may::reply, "Hides a conversation until a
//       time.");
//
// The function is `Out f(Read&, const Actor&, const In&)` or the same over `Write&`; In is shaped.
// The type of the transaction picks the executor; a GET over a writing function does not compile.
// `.prepared_by<f>()` runs `void f(Read&, const Actor&, In&)` before, outside the writer, for heavy
// pure work (hashing, cleaning): it sees a snapshot and leaves its result in members of In that
// have no field.
// An input with `void was_read()` has it called once it is read, on the thread that brought the
// request: for light pure work on the text alone.
#pragma once

#include <functional>
#include <memory>

#include "module/answer.h"
#include "module/permission.h"
#include "module/request.h"

namespace hamdel {

// What a function returned, on its way to be an answer: whoever sends it makes the text of it,
// once.
using Output = std::function<Answer()>;
inline Output as_output(Answer made) {
    return [made = std::move(made)]() mutable { return std::move(made); };
}

struct Route {
    Method method;
    std::string_view path;  // below the door's prefix, "{name}" for a word
    Permission may;
    std::string_view summary;
    std::string_view operation;  // the function's name: "snooze"
    bool writes;
    bool takes_upload = false;  // raw body, streamed to the blob store before the call
    bool remembered = true;     // an Idempotency-Key keeps the answer; not where it is a secret
    std::int64_t body_limit = 1 << 20;

    // The input read from a request, to be passed through prepare to call.
    using Input = std::shared_ptr<void>;
    Input (*read)(const Request&);
    void (*prepare)(Read&, const Actor&, void* input) = nullptr;
    Output (*call)(Read&, const Actor&, const void* input);  // the Read is a Write if `writes`

    // For OpenAPI: adds its schemas to the components.
    Json (*parameters)(shape::Components&);
    Json (*request_schema)(shape::Components&);  // null when there is no body
    Json (*answer_schema)(shape::Components&);   // null when there is no JSON answer
    int success;

    template <auto Prepare>
    consteval Route prepared_by() const;
    consteval Route with_upload() const {
        Route out = *this;
        out.takes_upload = true;
        return out;
    }
    consteval Route not_remembered() const {
        Route out = *this;
        out.remembered = false;
        return out;
    }
    consteval Route with_body_limit(std::int64_t bytes) const {
        Route out = *this;
        out.body_limit = bytes;
        return out;
    }
};

}  // namespace hamdel

#include "module/route_make.h"

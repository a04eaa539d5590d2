// What ends a request is thrown as a Refusal: a kind, a stable code, and for bad input the fields
// that were wrong. Screens translate codes; no sentence for people stands here. Anything else that
// is thrown is an internal error.
#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/time.h"

namespace hamdel {

enum class Problem {
    invalid,          // 422, or 400 for what is not even readable
    unauthenticated,  // 401
    forbidden,        // 403
    not_found,        // 404
    conflict,         // 409
    too_large,        // 413
    too_many,         // 429
    unavailable,      // 503
};

// One wrong field of the input, as `message.body`, with a stable code and, where one was passed,
// the limit.
struct FieldProblem {
    std::string field;
    std::string code;
    std::optional<std::int64_t> limit = {};

    friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};

class Refusal : public std::exception {
  public:
    Refusal(Problem problem, std::string_view word, std::vector<FieldProblem> wrong = {})
        : kind(problem), code(word), fields(std::move(wrong)) {}

    const char* what() const noexcept override { return code.c_str(); }

    // For too_many and unavailable: when another try may go well.
    Refusal&& retry_after(Span length) && {
        retry = length;
        return std::move(*this);
    }
    // The bound that was passed, for too_large.
    Refusal&& with_limit(std::int64_t bound) && {
        limit = bound;
        return std::move(*this);
    }

    Problem kind;
    std::string code;
    std::vector<FieldProblem> fields;
    std::optional<Span> retry;
    std::optional<std::int64_t> limit;
};

// One field of the input is wrong: the usual way for a slice to refuse a value.
inline Refusal wrong_field(std::string_view field, std::string_view code) {
    return {Problem::invalid, "invalid_input", {{std::string(field), std::string(code)}}};
}

// Does a part of the work whose input stands at `place` in the whole: what it refuses is named as
// the asker wrote it, `customer.identities[0].value`.
template <class Work>
auto below(std::string_view place, Work&& work) {
    try {
        return work();
    } catch (Refusal& why) {
        for (FieldProblem& wrong : why.fields)
            wrong.field = std::string(place) + "." + wrong.field;
        throw;
    }
}

}  // namespace hamdel

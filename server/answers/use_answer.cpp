#include "answer.h"
#include "may.h"
#include "routes.h"

namespace hamdel::answers {
namespace {

struct UseAnswer {
    AnswerId id;

    static constexpr auto fields = shape::fields(shape::path("id", &UseAnswer::id));
};

// Nothing is told of it: what is used most is seen when the list is read again.
Nothing use_answer(Write& tx, const Actor& who, const UseAnswer& in) {
    find_answer(tx, who, in.id);
    tx.run("update answer set used = used + 1, used_at = ? where id = ?", tx.now(), in.id);
    return {};
}

}  // namespace

constinit const Route use_answer_route = post<use_answer>(
    "/answers/{id}/use", may::use, "Counts that a ready answer was put into an answer.");

}  // namespace hamdel::answers

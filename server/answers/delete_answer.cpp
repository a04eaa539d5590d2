#include "accounts/audit.h"
#include "answer.h"
#include "may.h"
#include "routes.h"
#include "write_answer.h"

namespace hamdel::answers {
namespace {

struct DeleteAnswer {
    AnswerId id;

    static constexpr auto fields = shape::fields(shape::path("id", &DeleteAnswer::id));
};

Nothing delete_answer(Write& tx, const Actor& who, const DeleteAnswer& in) {
    ReadyAnswer before = find_to_change(tx, who, in.id);
    tx.run("delete from answer where id = ?", in.id);
    if (before.shared) accounts::audit(tx, who, "answer.deleted", {to_string(in.id), before.title});
    tell_changed(tx, who, in.id, before.shared);
    return {};
}

}  // namespace

constinit const Route delete_answer_route =
    del<delete_answer>("/answers/{id}", may::use, "Forgets a ready answer.");

}  // namespace hamdel::answers

#include "accounts/audit.h"
#include "answers/create.h"
#include "may.h"
#include "routes.h"
#include "write_answer.h"

namespace hamdel::answers {
namespace {

struct CreateAnswer {
    std::string title;
    std::string shortcut;
    std::string language;
    std::string folder;
    std::string body;
    bool shared = false;

    static constexpr auto fields = shape::fields(
        shape::body("title", &CreateAnswer::title, "", shape::up_to(longest_title)),
        shape::body("shortcut", &CreateAnswer::shortcut, "One word, typed after a slash.",
                    shape::defaulted(shape::up_to(longest_shortcut))),
        shape::body("language", &CreateAnswer::language, "fa, en, …; empty: any.",
                    shape::defaulted(shape::up_to(3))),
        shape::body("folder", &CreateAnswer::folder, "",
                    shape::defaulted(shape::up_to(longest_folder))),
        shape::body("body", &CreateAnswer::body,
                    "May hold {customer.name}, {customer.first_name}, {agent.name}, "
                    "{conversation.number}, {workspace.name} and {today}, each with words for "
                    "when it is not known: {customer.name|dear customer}.",
                    shape::up_to(longest_body)),
        shape::body("shared", &CreateAnswer::shared, "Everyone's, not only mine.",
                    shape::defaulted()));
};

Created<ReadyAnswer> create_answer(Write& tx, const Actor& who, const CreateAnswer& in) {
    check_may_own(who, in.shared);
    AnswerId id = add_answer(tx, who, in.shared,
                             checked({in.title, in.shortcut, in.language, in.folder, in.body}));
    ReadyAnswer out = find_answer(tx, who, id);
    if (in.shared) accounts::audit(tx, who, "answer.created", {to_string(id), out.title});
    tell_changed(tx, who, id, in.shared);
    return {std::move(out)};
}

}  // namespace

void create_shared_answer(Write& tx, const Actor& who, const NewAnswer& in) {
    AnswerId id = add_answer(tx, who, true,
                             checked({in.title, in.shortcut, in.language, in.folder, in.body}));
    tx.run("update answer set used = ? where id = ?", in.used, id);
}

constinit const Route create_answer_route =
    post<create_answer>("/answers", may::use, "Keeps a ready answer, for myself or for everyone.");

}  // namespace hamdel::answers

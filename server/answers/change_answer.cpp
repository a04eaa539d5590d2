#include "accounts/audit.h"
#include "may.h"
#include "routes.h"
#include "write_answer.h"

namespace hamdel::answers {
namespace {

struct ChangeAnswer {
    AnswerId id;
    std::optional<std::string> title;
    std::optional<std::string> shortcut;
    std::optional<std::string> language;
    std::optional<std::string> folder;
    std::optional<std::string> body;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ChangeAnswer::id),
        shape::body("title", &ChangeAnswer::title, "", shape::up_to(longest_title)),
        shape::body("shortcut", &ChangeAnswer::shortcut, "Empty: none.",
                    shape::up_to(longest_shortcut)),
        shape::body("language", &ChangeAnswer::language, "Empty: any.", shape::up_to(3)),
        shape::body("folder", &ChangeAnswer::folder, "Empty: none.", shape::up_to(longest_folder)),
        shape::body("body", &ChangeAnswer::body, "", shape::up_to(longest_body)));
};

ReadyAnswer change_answer(Write& tx, const Actor& who, const ChangeAnswer& in) {
    ReadyAnswer before = find_to_change(tx, who, in.id);
    rewrite_answer(tx, who, before,
                   checked({in.title.value_or(before.title), in.shortcut.value_or(before.shortcut),
                            in.language.value_or(before.language),
                            in.folder.value_or(before.folder), in.body.value_or(before.body)}));
    ReadyAnswer after = find_answer(tx, who, in.id);
    if (before.shared)
        accounts::audit(tx, who, "answer.changed", {to_string(in.id), after.title},
                        Json::object({{"title_before", before.title}}));
    tell_changed(tx, who, in.id, before.shared);
    return after;
}

}  // namespace

constinit const Route change_answer_route =
    patch<change_answer>("/answers/{id}", may::use, "Changes a ready answer.");

}  // namespace hamdel::answers

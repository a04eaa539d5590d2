// How somebody likes to write: for how long an answer can be taken back after it was sent.
#include <array>

#include "conversations/may.h"
#include "drafts/draft.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

constexpr std::array<std::int64_t, 3> choices{0, 5, 10};

struct MyWriting {
    std::int64_t undo_seconds = 10;

    static constexpr std::string_view shape_name = "MyWriting";
    static constexpr auto fields =
        shape::fields(shape::field("undo_seconds", &MyWriting::undo_seconds,
                                   "How long the console holds an answer back: 0, 5 or 10."));
};

struct ShowMyWriting {
    static constexpr auto fields = shape::fields();
};

MyWriting show_my_writing(Read& tx, const Actor& who, const ShowMyWriting&) {
    return tx
        .one<MyWriting>("select undo_seconds from writing_preference where agent_id = ?",
                        who.agent())
        .value_or(MyWriting{});
}

struct ChangeMyWriting {
    std::int64_t undo_seconds = 0;

    static constexpr auto fields = shape::fields(shape::body(
        "undo_seconds", &ChangeMyWriting::undo_seconds, "0, 5 or 10.", shape::between(0, 10)));
};

MyWriting change_my_writing(Write& tx, const Actor& who, const ChangeMyWriting& in) {
    check_has_drafts(who);
    if (std::ranges::find(choices, in.undo_seconds) == choices.end())
        throw wrong_field("undo_seconds", "unknown_value");
    tx.run(
        "insert into writing_preference values (?, ?) on conflict (agent_id) do update set "
        "undo_seconds = excluded.undo_seconds",
        who.agent(), in.undo_seconds);
    return {in.undo_seconds};
}

}  // namespace

constinit const Route show_my_writing_route =
    get<show_my_writing>("/me/writing", may::reply, "How I like to write.");
constinit const Route change_my_writing_route =
    patch<change_my_writing>("/me/writing", may::reply, "Changes how I like to write.");

}  // namespace hamdel::conversations

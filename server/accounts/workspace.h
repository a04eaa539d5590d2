// The workspace: one business with its language, hours' zone and calendar.
#pragma once

#include "module/actor.h"
#include "storage/read.h"

namespace hamdel::accounts {

enum class Calendar { jalali, gregorian };
constexpr auto names(Calendar) {
    return std::array<std::string_view, 2>{"jalali", "gregorian"};
}

struct Workspace {
    WorkspaceId id;
    std::string name;
    std::string locale;
    std::string time_zone;  // IANA: "Asia/Tehran"
    Calendar calendar = Calendar::gregorian;

    static constexpr std::string_view shape_name = "Workspace";
    static constexpr auto fields =
        shape::fields(shape::field("id", &Workspace::id), shape::field("name", &Workspace::name),
                      shape::field("locale", &Workspace::locale),
                      shape::field("time_zone", &Workspace::time_zone),
                      shape::field("calendar", &Workspace::calendar));
};

// Throws not_found "workspace".
Workspace find_workspace(Read& tx, WorkspaceId id);
std::vector<Workspace> workspaces(Read& tx);

}  // namespace hamdel::accounts

#include "accounts/audit.h"
#include "accounts/may.h"
#include "accounts/workspace.h"
#include "clean.h"
#include "events.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct ChangeWorkspace {
    std::optional<std::string> name;
    std::optional<std::string> locale;
    std::optional<std::string> time_zone;
    std::optional<Calendar> calendar;

    static constexpr auto fields = shape::fields(
        shape::body("name", &ChangeWorkspace::name, "", shape::up_to(80)),
        shape::body("locale", &ChangeWorkspace::locale, "", shape::up_to(35)),
        shape::body("time_zone", &ChangeWorkspace::time_zone, "IANA's name.", shape::up_to(50)),
        shape::body("calendar", &ChangeWorkspace::calendar));
};

Workspace changed(Workspace workspace, const ChangeWorkspace& in) {
    if (in.name) workspace.name = clean_name("name", *in.name);
    if (in.locale) workspace.locale = clean_locale(*in.locale);
    if (in.time_zone) workspace.time_zone = clean_time_zone(*in.time_zone);
    if (in.calendar) workspace.calendar = *in.calendar;
    return workspace;
}

Workspace change_workspace(Write& tx, const Actor& who, const ChangeWorkspace& in) {
    Workspace before = find_workspace(tx, who.workspace);
    Workspace after = changed(before, in);
    tx.run("update workspace set name = ?, locale = ?, time_zone = ?, calendar = ? where id = ?",
           after.name, after.locale, after.time_zone, after.calendar, after.id);
    audit(tx, who, "workspace.changed", {to_string(after.id), after.name},
          Json::object({{"from", parse_json(shape::to_text(before))},
                        {"to", parse_json(shape::to_text(after))}}));
    record(tx, who, WorkspaceChanged{});
    return after;
}

}  // namespace

constinit const Route change_workspace_route = patch<change_workspace>(
    "/workspace", may::manage_settings, "Changes the name, language, time zone or calendar.");

}  // namespace hamdel::accounts

// The workspace's own words on how to speak with people of a country, beside those that come with
// the screens. Without own words nothing is kept here.
#include <algorithm>

#include "accounts/audit.h"
#include "accounts/may.h"
#include "clean.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

enum class GuideLanguage { fa, en };
constexpr auto names(GuideLanguage) {
    return std::array<std::string_view, 2>{"fa", "en"};
}

struct CultureNote {
    std::string country;
    GuideLanguage language = GuideLanguage::fa;
    std::string body;
    std::string by_name;
    Instant at;

    static constexpr std::string_view shape_name = "CultureNote";
    static constexpr auto fields = shape::fields(
        shape::field("country", &CultureNote::country, "ISO 3166, two letters."),
        shape::field("language", &CultureNote::language), shape::field("body", &CultureNote::body),
        shape::field("by_name", &CultureNote::by_name), shape::field("at", &CultureNote::at));
};

struct ListCultureNotes {
    static constexpr auto fields = shape::fields();
};

Items<CultureNote> list_culture_notes(Read& tx, const Actor& who, const ListCultureNotes&) {
    return {tx.all<CultureNote>(
        "select country, language, body, by_name, at from culture_note where workspace_id = ? "
        "order by country, language",
        who.workspace)};
}

struct KeepCultureNote {
    std::string country;
    GuideLanguage language = GuideLanguage::fa;
    std::string body;

    static constexpr auto fields =
        shape::fields(shape::body("country", &KeepCultureNote::country, "ISO 3166, two letters.",
                                  shape::up_to(2)),
                      shape::body("language", &KeepCultureNote::language),
                      shape::body("body", &KeepCultureNote::body,
                                  "Empty brings the built-in words back.", shape::up_to(4000)));
};

Items<CultureNote> keep_culture_note(Write& tx, const Actor& who, const KeepCultureNote& in) {
    auto country = clean_country(in.country);
    if (!country) throw wrong_field("country", "required");
    auto body = clean_culture_notes(in.body);
    tx.run("delete from culture_note where workspace_id = ? and country = ? and language = ?",
           who.workspace, *country, in.language);
    if (body)
        tx.run(
            "insert into culture_note (workspace_id, country, language, body, by_name, at) "
            "values (?, ?, ?, ?, ?, ?)",
            who.workspace, *country, in.language, *body, who.name, tx.now());
    accounts::audit(tx, who, body ? "culture_note.changed" : "culture_note.reset",
                    {*country, *country});
    return list_culture_notes(tx, who, {});
}

}  // namespace

constinit const Route list_culture_notes_route = get<list_culture_notes>(
    "/culture_notes", may::read, "The workspace's own words on countries, beside the built-in.");
constinit const Route keep_culture_note_route =
    put<keep_culture_note>("/culture_notes", accounts::may::manage_settings,
                           "Own words on a country in one language; empty for the built-in ones.");

}  // namespace hamdel::customers

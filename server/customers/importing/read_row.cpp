#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <map>

#include "clean.h"
#include "identities/hold.h"
#include "importing/row.h"
#include "kernel/text/fold.h"
#include "kernel/text/text.h"

namespace hamdel::customers {
namespace {

constexpr std::size_t most_of_row = 20;  // identities, as everywhere that customers are made

// The quote that keeps spreadsheets from calculating a text, put there when it was written.
std::string_view without_guard(std::string_view cell) {
    bool is_guarded = cell.size() > 1 && cell[0] == '\'' &&
                      std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos;
    return is_guarded ? cell.substr(1) : cell;
}

std::string display(const char* country, const char* language) {
    UChar name[128];
    char locale[16];
    std::snprintf(locale, sizeof locale, "und_%s", country);
    UErrorCode error = U_ZERO_ERROR;
    std::int32_t size = uloc_getDisplayCountry(locale, language, name, 128, &error);
    if (U_FAILURE(error)) return {};
    std::string out(static_cast<std::size_t>(size) * 3, '\0');
    std::int32_t bytes = 0;
    u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &bytes, name, size, &error);
    out.resize(U_FAILURE(error) ? 0 : static_cast<std::size_t>(bytes));
    return out;
}

// The two letters of a country that is written as people write it.
std::string country_code(const std::string& written) {
    static const auto by_name = [] {
        std::map<std::string, std::string> out;
        for (const char* const* code = uloc_getISOCountries(); *code; ++code)
            for (const char* language : {"fa", "en"})
                out.emplace(text::fold(display(*code, language)), *code);
        return out;
    }();
    auto found = by_name.find(text::fold(written));
    return found == by_name.end() ? written : found->second;
}

struct Named {
    std::string_view value;
    std::vector<std::string_view> words;
};

std::string value_named(std::string_view field, const std::vector<Named>& all,
                        std::string_view written) {
    std::string folded = text::fold(written);
    for (const Named& one : all)
        for (std::string_view word : one.words)
            if (text::fold(word) == folded) return std::string(one.value);
    throw wrong_field(field, "unknown_value");
}

Tier tier_of(std::string_view written) {
    static const std::vector<Named> tiers{{"standard", {"standard", "عادی"}},
                                          {"key", {"key", "vip", "کلیدی", "ویژه"}}};
    return *shape::parse_name<Tier>(value_named("tier", tiers, written));
}

std::string stage_of(std::string_view written) {
    static const std::vector<Named> stages{{"prospect", {"prospect", "احتمالی"}},
                                           {"new", {"new", "تازه", "جدید"}},
                                           {"active", {"active", "فعال"}},
                                           {"at_risk", {"at_risk", "at risk", "در خطر رفتن"}},
                                           {"lost", {"lost", "رفته", "از دست رفته"}}};
    return value_named("stage", stages, written);
}

void refuse_long(std::string_view field, std::string_view written, std::size_t most) {
    if (text::count_characters(written) > most) throw wrong_field(field, "too_long");
}

// Several of one kind stand in a cell with semicolons between them.
void add_identities(RowSays& says, IdentityType type, std::string_view meaning,
                    std::string_view cell) {
    while (!cell.empty()) {
        std::size_t end = std::min(cell.find(';'), cell.size());
        std::string one = text::clean_line(without_guard(text::clean_line(cell.substr(0, end))));
        cell.remove_prefix(std::min(end + 1, cell.size()));
        if (one.empty()) continue;
        refuse_long(meaning, one, 320);
        NewIdentity identity{type, one, false};
        identity.value = canonical_in(meaning, identity);
        auto is_same = [&](const NewIdentity& other) {
            return other.type == type && other.value == identity.value;
        };
        if (std::ranges::none_of(says.customer.identities, is_same))
            says.customer.identities.push_back(std::move(identity));
    }
    if (says.customer.identities.size() > most_of_row)
        throw wrong_field(meaning, "too_many_identities");
}

void read_cell(RowSays& says, const std::string& meaning, std::string_view cell) {
    NewCustomer& customer = says.customer;
    std::string line = text::clean_line(without_guard(cell));
    if (line.empty()) return;
    if (meaning == "name") {
        refuse_long(meaning, line, 200);
        customer.name = line;
    } else if (meaning == "organization") {
        refuse_long(meaning, line, 200);
        customer.organization = line;
    } else if (meaning == "culture_notes") {
        customer.culture_notes = text::clean_body(without_guard(cell));
        refuse_long(meaning, *customer.culture_notes, 4000);
    } else if (meaning == "country") {
        customer.country = clean_country(country_code(line));
    } else if (meaning == "locale") {
        refuse_long(meaning, line, 35);
        customer.locale = clean_locale(line);
    } else if (meaning == "time_zone") {
        customer.time_zone = clean_time_zone(line);
    } else if (meaning == "tier") {
        customer.tier = tier_of(line);
        says.says_tier = true;
    } else if (meaning == "stage") {
        says.stage = stage_of(line);
    } else if (meaning.starts_with("attributes.")) {
        says.attributes.set(meaning.substr(std::string_view("attributes.").size()), line);
    } else if (auto type = shape::parse_name<IdentityType>(meaning)) {
        add_identities(says, *type, meaning, cell);
    }
}

}  // namespace

RowSays read_row(const std::vector<std::string>& meanings, const CsvRow& row) {
    if (row.is_broken) throw wrong_field("", "broken_row");
    RowSays says;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        if (at < meanings.size())
            read_cell(says, meanings[at], row.cells[at]);
        else if (!text::clean_line(row.cells[at]).empty())
            throw wrong_field("", "too_many_cells");
    }
    if (says.customer.name.empty() && says.customer.identities.empty())
        throw wrong_field("name", "required");
    return says;
}

}  // namespace hamdel::customers

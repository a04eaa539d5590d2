#include "cast.h"

#include <algorithm>

#include "data.h"

namespace hamdel::demo {
namespace {

template <class T>
std::vector<T> read_all(const Json& items) {
    std::vector<T> out;
    for (const Json& item : *items.array())
        out.push_back(shape::from_json<T>(item));
    return out;
}

// The cast holds more than is used here; what is not known is left out.
template <class T>
std::vector<T> read_known(const Json& items) {
    std::vector<T> out;
    for (const Json& item : *items.array()) {
        Json known;
        for (const Json::Member& member : *item.object())
            if (shape::knows_in_body<T>(member.first)) known.set(member.first, member.second);
        out.push_back(shape::from_json<T>(known));
    }
    return out;
}

}  // namespace

bool CastCustomer::speaks(std::string_view language) const {
    return std::ranges::find(languages, language) != languages.end();
}

Cast read_cast() {
    Cast out;
    for (const DataFile& file : data_files()) {
        Json json = parse_json(file.text);
        if (file.name == "answers.json") {
            out.answers = read_all<CastAnswer>(json);
            continue;
        }
        if (file.name != "cast.json") {
            auto stories = read_all<Story>(json);
            out.stories.insert(out.stories.end(), stories.begin(), stories.end());
            continue;
        }
        out.shop = json["workspace"]["name"].text();
        out.time_zone = json["workspace"]["time_zone"].text();
        out.agents = read_all<CastAgent>(json["agents"]);
        out.teams = read_all<CastTeam>(json["teams"]);
        out.customers = read_known<CastCustomer>(json["customers"]);
        out.products = read_known<CastProduct>(json["products"]);
        out.organizations = read_known<CastOrganization>(json["organizations"]);
        out.lists = json["lists"];
    }
    return out;
}

}  // namespace hamdel::demo

#include "words.h"

#include <stdexcept>

namespace hamdel::demo {

Words::Words(const Cast& cast, const Story& story, const CastCustomer& customer,
             const CastAgent& agent, Random& random)
    : cast_(cast), story_(story), customer_(customer), agent_(agent), random_(random) {
    // In the customer's own language names are written as the customer writes them.
    bool own = !customer.languages.empty() && (story.language == customer.languages.front() ||
                                               customer.locale.starts_with(story.language));
    drawn_["dear"] = own ? customer_.address : customer_.address_en;
    drawn_["city"] = own ? customer_.city : customer_.city_en;
    drawn_["name"] = own ? customer_.name : customer_.name_en;
    drawn_["agent"] = story.language == "fa" ? agent_.name : agent_.name_en;
}

std::string Words::fill(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos) break;
        std::size_t close = text.find('}', open);
        out += value_of(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    return out;
}

std::string Words::value_of(std::string_view name) {
    if (auto known = drawn_.find(name); known != drawn_.end()) return known->second;
    const Json* list = cast_.lists[story_.language].find(name);
    if (!list) list = cast_.lists["any"].find(name);
    if (!list || list->size() == 0) throw std::runtime_error("no words for " + std::string(name));
    std::string value(list->at(random_() % list->size()).text());
    drawn_[std::string(name)] = value;
    return value;
}

}  // namespace hamdel::demo

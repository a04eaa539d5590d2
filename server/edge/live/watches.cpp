#include "live/watches.h"

#include <algorithm>
#include <memory>

namespace hamdel::edge {

Watches::Watches(std::span<const Module* const> modules) {
    for (const Module* module : modules)
        for (const WatchSource& source : module->watches)
            sources_.push_back(&source);
}

std::vector<std::string> Watches::topics(Read& tx, const Door& door, const Actor& actor,
                                         const Watched& words) const {
    std::vector<std::string> out = door.topics(actor);
    for (const std::string& one : words) {
        std::size_t colon = std::min(one.find(':'), one.size());
        std::string_view word = std::string_view(one).substr(0, colon);
        std::string_view what = std::string_view(one).substr(std::min(colon + 1, one.size()));
        for (const WatchSource* source : sources_) {
            if (source->door != &door || source->word != word) continue;
            auto topic = source->topic(tx, actor, what);
            if (topic && std::ranges::find(out, *topic) == out.end())
                out.push_back(*std::move(topic));
        }
    }
    return out;
}

Watched split_watched(std::string_view list) {
    Watched out;
    while (!list.empty() && out.size() < most_watched) {
        std::size_t end = std::min(list.find(','), list.size());
        if (end > 0 && end <= longest_watched) out.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return out;
}

void find_hearer(Store& store, const Watches& watches, const Door& door, Request request,
                 Watched words, std::function<void(Hearer, std::exception_ptr)> done) {
    auto found = std::make_shared<Hearer>();
    auto look = [found, &watches, &door, request = std::move(request),
                 words = std::move(words)](Read& tx) {
        found->actor = door.authenticate(tx, request);
        found->topics = watches.topics(tx, door, found->actor, words);
    };
    store.read(std::move(look), [found, done = std::move(done)](std::exception_ptr why) {
        done(std::move(*found), why);
    });
}

}  // namespace hamdel::edge

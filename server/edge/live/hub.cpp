#include "live/hub.h"

#include <algorithm>

namespace hamdel::edge {

std::string Hub::room(const Door& door, std::string_view topic) {
    std::string out(door.name);
    out += '\n';
    out += topic;
    return out;
}

std::int64_t Hub::join(Listener& listener, const Door& door,
                       const std::vector<std::string>& topics) {
    std::lock_guard lock(mutex_);
    enter(listener, door, topics);
    return decided_;
}

void Hub::leave(Listener& listener, const Door& door, const std::vector<std::string>& topics) {
    std::lock_guard lock(mutex_);
    depart(listener, door, topics);
}

void Hub::move(Listener& listener, const Door& door, const std::vector<std::string>& from,
               const std::vector<std::string>& to) {
    std::lock_guard lock(mutex_);
    depart(listener, door, from);
    enter(listener, door, to);
}

void Hub::enter(Listener& listener, const Door& door, const std::vector<std::string>& topics) {
    for (const std::string& topic : topics)
        rooms_[room(door, topic)].push_back(&listener);
}

void Hub::depart(Listener& listener, const Door& door, const std::vector<std::string>& topics) {
    for (const std::string& topic : topics) {
        auto found = rooms_.find(room(door, topic));
        if (found == rooms_.end()) continue;
        std::vector<Listener*>& there = found->second;
        auto at = std::ranges::find(there, &listener);
        if (at == there.end()) continue;
        *at = there.back();
        there.pop_back();
        if (there.empty()) rooms_.erase(found);
    }
}

void Hub::tell(const Door& door, const std::vector<std::string>& topics, const SharedFrame& frame) {
    std::int64_t number = ++tellings_;
    for (const std::string& topic : topics) {
        auto found = rooms_.find(room(door, topic));
        if (found == rooms_.end()) continue;
        for (Listener* listener : found->second) {
            if (listener->last_ == number) continue;
            listener->last_ = number;
            listener->take(frame);
        }
    }
}

void Hub::whisper(const Whisper& whisper) {
    SharedFrame frame = text_frame(whisper.frame);
    for (const Door* door : doors_)
        tell(*door, whisper.topics, frame);
}

std::vector<Hub::Wanted> Hub::claim(std::span<const EventRow> events) {
    std::vector<Wanted> out;
    std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < events.size(); ++i) {
        decided_ = std::max(decided_, events[i].seq);
        if (rooms_.empty()) continue;
        for (const Door* door : doors_) {
            Wanted wanted{.event = i, .door = door};
            for (std::string& topic : renderer_.topics(*door, events[i]))
                if (rooms_.contains(room(*door, topic))) wanted.topics.push_back(std::move(topic));
            if (!wanted.topics.empty()) out.push_back(std::move(wanted));
        }
    }
    return out;
}

void Hub::start_at(std::int64_t seq) {
    std::lock_guard lock(mutex_);
    decided_ = seq;
    told_ = seq;
}

}  // namespace hamdel::edge

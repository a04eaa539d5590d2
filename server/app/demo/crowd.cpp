#include "crowd.h"

#include <algorithm>
#include <future>

#include "conversations/receive.h"
#include "kernel/log.h"

namespace hamdel::demo {
namespace {

constexpr int batch = 20'000;

// All that customers say first in the stories, with every variable left out.
Texts openings(const Cast& cast) {
    Texts out;
    for (const Story& story : cast.stories)
        for (const Line& line : story.messages)
            if (line.from == "customer" && line.body.find('{') == std::string::npos)
                out.push_back(line.body);
    return out;
}

class Crowd {
  public:
    Crowd(const Cast& cast, const Shop& shop, Random& random)
        : shop_(shop), random_(random), words_(openings(cast)) {
        for (const CastCustomer& person : cast.customers)
            people_.push_back({shop.customers.at(person.id), person.name});
    }

    struct Person {
        CustomerId id;
        std::string name;
    };
    struct Opening {
        const Person* person;
        conversations::Wording wording;
    };

    // What is said in the conversations of these numbers.
    std::vector<Opening> think(int from, int until) {
        std::vector<Opening> out;
        for (int number = from; number < until; ++number) {
            const Person& person = people_[random_() % people_.size()];
            std::string body = words_[random_() % words_.size()];
            body += " (SO-" + std::to_string(100'000 + number) + ")";
            out.push_back({&person, conversations::Wording(std::move(body))});
        }
        return out;
    }

    void speak(Write& tx, const Opening& opening) const {
        Actor who;
        who.workspace = shop_.workspace;
        who.type = ActorType::customer;
        who.id = opening.person->id.value;
        who.name = opening.person->name;
        conversations::receive(tx, who,
                               {.customer_id = opening.person->id,
                                .channel_id = shop_.channel,
                                .channel_type = "chat",
                                .wording = opening.wording});
    }

  private:
    const Shop& shop_;
    Random& random_;
    Texts words_;
    std::vector<Person> people_;
};

}  // namespace

void add_crowd(Store& store, const Cast& cast, const Shop& shop, int count, Random& random) {
    Crowd crowd(cast, shop, random);
    Instant now = store.clock().now();
    Span step{days(365).ms / std::max(count, 1)};
    // While one batch is written, the words of the next are made.
    auto begin = [&](int from) {
        return std::async(std::launch::async,
                          [&, from] { return crowd.think(from, std::min(from + batch, count)); });
    };
    auto next = begin(0);
    for (int from = 0; from < count; from += batch) {
        int until = std::min(from + batch, count);
        std::vector<Crowd::Opening> openings = next.get();
        if (until < count) next = begin(until);
        store.write_alone_now([&](Write& tx) {
            for (int i = from; i < until; ++i) {
                tx.happen_at(now - Span{step.ms * (count - i)});
                crowd.speak(tx, openings[std::size_t(i - from)]);
            }
        });
        log::info("demo_filling", Json::object({{"conversations", until}, {"of", count}}));
    }
}

}  // namespace hamdel::demo

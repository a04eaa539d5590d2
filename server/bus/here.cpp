#include <algorithm>
#include <mutex>
#include <vector>

#include "bus/bus.h"

namespace hamdel::bus {
namespace {

struct Hearers {
    std::mutex mutex;
    std::vector<std::pair<std::int64_t, Bus::Hear>> all;
    std::int64_t last = 0;
};

class HereSubscription final : public Bus::Subscription {
  public:
    HereSubscription(std::shared_ptr<Hearers> hearers, std::int64_t number)
        : hearers_(std::move(hearers)), number_(number) {}
    ~HereSubscription() override {
        std::lock_guard lock(hearers_->mutex);
        std::erase_if(hearers_->all, [&](const auto& one) { return one.first == number_; });
    }

  private:
    std::shared_ptr<Hearers> hearers_;
    std::int64_t number_;
};

class Here final : public Bus {
  public:
    void publish(const Committed& news) override {
        // The lock is held while they hear, so that a subscription that is gone is not running.
        std::lock_guard lock(hearers_->mutex);
        for (const auto& [number, hear] : hearers_->all)
            hear(news);
    }

    std::unique_ptr<Subscription> subscribe(Hear hear) override {
        std::lock_guard lock(hearers_->mutex);
        std::int64_t number = ++hearers_->last;
        hearers_->all.emplace_back(number, std::move(hear));
        return std::make_unique<HereSubscription>(hearers_, number);
    }

  private:
    std::shared_ptr<Hearers> hearers_ = std::make_shared<Hearers>();
};

}  // namespace

std::unique_ptr<Bus> make_here() {
    return std::make_unique<Here>();
}

}  // namespace hamdel::bus

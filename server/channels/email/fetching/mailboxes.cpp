#include "channels/email/mailboxes.h"

#include <algorithm>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

#include "fetching/fetcher.h"
#include "kernel/log.h"

namespace hamdel::email {
namespace {

// Commits come by the hundred a second: looking once for many of them is soon enough.
constexpr auto between_looks = std::chrono::milliseconds(200);

// Shared with the store, which may tell of a commit when nobody fetches any more.
struct Wake {
    void again() {
        {
            std::lock_guard lock(mutex);
            is_again = true;
        }
        changed.notify_one();
    }
    void end() {
        {
            std::lock_guard lock(mutex);
            ends = true;
        }
        changed.notify_one();
    }

    std::mutex mutex;
    std::condition_variable changed;
    bool is_again = false;
    bool ends = false;
};

}  // namespace

// One thread looks which mailboxes there are and gives each its own.
class Mailboxes::Running {
  public:
    Running(Store& store, const storage::Blobs& blobs, net::Outward outward, FetchingPauses pauses)
        : store_(store), office_(store, blobs), outward_(outward), pauses_(pauses) {
        store_.when_committed([wake = wake_](const Committed&) { wake->again(); });
        looker_ = std::thread([this] { look(); });
    }

    ~Running() {
        wake_->end();
        looker_.join();
        for (One& one : all_)
            one.bell.ring_out();
        for (One& one : all_)
            one.thread.join();
    }

  private:
    struct One {
        explicit One(Mailbox which) : mailbox(std::move(which)) {}

        Mailbox mailbox;
        net::Bell bell;
        std::thread thread;
    };

    void look() {
        std::unique_lock lock(wake_->mutex);
        while (!wake_->ends) {
            lock.unlock();
            try {
                settle(store_.read_now([](Read& tx) { return mailboxes(tx); }));
            } catch (const std::exception& failure) {
                log::warning("mailboxes_not_read", Json::object({{"why", failure.what()}}));
            }
            lock.lock();
            wake_->changed.wait_for(lock, between_looks, [&] { return wake_->ends; });
            wake_->changed.wait_for(lock, std::chrono::milliseconds(pauses_.looking.ms),
                                    [&] { return wake_->ends || wake_->is_again; });
            wake_->is_again = false;
        }
    }

    // Those that went or changed end; those that are new begin.
    void settle(const std::vector<Mailbox>& wanted) {
        for (auto one = all_.begin(); one != all_.end();) {
            bool stays = std::ranges::any_of(wanted, [&](const Mailbox& other) {
                return other.channel.id == one->mailbox.channel.id &&
                       other.changes == one->mailbox.changes;
            });
            if (stays) {
                ++one;
                continue;
            }
            one->bell.ring_out();
            one->thread.join();
            one = all_.erase(one);
        }
        for (const Mailbox& mailbox : wanted) {
            bool is_there = std::ranges::any_of(
                all_, [&](const One& one) { return one.mailbox.channel.id == mailbox.channel.id; });
            if (is_there) continue;
            One& one = all_.emplace_back(mailbox);
            one.thread = std::thread([this, &one] {
                Fetcher(store_, office_, outward_, pauses_, one.mailbox, one.bell).run();
            });
        }
    }

    Store& store_;
    PostOffice office_;
    net::Outward outward_;
    FetchingPauses pauses_;
    std::list<One> all_;
    std::shared_ptr<Wake> wake_ = std::make_shared<Wake>();
    std::thread looker_;
};

Mailboxes::Mailboxes(Store& store, const storage::Blobs& blobs, net::Outward outward,
                     FetchingPauses pauses)
    : running_(std::make_unique<Running>(store, blobs, outward, pauses)) {}

Mailboxes::~Mailboxes() = default;

}  // namespace hamdel::email

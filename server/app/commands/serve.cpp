#include <sys/resource.h>
#include <csignal>
#include <iostream>

#include "accounts/setup.h"
#include "bus/bus.h"
#include "channels/chat/create.h"
#include "channels/email/check.h"
#include "channels/email/mailboxes.h"
#include "channels/email/originals.h"
#include "channels/email/post_office.h"
#include "channels/email/send_mails.h"
#include "commands/commands.h"
#include "customers/import_customers.h"
#include "house.h"
#include "modules.h"
#include "net/lmtp_server.h"
#include "notifications/send_pushes.h"
#include "storage/collect_files.h"
#include "storage/subscriber.h"
#include "storage/timer.h"
#include "storage/worker.h"

namespace hamdel::app {
namespace {

std::optional<std::string> shop_channel(Read& tx) {
    std::string key = chat::first_key(tx);
    if (key.empty()) return {};
    return key;
}

// Live screens are a file handle each.
void raise_file_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

// Blocked before any thread is made, so that only sigwait sees them.
sigset_t block_stop_signals() {
    sigset_t out;
    sigemptyset(&out);
    sigaddset(&out, SIGTERM);
    sigaddset(&out, SIGINT);
    pthread_sigmask(SIG_BLOCK, &out, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return out;
}

// What goes on without anyone asking.
struct Background {
    Background(const Configuration& configuration, Store& store, const storage::Blobs& blobs)
        : worker_specs(all_specs(configuration, store, blobs)),
          subscribers(store, subscriber_specs),
          timers(store, timer_specs),
          workers(store, worker_specs) {
        subscribers.start();
        timers.start();
        workers.start();
    }

    std::vector<storage::SubscriberSpec> subscriber_specs = all_subscribers();
    std::vector<storage::TimerSpec> timer_specs = all_timers();
    std::vector<storage::WorkerSpec> worker_specs;
    storage::Subscribers subscribers;
    storage::Timers timers;
    storage::Workers workers;

  private:
    // Those of the modules, and those that need the files or the world outside.
    static std::vector<storage::WorkerSpec> all_specs(const Configuration& configuration,
                                                      Store& store, const storage::Blobs& blobs) {
        auto out = all_workers();
        out.push_back(storage::file_collector(store, blobs));
        out.push_back(customers::import_customers(store, blobs));
        out.push_back(email::check_servers(configuration.outward));
        out.push_back(email::send_mails(blobs, std::make_shared<net::Smtp>(configuration.outward)));
        out.push_back(notifications::send_pushes(
            {.contact = configuration.public_contact(), .outward = configuration.outward}));
        return out;
    }
};

void say_where(const Configuration& configuration, Store& store) {
    std::cout << "Hamdel " << HAMDEL_VERSION << " answers at " << configuration.link_to("/")
              << "\n";
    if (auto token = accounts::setup_token(store))
        std::cout << "Make the first administrator (once, within a day): "
                  << configuration.link_to("/setup?token=" + *token) << "\n";
    std::cout << std::flush;
}

}  // namespace

int serve(Configuration configuration) {
    raise_file_limit();
    bool is_demo = std::filesystem::exists(demo_mark(configuration));
    // A file that may not grow is an error of that write, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    sigset_t stop_signals = block_stop_signals();
    log::set_level(configuration.log_level);
    configuration.edge.version = HAMDEL_VERSION;
    auto bus = bus::make_here();  // outlives the store, which tells it of the last commit
    House house = open_house(configuration);
    Store& store = *house.store;

    auto background = std::make_unique<Background>(configuration, store, house.blobs);
    store.when_committed([&](Committed news) { bus->publish(news); });
    auto nudges = bus->subscribe([&](const Committed& news) {
        if (!news.events) return;
        background->subscribers.nudge();
        background->workers.nudge();
    });
    email::PostOffice post(store, house.blobs);
    std::optional<email::Mailboxes> mailboxes(std::in_place, store, house.blobs,
                                              configuration.outward);
    std::optional<net::LmtpServer> lmtp;
    if (!configuration.lmtp_address.empty())
        lmtp.emplace(configuration.lmtp_address,
                     net::LmtpDoor{.knows = [&](const std::string& who) { return post.knows(who); },
                                   .deliver =
                                       [&](const net::LmtpMail& mail) {
                                           post.take(mail.recipients, mail.bytes);
                                       }});
    edge::Server server(configuration.edge, {.store = store,
                                             .blobs = house.blobs,
                                             .bus = *bus,
                                             .modules = modules(),
                                             .shop_channel = is_demo ? shop_channel : nullptr,
                                             .makers = {&email::maker(), 1}});
    configuration.edge.port = server.port();
    say_where(configuration, store);
    log::info("server_started", Json::object({{"address", configuration.edge.address},
                                              {"port", std::int64_t{server.port()}},
                                              {"version", HAMDEL_VERSION}}));
    int signal = 0;
    sigwait(&stop_signals, &signal);
    log::info("server_stopping", Json::object({{"signal", signal}}));
    // Requests first, then what they leave behind; what is still queued is in the database.
    lmtp.reset();
    mailboxes.reset();
    server.stop();
    nudges.reset();
    background.reset();
    log::info("server_stopped");
    return 0;
}

}  // namespace hamdel::app

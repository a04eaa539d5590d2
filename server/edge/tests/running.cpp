#include "tests/running.h"

#include "kernel/log.h"
#include "world/folders.h"

namespace hamdel::edge::test {

Options roomy() {
    Options out;
    out.limits.credential_rate = 0;
    out.limits.address_rate = 0;
    return out;
}

Running::Running(Options options, world::Engine engine)
    : security_(options.tls ? Client::Security::tls : Client::Security::plain),
      bus_(bus::make_here()),
      folder_(world::fresh_folder()) {
    forget_ended_tokens();
    log::set_level(log::Level::error);
    const Module& module = notes_module();
    store_ = world::open_store(engine, {module.migrations.begin(), module.migrations.end()},
                               std::make_shared<SystemClock>());
    store_->when_committed([this](Committed news) { bus_->publish(news); });
    blobs_ = std::make_unique<storage::Blobs>(folder_);
    options.port = 0;
    static const Module* const modules[] = {&notes_module()};
    server_ = std::make_unique<Server>(options, Parts{.store = *store_,
                                                      .blobs = *blobs_,
                                                      .bus = *bus_,
                                                      .modules = modules,
                                                      .makers = {&turner(), 1}});
}

Running::~Running() {
    server_.reset();
    store_.reset();
    std::filesystem::remove_all(folder_);
}

std::int64_t Running::presence(std::string_view name, std::string_view word) {
    return store_->read_now([&](Read& tx) {
        return tx.value<std::int64_t>("select count(*) from presence where name = ? and word = ?",
                                      name, word);
    });
}

void Running::await(const std::function<bool()>& is_so) {
    auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!is_so()) {
        if (std::chrono::steady_clock::now() > until) FAIL() << "it never became so";
        std::this_thread::yield();
    }
}

}  // namespace hamdel::edge::test

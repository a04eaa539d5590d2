#include "modules.h"

#include "accounts/accounts.h"
#include "answers/module.h"
#include "channels/chat/module.h"
#include "channels/email/module.h"
#include "conversations/module.h"
#include "customers/module.h"
#include "module/forget_answers.h"
#include "notifications/module.h"

namespace hamdel::app {

// The one list: a new module, or a new channel, is a line here.
std::span<const Module* const> modules() {
    static const Module* const all[] = {
        &accounts::accounts_module, &customers::module(),     &conversations::module(),
        &answers::module(),         &notifications::module(), &chat::module(),
        &email::module(),
    };
    return all;
}

namespace {

template <class T>
std::vector<T> gather(std::span<const T> Module::* part) {
    std::vector<T> out;
    for (const Module* module : modules()) {
        auto some = module->*part;
        out.insert(out.end(), some.begin(), some.end());
    }
    return out;
}

}  // namespace

std::vector<storage::Migration> all_migrations() {
    return gather(&Module::migrations);
}
std::vector<storage::SubscriberSpec> all_subscribers() {
    return gather(&Module::subscribers);
}
std::vector<storage::TimerSpec> all_timers() {
    auto out = gather(&Module::timers);
    out.push_back(forget_answers());
    return out;
}
std::vector<storage::WorkerSpec> all_workers() {
    return gather(&Module::workers);
}

}  // namespace hamdel::app

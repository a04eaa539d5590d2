// When a mail that fails is no longer waited for.
#include "channels/email/post_office.h"
#include "kernel/errors.h"

namespace hamdel::email {
namespace {

constexpr int most_failures = 3;
constexpr std::size_t most_remembered = 1000;

// Not the mail's fault: it is tried for as long as it takes.
bool may_pass(const std::exception& failure) {
    auto* refusal = dynamic_cast<const Refusal*>(&failure);
    return refusal && refusal->kind == Problem::unavailable;
}

}  // namespace

bool PostOffice::Patience::is_over(const std::string& name, const std::exception& failure) {
    if (may_pass(failure)) return false;
    std::lock_guard lock(mutex_);
    if (failures_.size() > most_remembered) failures_.clear();
    return ++failures_[name] >= most_failures;
}

void PostOffice::Patience::forget(const std::string& name) {
    std::lock_guard lock(mutex_);
    failures_.erase(name);
}

}  // namespace hamdel::email

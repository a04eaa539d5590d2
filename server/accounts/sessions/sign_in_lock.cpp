#include "sessions/sign_in_lock.h"

#include <algorithm>

namespace hamdel::accounts {
namespace {

constexpr std::int64_t free_failures = 5;
constexpr Span remembered = days(1);

Span wait_after(std::int64_t failures) {
    std::int64_t doublings = std::min<std::int64_t>(failures - free_failures, 7);
    return std::min(seconds(30 << doublings), hours(1));
}

}  // namespace

void refuse_while_locked(Read& tx, const SignInTry& attempt) {
    auto until = tx.one<Instant>(
        "select locked_until from sign_in_failure where email_key = ? and address = ?",
        attempt.email_key, attempt.address);
    if (until && *until > tx.now())
        throw Refusal(Problem::too_many, "locked").retry_after(*until - tx.now());
}

bool count_failure(Write& tx, const SignInTry& attempt) {
    tx.run("delete from sign_in_failure where last_at < ?", tx.now() - remembered);
    auto failures = tx.value<std::int64_t>(
        "insert into sign_in_failure (email_key, address, failures, last_at, locked_until) "
        "values (?, ?, 1, ?, 0) on conflict (email_key, address) do update set "
        "failures = sign_in_failure.failures + 1, last_at = excluded.last_at returning failures",
        attempt.email_key, attempt.address, tx.now());
    if (failures < free_failures) return false;
    tx.run("update sign_in_failure set locked_until = ? where email_key = ? and address = ?",
           tx.now() + wait_after(failures), attempt.email_key, attempt.address);
    return true;
}

void forget_failures(Write& tx, const SignInTry& attempt) {
    tx.run("delete from sign_in_failure where email_key = ? and address = ?", attempt.email_key,
           attempt.address);
}

}  // namespace hamdel::accounts

// The growing wait after wrong passwords, for one address of mail from one address of the network:
// whoever guesses waits, the agent at home does not. Unknown addresses are counted the same, so
// that the answers tell nothing.
#pragma once

#include "storage/write.h"

namespace hamdel::accounts {

struct SignInTry {
    std::string email_key;
    std::string address;
};

// Throws too_many "locked" with the time left.
void refuse_while_locked(Read& tx, const SignInTry& attempt);
// True when this failure began a wait: the fifth 30 s, each after it twice as long up to an hour. A
// day without failures forgets them.
bool count_failure(Write& tx, const SignInTry& attempt);
void forget_failures(Write& tx, const SignInTry& attempt);

}  // namespace hamdel::accounts

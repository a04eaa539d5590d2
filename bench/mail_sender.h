// Mails and a mail server that hands them over (LMTP): many connections, each with its next mail
// when the last was answered.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace hamdel::bench {

// An ordinary mail of 2 to 10 kB, plain and in HTML: every second one goes on where its writer,
// one of a thousand, began. Each number is another mail; the same number is the same.
std::string ordinary_mail(std::int64_t number);
// With one file of so many bytes, which no other mail has.
std::string mail_with_file(std::int64_t number, std::size_t bytes);

struct HandedOver {
    std::int64_t mails = 0;
    double bytes = 0;
    double seconds = 0;
};

// From mail number `from` on, over so many connections, until `seconds` are over or so many mails
// were taken. Throws when one is not taken.
HandedOver hand_over(int port, int connections, std::int64_t from, std::int64_t most,
                     double seconds, const std::function<std::string(std::int64_t)>& mail);

}  // namespace hamdel::bench

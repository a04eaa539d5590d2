// Any bytes at all from a client of LMTP, whole and in pieces: the answers are the same, each is a
// line with a code, and what is taken keeps its bounds.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lmtp/dialogue.h"

namespace {

using namespace hamdel::net;

constexpr LmtpLimits limits{
    .mail = 1000, .in_memory = 5000, .line = 200, .recipients = 3, .commands = 50, .mistakes = 5};

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

struct Outcome {
    std::string answers;
    std::vector<std::string> mails;
    bool operator==(const Outcome&) const = default;
};

Outcome converse(std::string_view input, std::size_t piece) {
    Outcome out;
    LmtpDoor door{
        .knows = [](const std::string& recipient) { return recipient.find('x') == recipient.npos; },
        .deliver =
            [&](const LmtpMail& mail) {
                hold(mail.bytes.size() <= limits.mail, "a mail keeps its bound");
                hold(!mail.recipients.empty() && mail.recipients.size() <= 3, "for somebody");
                if (mail.bytes.find("later") != mail.bytes.npos) throw std::runtime_error("later");
                out.mails.emplace_back(mail.bytes);
            },
    };
    LmtpDialogue dialogue(door, limits, "here");
    while (!input.empty() && !dialogue.is_over()) {
        out.answers += dialogue.feed(input.substr(0, piece));
        input.remove_prefix(std::min(piece, input.size()));
    }
    return out;
}

void check_answers(std::string_view answers) {
    while (!answers.empty()) {
        std::size_t end = answers.find("\r\n");
        hold(end != std::string_view::npos && end >= 4, "an answer is a line");
        hold(answers[0] >= '2' && answers[0] <= '5', "an answer begins with a code");
        hold(answers[3] == ' ' || answers[3] == '-', "a code has three digits");
        hold(answers.substr(0, end).find_first_of("\r\n") == std::string_view::npos, "one line");
        answers.remove_prefix(end + 2);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    Outcome whole = converse(input, std::max<std::size_t>(size, 1));
    hold(whole == converse(input, 1), "bytes make the whole");
    hold(whole == converse(input, 5), "pieces make the whole");
    check_answers(whole.answers);
    return 0;
}

// mail_parse: bytes of mails to what an agent sees, on one core and without a server.
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "mail/automatic.h"
#include "mail/newest_words.h"
#include "mail/read_mail.h"
#include "report.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

// The test mails of usual size.
std::vector<std::string> usual_mails() {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("tests/data/mail")) {
        if (entry.path().extension() != ".eml") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(in), {});
        if (bytes.size() >= 2000 && bytes.size() <= 10'000) out.push_back(std::move(bytes));
    }
    return out;
}

double used_seconds() {
    return double(std::clock()) / CLOCKS_PER_SEC;
}

// Of the time that a core spends on it, whatever else it does besides.
template <class Work>
double a_second(const std::vector<std::string>& mails, double seconds, Work work) {
    std::size_t done = 0;
    double begin = used_seconds();
    for (; used_seconds() - begin < seconds; done += mails.size())
        for (const std::string& bytes : mails)
            work(bytes);
    return double(done) / (used_seconds() - begin);
}

}  // namespace

void mail_parse(const Options& options) {
    Report report("mail_parse");
    std::vector<std::string> mails = usual_mails();
    std::size_t kept = 0;  // so that no work is left out
    double bytes = 0;
    for (const std::string& one : mails)
        bytes += double(one.size());
    for (int run = 0; run < options.runs; ++run) {
        report.add(
            "mails read, one core",
            a_second(mails, options.seconds,
                     [&](const std::string& one) { kept += mail::read_mail(one).text.size(); }),
            "/s");
        report.add("mails read, with reports told apart and what is new in them",
                   a_second(mails, options.seconds,
                            [&](const std::string& one) {
                                mail::Mail read = mail::read_mail(one);
                                kept += mail::recognize_automatic(read).recipients.size();
                                kept += mail::newest_words(read.text).words.size();
                            }),
                   "/s");
    }
    report.add("bytes a mail, mean", bytes / double(mails.size()), "");
    report.add("mails", double(mails.size()), "");
    if (kept == 0) report.add("nothing was read", 1, "");
    report.at_least("mails read, one core", 5000);
    report.print();
}

}  // namespace hamdel::bench

// mail: mails handed over by LMTP, durable when they are answered; what the disk can do beside it.
#include <fcntl.h>
#include <unistd.h>

#include <optional>
#include <stdexcept>

#include "folder.h"
#include "mail_sender.h"
#include "report.h"
#include "server.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

constexpr int connections = 32;
constexpr std::int64_t as_many_as_come = 1'000'000'000;
constexpr std::size_t file_bytes = 5'000'000;

class MailServer {
  public:
    MailServer() : folder_(), lmtp_(free_port()) {
        fill(folder_.path(), 200);
        setenv("HAMDEL_LMTP_ADDRESS", ("127.0.0.1:" + std::to_string(lmtp_)).c_str(), 1);
        server_.emplace(folder_.path());
        Reply made =
            ask(server_->port(), "POST", "/api/v1/email_channels",
                R"({"name":"bench","settings":{"address":"desk@asiab.example"}})", server_->key());
        if (made.status != 201) throw std::runtime_error("no mailbox: " + made.body);
    }
    ~MailServer() { unsetenv("HAMDEL_LMTP_ADDRESS"); }

    HandedOver ordinary(double seconds, std::int64_t most = as_many_as_come) {
        auto out = hand_over(lmtp_, connections, number_, most, seconds, ordinary_mail);
        number_ += out.mails + connections;
        return out;
    }
    // Few at once: each is built and sent by a thread of this program, on the same cores.
    HandedOver with_files(double seconds, std::size_t bytes, int at_once, std::int64_t most) {
        // Made before, so that what is measured is not the making.
        std::vector<std::string> made;
        for (int i = 0; i < 32 && i < most; ++i)
            made.push_back(mail_with_file(number_ + i, bytes));
        auto out =
            hand_over(lmtp_, at_once, 0, std::min<std::int64_t>(most, std::ssize(made)), seconds,
                      [&](std::int64_t i) { return std::move(made[std::size_t(i)]); });
        number_ += std::ssize(made);
        return out;
    }
    Server& server() { return *server_; }
    const std::filesystem::path& folder() const { return folder_.path(); }

  private:
    Folder folder_;
    int lmtp_;
    std::optional<Server> server_;
    std::int64_t number_ = 0;
};

// Bytes written to files of so many each, each of them flushed: megabytes a second.
double raw_files(const std::filesystem::path& folder, std::size_t bytes, int count) {
    const std::string all(bytes, 'x');
    auto begin = SteadyClock::now();
    for (int i = 0; i < count; ++i) {
        std::string name = folder / ("raw" + std::to_string(i));
        int file = open(name.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
        bool is_written =
            file >= 0 && write(file, all.data(), bytes) == ssize_t(bytes) && fsync(file) == 0;
        if (file >= 0) close(file);
        if (!is_written) throw std::runtime_error("no file could be written");
    }
    double out = double(bytes) * count / 1e6 / seconds_since(begin);
    for (int i = 0; i < count; ++i)
        std::filesystem::remove(folder / ("raw" + std::to_string(i)));
    return out;
}

void measure_once(Report& report, const Options& options) {
    MailServer mails;
    mails.ordinary(0.5);
    double written = mails.server().process().written();
    HandedOver taken = mails.ordinary(options.seconds);
    written = mails.server().process().written() - written;
    report.add("ordinary mails taken, 32 connections, durable", double(taken.mails) / taken.seconds,
               "/s");
    report.add("bytes a mail, mean", taken.bytes / double(taken.mails), "");
    report.add("written to the disk for each", written / double(taken.mails) / 1024, "KiB");
    report.add("writes in a commit",
               mails.server().metric("hamdel_writes_total") /
                   mails.server().metric("hamdel_write_groups_total"),
               "");
    HandedOver files = mails.with_files(options.seconds, file_bytes, 4, 32);
    report.add("mails with a file of 5 MB, 4 connections", files.bytes / 1e6 / files.seconds,
               "MB/s");
    report.add("the same bytes to bare files, each flushed",
               raw_files(mails.folder(), file_bytes * 4 / 3, 32), "MB/s");
    auto flushes = disk_flushes(1);
    report.add("a flush of the disk, p50", percentile(flushes, 0.5), "ms");
}

void measure_memory(Report& report, std::int64_t mails) {
    MailServer long_run;
    long_run.ordinary(1e9, mails / 10);
    report.add("resident memory after a tenth of the mails", long_run.server().memory(), "MiB");
    long_run.ordinary(1e9, mails - mails / 10);
    report.add("resident memory after " + short_number(int(mails)) + " mails",
               long_run.server().memory(), "MiB");
    long_run.with_files(1e9, 37'000'000, 1, 1);
    report.add("resident memory after one of 50 MB more", long_run.server().memory(), "MiB");
}

}  // namespace

void mail(const Options& options) {
    Report report("mail");
    report.at_least("ordinary mails taken, 32 connections, durable", 1500);
    report.at_least("mails with a file of 5 MB, 4 connections", 100);
    for (int run = 0; run < options.runs; ++run)
        measure_once(report, options);
    measure_memory(report, options.conversations > 0 ? options.conversations : 100'000);
    report.print();
}

}  // namespace hamdel::bench

// Connections to servers of SMTP: a few to each, closed when nobody needed them for a while.
#pragma once

#include <chrono>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

#include "curl/easy.h"
#include "net/smtp.h"

namespace hamdel::net {

class SmtpPool {
  public:
    struct Line {
        MailServer server;
        bool is_used = true;
        std::chrono::steady_clock::time_point since = {};
        Easy easy = {};
    };

    SmtpPool(int most, Span idle);
    ~SmtpPool();
    SmtpPool(const SmtpPool&) = delete;
    SmtpPool& operator=(const SmtpPool&) = delete;

    // Waits until there is one; null when the pool has ended.
    Line* take(const MailServer& server);
    void keep(Line* line);
    void close(Line* line);
    void end();
    int kept() const;

  private:
    using Lines = std::list<std::unique_ptr<Line>>;

    Line* find(const MailServer& server);
    // To be destroyed without the lock: a farewell may take its time.
    Lines take_out_idle();
    void sweep();

    const int most_;
    const std::chrono::milliseconds idle_;
    mutable std::mutex mutex_;
    std::condition_variable given_back_, changed_;
    Lines lines_;
    bool has_ended_ = false;
    std::thread sweeper_;
};

}  // namespace hamdel::net

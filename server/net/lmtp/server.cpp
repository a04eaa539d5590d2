#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <list>
#include <thread>

#include "kernel/log.h"
#include "lmtp/dialogue.h"
#include "lmtp/listener.h"
#include "net/bell.h"
#include "net/lmtp_server.h"

namespace hamdel::net {
namespace {

using Steady = std::chrono::steady_clock;

enum class Heard { bytes, bell, nothing };

Heard wait_for(int connection, const Bell& bell, std::chrono::milliseconds longest) {
    auto until = Steady::now() + longest;
    for (;;) {
        pollfd both[] = {{bell.descriptor(), POLLIN, 0}, {connection, POLLIN, 0}};
        auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Steady::now()).count();
        int count = poll(both, 2, int(std::clamp<long>(left, 0, 3'600'000)));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return Heard::nothing;
        return both[0].revents ? Heard::bell : Heard::bytes;
    }
}

bool say(int connection, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t sent = send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes.remove_prefix(std::size_t(sent));
    }
    return true;
}

std::string name_of_this_machine() {
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 && name[0] ? name : "localhost";
}

}  // namespace

class LmtpServer::Running {
  public:
    Running(const std::string& address, LmtpDoor door, LmtpLimits limits)
        : door_(std::move(door)),
          limits_(limits),
          own_name_(name_of_this_machine()),
          listener_(address),
          thread_([this] { accept_all(); }) {}
    ~Running() {
        stop_.ring();
        thread_.join();
        for (Guest& guest : guests_)
            guest.thread.join();
    }

    int port() const { return listener_.port(); }

  private:
    struct Guest {
        std::thread thread;
        std::atomic<bool> has_gone = false;
    };

    void accept_all();
    void welcome(int connection);
    void converse(int connection);
    void forget_those_who_left();

    const LmtpDoor door_;
    const LmtpLimits limits_;
    const std::string own_name_;
    Listener listener_;
    Bell stop_;
    std::list<Guest> guests_;  // of the accepting thread
    std::thread thread_;
};

void LmtpServer::Running::accept_all() {
    while (wait_for(listener_.socket(), stop_, std::chrono::hours(1)) != Heard::bell) {
        int connection = accept4(listener_.socket(), nullptr, nullptr, SOCK_CLOEXEC);
        forget_those_who_left();
        if (connection >= 0) {
            welcome(connection);
        } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            log::warning("lmtp_connection_not_taken");
            // Who waits at the door stays there; the next look is not at once.
            if (wait_for(-1, stop_, std::chrono::milliseconds(200)) == Heard::bell) return;
        }
    }
}

void LmtpServer::Running::forget_those_who_left() {
    for (auto at = guests_.begin(); at != guests_.end();) {
        auto next = std::next(at);
        if (at->has_gone) {
            at->thread.join();
            guests_.erase(at);
        }
        at = next;
    }
}

void LmtpServer::Running::welcome(int connection) {
    if (int(guests_.size()) >= limits_.connections) {
        say(connection, "421 4.3.2 Too many connections, please try again later\r\n");
        close(connection);
        return;
    }
    Guest& guest = guests_.emplace_back();
    guest.thread = std::thread([this, connection, &guest] {
        try {
            converse(connection);
        } catch (const std::exception& failed) {
            log::error("lmtp_connection_failed", Json::object({{"error", failed.what()}}));
        }
        close(connection);
        guest.has_gone = true;
    });
}

void LmtpServer::Running::converse(int connection) {
    timeval longest{.tv_sec = std::max<long>(1, limits_.silence.ms / 1000), .tv_usec = 0};
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &longest, sizeof longest);
    LmtpDialogue dialogue(door_, limits_, own_name_);
    if (!say(connection, dialogue.greeting())) return;
    auto until = Steady::now() + std::chrono::milliseconds(limits_.mail_time.ms);
    int mails = 0;
    std::string piece(64 * 1024, '\0');
    while (!dialogue.is_over()) {
        auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Steady::now());
        Heard heard = wait_for(connection, stop_,
                               std::min(left, std::chrono::milliseconds(limits_.silence.ms)));
        if (heard == Heard::bell) return void(say(connection, "421 4.3.2 Closing\r\n"));
        if (heard == Heard::nothing) return void(say(connection, "421 4.4.2 Took too long\r\n"));
        ssize_t got = recv(connection, piece.data(), piece.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return;
        if (!say(connection, dialogue.feed(std::string_view(piece).substr(0, std::size_t(got)))))
            return;
        if (dialogue.mails() == mails) continue;
        mails = dialogue.mails();
        until = Steady::now() + std::chrono::milliseconds(limits_.mail_time.ms);
    }
}

LmtpServer::LmtpServer(const std::string& address, LmtpDoor door, LmtpLimits limits)
    : running_(std::make_unique<Running>(address, std::move(door), limits)) {}

LmtpServer::~LmtpServer() = default;

int LmtpServer::port() const {
    return running_->port();
}

}  // namespace hamdel::net

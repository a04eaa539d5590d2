#include "mail_sender.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

#include "report.h"

namespace hamdel::bench {
namespace {

constexpr std::int64_t writers = 1000;
constexpr std::size_t bytes_a_line = 57;  // 76 letters of base64

std::string mail_id(std::int64_t number) {
    return "<" + std::to_string(number) + "@customers.example>";
}

std::string head(std::int64_t number) {
    std::string who = "customer" + std::to_string(number % writers) + "@customers.example";
    std::string out = "Return-Path: <" + who + ">\r\nReceived: from mx.customers.example by " +
                      "mx.asiab.example with ESMTPS; Mon, 2 Nov 2026 10:00:00 +0330\r\n" +
                      "From: =?utf-8?B?2Ybar9in2LEg2KfYrdmF2K/bjA==?= <" + who +
                      ">\r\nTo: desk@asiab.example\r\nSubject: Grinder, order " +
                      std::to_string(number % writers) +
                      "\r\nDate: Mon, 2 Nov 2026 10:00:00 +0330\r\nMessage-ID: " + mail_id(number) +
                      "\r\n";
    // The first mail of a writer is never answered before it is there: it came a thousand before.
    if (number % (2 * writers) >= writers) {
        std::string first = mail_id(number - writers);
        out += "In-Reply-To: " + first + "\r\nReferences: " + first + "\r\n";
    }
    return out + "MIME-Version: 1.0\r\n";
}

// Words as people use them, other ones in each mail.
std::string words(std::mt19937_64& random, std::size_t bytes, const char* line_end) {
    static const char* const all[] = {"آسیاب",   "سفارش", "روشن",    "نمی‌شود", "قهوه",
                                      "ارسال",   "دیروز", "لطفاً",    "بررسی",           "کنید",
                                      "grinder", "order", "invoice", "warranty",        "delivered",
                                      "please",  "سلام",  "تیغه"};
    std::string out;
    for (int count = 1; out.size() < bytes; ++count) {
        out += all[random() % std::size(all)];
        out += count % 9 == 0 ? std::to_string(random() % 100'000) + line_end : " ";
    }
    return out;
}

std::string base64(const std::string& bytes) {
    static constexpr char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve(bytes.size() * 14 / 10);
    for (std::size_t i = 0; i + 2 < bytes.size(); i += 3) {
        auto at = [&](std::size_t j) { return std::uint32_t(std::uint8_t(bytes[i + j])); };
        std::uint32_t three = at(0) << 16 | at(1) << 8 | at(2);
        for (int shift = 18; shift >= 0; shift -= 6)
            out += letters[three >> shift & 63];
        if (i % bytes_a_line == bytes_a_line - 3) out += "\r\n";
    }
    return out;
}

class Line {
  public:
    explicit Line(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_port = htons(std::uint16_t(port));
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        int yes = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        if (connect(socket_, reinterpret_cast<sockaddr*>(&at), sizeof at) != 0)
            throw std::runtime_error("nobody takes mails");
        expect("220");
        say("LHLO mx.asiab.example\r\n");
        while (answer()[3] == '-') {
        }
    }
    ~Line() { close(socket_); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void hand_over(const std::string& mail) {
        say("MAIL FROM:<customer@customers.example>\r\nRCPT TO:<desk@asiab.example>\r\nDATA\r\n");
        expect("250");
        expect("250");
        expect("354");
        say(mail);
        say(".\r\n");
        expect("250");
    }

  private:
    void say(std::string_view bytes) {
        while (!bytes.empty()) {
            ssize_t sent = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) throw std::runtime_error("the connection was closed");
            bytes.remove_prefix(std::size_t(sent));
        }
    }
    std::string answer() {
        for (;;) {
            std::size_t end = heard_.find("\r\n");
            if (end != std::string::npos) {
                std::string out = heard_.substr(0, end);
                heard_.erase(0, end + 2);
                return out;
            }
            char piece[4096];
            ssize_t got = recv(socket_, piece, sizeof piece, 0);
            if (got <= 0) throw std::runtime_error("the connection was closed");
            heard_.append(piece, std::size_t(got));
        }
    }
    void expect(const char* code) {
        std::string said = answer();
        if (!said.starts_with(code)) throw std::runtime_error("a mail is not taken: " + said);
    }

    int socket_;
    std::string heard_;
};

}  // namespace

std::string ordinary_mail(std::int64_t number) {
    std::mt19937_64 random{std::uint64_t(number)};
    std::size_t size = 600 + random() % 3700;  // of the words, which stand there twice
    std::string plain = words(random, size, "\r\n");
    return head(number) + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n" +
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" +
           plain + "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n" +
           "Content-Transfer-Encoding: 8bit\r\n\r\n<div dir=\"rtl\"><p>" + plain +
           "</p></div>\r\n--b--\r\n";
}

std::string mail_with_file(std::int64_t number, std::size_t bytes) {
    std::mt19937_64 random{std::uint64_t(number)};
    std::string file;
    for (file.reserve(bytes + 8); file.size() < bytes;) {
        std::uint64_t next = random();
        file.append(reinterpret_cast<const char*>(&next), sizeof next);
    }
    return head(number) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" +
           "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words(random, 300, "\r\n") +
           "\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n" +
           "Content-Disposition: attachment; filename=invoice.pdf\r\n\r\n" + base64(file) +
           "\r\n--b--\r\n";
}

HandedOver hand_over(int port, int connections, std::int64_t from, std::int64_t most,
                     double seconds, const std::function<std::string(std::int64_t)>& mail) {
    std::atomic<std::int64_t> next = from, mails = 0, bytes = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    auto begin = SteadyClock::now();
    auto work = [&] {
        try {
            Line line(port);
            for (;;) {
                std::int64_t number = next++;
                if (number >= from + most || seconds_since(begin) > seconds) return;
                std::string text = mail(number);
                line.hand_over(text);
                ++mails;
                bytes += std::ssize(text);
            }
        } catch (...) {
            std::lock_guard lock(mutex);
            failure = std::current_exception();
        }
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < connections; ++i)
        threads.emplace_back(work);
    threads.clear();
    if (failure) std::rethrow_exception(failure);
    return {mails, double(bytes), seconds_since(begin)};
}

}  // namespace hamdel::bench

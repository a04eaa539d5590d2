// What a client of LMTP says and what it hears, without a socket: bytes go in, bytes come out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lmtp/command.h"
#include "lmtp/content.h"
#include "lmtp/dots.h"
#include "net/lmtp_server.h"

namespace hamdel::net {

class LmtpDialogue {
  public:
    // Both outlive it.
    LmtpDialogue(const LmtpDoor& door, const LmtpLimits& limits, std::string own_name);

    std::string greeting() const;
    // What is answered to these bytes; nothing more is read once it is over.
    std::string feed(std::string_view bytes);
    bool is_over() const { return is_over_; }
    int mails() const { return mails_; }

  private:
    void read_line(std::string_view& bytes);
    void read_content(std::string_view& bytes);
    void obey(std::string_view line);
    void greet();
    void begin_mail(std::string_view rest);
    void add_recipient(std::string_view rest);
    void begin_content(std::string_view rest);
    void finish_mail();
    std::string delivered();
    void forget_mail();
    void say(std::string_view answer);
    void refuse(std::string_view answer);
    bool may_take(const std::vector<std::string>& parameters);

    const LmtpDoor& door_;
    const LmtpLimits& limits_;
    const std::string own_name_;
    std::string line_;
    bool is_line_too_long_ = false;
    std::string answers_;
    bool has_greeted_ = false;
    std::optional<std::string> from_;
    std::vector<std::string> recipients_;
    std::optional<Dots> dots_;  // while content comes
    Content content_;
    int commands_ = 0, mistakes_ = 0, mails_ = 0;
    bool is_over_ = false;
};

}  // namespace hamdel::net

// Mails of an mbox file, one after the other, however large the file is.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

namespace hamdel::mail {

class Mbox {
  public:
    // What a mail has beyond `longest` bytes is passed over.
    explicit Mbox(std::istream& in, std::size_t longest = 64 << 20) : in_(in), longest_(longest) {}

    // The next mail without its "From " line; ">From " within it is "From " again (mboxrd).
    std::optional<std::string> next();

  private:
    bool read_line();

    std::istream& in_;
    std::size_t longest_;
    std::string line_;       // the last one read, with its end
    bool is_held_ = false;   // `line_` begins the next mail
    bool was_empty_ = true;  // the line before it was empty
};

}  // namespace hamdel::mail

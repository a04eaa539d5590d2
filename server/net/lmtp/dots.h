// Finds the end of a mail in what comes after DATA, and takes out the doubled dots (RFC
// 5321 4.5.2). Only CR LF . CR LF is the end: what takes less for it lets a mail hide a second one.
#pragma once

#include <cstddef>
#include <string_view>

#include "lmtp/content.h"

namespace hamdel::net {

class Dots {
  public:
    // How many bytes belonged to the mail and its end.
    std::size_t feed(std::string_view bytes, Content& into);
    bool is_over() const { return place_ == Place::over; }

  private:
    enum class Place { line_start, in_line, after_cr, after_dot, after_dot_cr, over };

    Place place_ = Place::line_start;
};

}  // namespace hamdel::net

// The head of an answer as it goes over the wire.
#pragma once

#include <string>
#include <string_view>

#include "module/answer.h"

namespace hamdel::edge {

std::string_view reason_of(int status);

struct HeadOptions {
    std::int64_t length = 0;  // of the body that is sent, or that a HEAD request is told about
    bool keep_alive = true;
    bool secure = false;
    std::string_view request_id = {};
};

// Status line and headers with the closing empty line. A header whose value could start another
// line is left out.
std::string make_head(const Answer& answer, const HeadOptions& options);

// Sets a header, replacing one of the same name.
void set_header(Answer& answer, std::string_view name, std::string value);
bool has_header(const Answer& answer, std::string_view name);

}  // namespace hamdel::edge

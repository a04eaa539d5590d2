// format=flowed (RFC 3676) undone: lines that were broken for transport are one again.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::mail {

// `text` has LF ends. Quoted lines keep their ">" and are joined with their like only.
std::string unflow(std::string_view text, bool deletes_space);

}  // namespace hamdel::mail

// The fields of a customer as they are kept. An empty text means that nothing is known; what cannot
// be is refused with its field.
#pragma once

#include <optional>
#include <string>

namespace hamdel::customers {

std::string clean_name(std::string_view written);
std::optional<std::string> clean_organization(std::string_view written);
std::optional<std::string> clean_culture_notes(std::string_view written);
std::optional<std::string> clean_block_reason(std::string_view written);
// The shape of a BCP 47 tag: "fa", "pt-BR". Throws invalid "malformed_locale".
std::optional<std::string> clean_locale(std::string_view written);
// An IANA name: "Asia/Tehran". Throws invalid "unknown_time_zone".
std::optional<std::string> clean_time_zone(std::string_view written);
// Two letters, made capital. Throws invalid "malformed_country".
std::optional<std::string> clean_country(std::string_view written);

}  // namespace hamdel::customers

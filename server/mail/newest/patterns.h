// The patterns made of the table of languages. RE2 reads a line in time that grows with its length
// alone, whatever stands in it.
#pragma once

#include <string_view>

namespace hamdel::mail {

// What one line (or a few put together) of `bare` form says. Each asks for the whole line.

bool opens_attribution(std::string_view line);  // "On Tuesday …", "در تاریخ …"
bool begins_with_date(std::string_view line);   // a digit, or the name of a day
bool has_date(std::string_view line);           // a year, or a day in digits
bool has_clock(std::string_view line);
bool has_address(std::string_view line);
bool ends_with_address(std::string_view line);  // and a colon or not
bool ends_with_verb(std::string_view line);     // "… wrote:", "… نوشت:"
bool has_verb(std::string_view line);           // anywhere, as a word
bool is_verb(std::string_view line);            // and nothing else
bool is_attribution_in_dashes(std::string_view line);

bool is_original(std::string_view line);    // "-----Original Message-----"
bool is_above_line(std::string_view line);  // "## Please reply above this line ##"
bool is_forwarded(std::string_view line);   // "---------- Forwarded message ---------"
bool is_rule(std::string_view line);        // dashes, underscores or equals signs only
bool is_sent_from(std::string_view line);   // "Sent from my phone"
bool names_a_device(std::string_view line);
bool is_closing(std::string_view line);  // "Best regards,"

enum class Label { none, from, sent, to, subject };
Label label_of(std::string_view line);              // of a header's line
bool is_header_in_one_line(std::string_view line);  // "From: … Sent: …"

// How many bytes of a raw line stand before "On Tuesday, … wrote:" in it; 0 when it does not.
std::size_t reply_before_attribution(std::string_view raw);

}  // namespace hamdel::mail

// Values of attributes: held to the type, kept and shown.
#pragma once

#include "attributes/attribute.h"

namespace hamdel::customers {

// A value as it is kept: its canonical text, the text folded for looking up, and the number of a
// number.
struct Kept {
    std::string value;
    std::string folded;
    std::optional<double> number;
};

// The value that is written (JSON of its type, or a text as people type it: Persian digits, «بله»),
// or nothing for null and empty. Throws invalid with the field "attributes.<key>" and one of
// wrong_type, too_long, malformed_number, malformed_date, unknown_choice, malformed_link.
std::optional<Kept> checked(const Attribute& attribute, const Json& written);
// What answers show of the kept text.
Json shown(const Attribute& attribute, std::string_view value);

// Keeps what `given` names ({key: value}; null takes away) and adds to `changes` what is different
// ("attributes.<key>": {from, to}). Throws like `checked`; unknown_field for an unknown key. All
// that is wrong is told at once.
void put_values(Write& tx, WorkspaceId workspace, CustomerId id, const Json& given, Json& changes);

// Throws what `put_values` would throw.
void check_values(Read& tx, WorkspaceId workspace, const Json& given);

// Puts back a value as a row held it, or takes it away; one that the type does not allow any more
// is taken away.
void put_raw_value(Write& tx, WorkspaceId workspace, CustomerId id, const Attribute& attribute,
                   const std::optional<std::string>& value);

// Fills Customer::attributes.
void fill_values(Read& tx, WorkspaceId workspace, std::vector<Customer>& customers);

}  // namespace hamdel::customers

// "text/plain; charset=utf-8; name*0*=…": a value and its parameters (RFC 2045, 2231), also with
// encoded words in quotes, raw 8-bit names and names without quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hamdel::mail {

struct Parameter {
    std::string name;  // lower case
    std::string value;
};

struct Parameters {
    std::string value;  // what stands before the first ";", lower case
    std::vector<Parameter> all;

    // Empty when there is none.
    std::string_view find(std::string_view name) const;
};

Parameters read_parameters(std::string_view header);

}  // namespace hamdel::mail

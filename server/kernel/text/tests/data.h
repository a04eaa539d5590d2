// Reads the collected cases under tests/data.
#pragma once

#include <boost/json.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace hamdel::text {

inline boost::json::object read_json(const std::string& path) {
    std::ifstream file{std::string{HAMDEL_TEST_DATA} + "/" + path, std::ios::binary};
    if (!file) throw std::runtime_error{"no test data: " + path};
    const std::string content{std::istreambuf_iterator<char>{file}, {}};
    return boost::json::parse(content).as_object();
}

inline std::string text_of(const boost::json::value& value) {
    if (value.is_string()) return std::string{value.as_string().c_str(), value.as_string().size()};
    return boost::json::serialize(value);
}

}  // namespace hamdel::text

// A request as slices' code sees it, whatever carried it: HTTP, a live frame or a test.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/json.h"
#include "kernel/shape_read.h"
#include "module/actor.h"

namespace hamdel {

enum class Method { get, post, put, patch, del };
constexpr auto names(Method) {
    return std::array<std::string_view, 5>{"GET", "POST", "PUT", "PATCH", "DELETE"};
}

struct Header {
    std::string name;
    std::string value;

    static constexpr auto fields =
        shape::fields(shape::field("name", &Header::name), shape::field("value", &Header::value));
};

struct Request {
    Method method = Method::get;
    std::string path;                                             // decoded, without the query
    std::vector<std::pair<std::string, std::string>> query;       // decoded
    std::vector<std::pair<std::string, std::string>> path_words;  // filled by the route table
    std::vector<Header> headers;                                  // names in lower case
    std::string body;                                             // JSON text, or empty
    std::string request_id;
    std::string address;  // of the peer
    bool secure = false;  // came by TLS
    // The actor that a live connection was opened by: its frames need no credentials again.
    std::optional<Actor> known;
    // A stored upload that came as the raw body: its hash and size.
    std::string upload_hash;
    std::int64_t upload_size = 0;

    // The first header of this (lower-case) name, or empty.
    std::string_view header(std::string_view name) const;
    // A cookie's value, or empty.
    std::string_view cookie(std::string_view name) const;
    // The token of "Authorization: Bearer …", or of the live socket's "token.…" protocol; or empty.
    std::string_view bearer() const;
};

// An input that needs to know how it came has a member `CameFrom came_from`, without a field.
struct CameFrom {
    std::string address;
    std::string user_agent;
    std::string origin;  // of the page, as browsers tell it; or empty
    std::string host;
    std::string request_id;  // for a problem that is answered, not thrown
    bool secure = false;
};
CameFrom came_from(const Request& request);

// An input whose route takes an upload has a member `Upload upload`, without a field: the file is
// stored already, the function gives it an owner.
struct Upload {
    std::string hash;
    std::int64_t size = 0;
    std::string type;
};

}  // namespace hamdel

// Blocking requests, for what comes before a measurement.
#pragma once

#include <string>
#include <vector>

#include "kernel/json.h"

namespace hamdel::bench {

struct Reply {
    int status = 0;
    std::string head;
    std::string body;
};

// One request on a connection of its own; status 0: nobody answered. Headers: "Name: value\r\n…".
Reply ask(int port, const std::string& method, const std::string& target,
          const std::string& body = "", const std::string& headers = "");

// The text of a request for a connection that stays open.
std::string request(const std::string& method, const std::string& target, const std::string& body,
                    const std::string& headers);

// Very many requests, 64 at a time; the bodies come in the order of the requests. Those
// that find the server busy are asked again; throws when one is refused otherwise.
std::vector<Json> ask_all(int port, const std::vector<std::string>& requests);

}  // namespace hamdel::bench

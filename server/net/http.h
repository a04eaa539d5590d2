// Calls to other servers, for workers: they wait for the answer, so never within a transaction.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "kernel/time.h"
#include "net/outward.h"

namespace hamdel::net {

struct HttpCall {
    std::string method = "GET";
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    Span longest = seconds(20);
    std::size_t longest_answer = 64 * 1024;
};

struct HttpAnswer {
    int status = 0;
    std::string body;
    Span retry_after;  // 0: nothing was said
};

// There was no answer: the words say why (no such name, refused, too late, too long an answer).
struct NoAnswer : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Whether it is an address that may be called: https and a host, no name or password in it.
bool is_callable(const std::string& url, const Outward& outward);

// Follows no redirection: where a call goes is said by whoever makes it. Throws NoAnswer.
HttpAnswer call(const HttpCall& call, const Outward& outward);

}  // namespace hamdel::net

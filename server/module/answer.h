// What a request gets back.
#pragma once

#include <string>
#include <vector>

#include "kernel/errors.h"
#include "module/request.h"

namespace hamdel {

struct Answer {
    int status = 200;
    std::string body;
    std::string type = "application/json";
    std::vector<Header> headers = {};
    // A stored file to send instead of `body`.
    std::string blob_hash = {};
};

// A route's output that wants more than 200 and a body.
template <class T>
struct Created {  // 201
    T value;
};
template <class T>
struct WithHeaders {
    T value;
    std::vector<Header> headers;
    int status = 200;
};
// A stored file, sent as a download or, for harmless types, shown in place.
struct File {
    std::string blob_hash;
    std::string name;
    std::string type;
    std::int64_t size = 0;
};
// No content: 204.
struct Nothing {};

// The problem document (RFC 9457) of a refusal.
Answer problem_answer(const Refusal& why, std::string_view request_id);
Answer internal_answer(std::string_view request_id);
int status_of(Problem kind);

}  // namespace hamdel

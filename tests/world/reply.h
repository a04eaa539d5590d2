// What a test gets back from a call of the route table.
#pragma once

#include <gtest/gtest.h>

#include <ostream>

#include "kernel/json.h"
#include "module/answer.h"

namespace hamdel::world {

struct Reply {
    int status = 0;
    Json body;
    std::vector<Header> headers;
    std::string blob_hash;

    std::string_view code() const { return body["code"].text(); }
    std::string_view header(std::string_view name) const {
        for (const Header& header : headers)
            if (header.name == name) return header.value;
        return {};
    }
    // The code of one wrong field, or empty.
    std::string_view field(std::string_view name) const {
        const Json::Array* wrong = body["fields"].array();
        if (!wrong) return {};
        for (const Json& one : *wrong)
            if (one["field"].text() == name) return one["code"].text();
        return {};
    }
    const Json& operator[](std::string_view key) const { return body[key]; }
};

inline std::ostream& operator<<(std::ostream& out, const Reply& reply) {
    return out << reply.status << ' ' << to_text(reply.body);
}

inline void expect_status(const Reply& reply, int status) {
    EXPECT_EQ(reply.status, status) << reply;
}
// Every problem can be found again in the log.
inline void expect_problem(const Reply& reply, int status) {
    EXPECT_EQ(reply.status, status) << reply;
    EXPECT_FALSE(reply["request_id"].text().empty()) << reply;
}
inline void expect_refused(const Reply& reply, int status, std::string_view code) {
    expect_problem(reply, status);
    EXPECT_EQ(reply.code(), code) << reply;
}
inline void expect_wrong(const Reply& reply, std::string_view field, std::string_view code) {
    expect_problem(reply, 422);
    EXPECT_EQ(reply.field(field), code) << reply;
}

}  // namespace hamdel::world

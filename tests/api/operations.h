// The operations of the house as the OpenAPI document tells them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/json.h"
#include "module/table.h"

namespace hamdel::api {

struct Parameter {
    std::string name;
    bool in_path = false;
    bool required = false;
    Json schema;
};

struct Operation {
    std::string id;
    std::string method;  // "POST"
    std::string path;    // "/api/v1/conversations/{id}"
    std::string permission;
    bool open = false;
    bool takes_upload = false;
    bool at_agent_door = false;
    std::vector<Parameter> parameters;
    Json body;  // schema, null without one

    bool has_path_words() const { return path.find('{') != std::string::npos; }
};

// In the document's order, but what ends a session last, so that callers stay signed in.
std::vector<Operation> operations_of(const Json& document);

// The schema behind a reference.
const Json& resolved(const Json& document, const Json& schema);

}  // namespace hamdel::api

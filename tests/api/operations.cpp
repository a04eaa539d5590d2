#include "operations.h"

#include <algorithm>

namespace hamdel::api {
namespace {

std::string upper(std::string text) {
    for (char& letter : text)
        letter = static_cast<char>(std::toupper(letter));
    return text;
}

Operation operation_of(const std::string& path, const Json::Member& member) {
    const Json& told = member.second;
    Operation out{.id = std::string(told["operationId"].text()),
                  .method = upper(member.first),
                  .path = path,
                  .permission = std::string(told["x-permission"].text()),
                  .open = told["security"].size() == 0,
                  .at_agent_door = path.starts_with("/api/v1/")};
    const Json& content = told["requestBody"]["content"];
    out.takes_upload = content.find("*/*") != nullptr;
    out.body = content["application/json"]["schema"];
    if (const Json::Array* parameters = told["parameters"].array())
        for (const Json& one : *parameters)
            out.parameters.push_back({.name = std::string(one["name"].text()),
                                      .in_path = one["in"].text() == "path",
                                      .required = one["required"] == Json(true),
                                      .schema = one["schema"]});
    return out;
}

bool ends_session(const Operation& one) {
    return one.method == "DELETE" && one.path == "/api/v1/session";
}

}  // namespace

std::vector<Operation> operations_of(const Json& document) {
    std::vector<Operation> out;
    for (const Json::Member& path : *document["paths"].object())
        for (const Json::Member& member : *path.second.object())
            out.push_back(operation_of(path.first, member));
    std::ranges::stable_partition(out, [](const Operation& one) { return !ends_session(one); });
    return out;
}

const Json& resolved(const Json& document, const Json& schema) {
    std::string_view reference = schema["$ref"].text();
    constexpr std::string_view place = "#/components/schemas/";
    if (!reference.starts_with(place)) return schema;
    return document["components"]["schemas"][reference.substr(place.size())];
}

}  // namespace hamdel::api

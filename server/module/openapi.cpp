#include "module/openapi.h"

#include <algorithm>

namespace hamdel {
namespace {

std::string lower_method(Method method) {
    std::string out(shape::name_of(method));
    for (char& letter : out)
        letter = static_cast<char>(std::tolower(letter));
    return out;
}

Json problem_schema() {
    Json field = Json::object(
        {{"type", "object"},
         {"properties", Json::object({{"field", Json::object({{"type", "string"}})},
                                      {"code", Json::object({{"type", "string"}})},
                                      {"limit", Json::object({{"type", "integer"}})}})},
         {"required", Json::array({"field", "code"})}});
    Json text = Json::object({{"type", "string"}});
    Json whole = Json::object({{"type", "integer"}});
    return Json::object(
        {{"type", "object"},
         {"properties",
          Json::object({{"type", text},
                        {"title", text},
                        {"status", whole},
                        {"code", text},
                        {"limit", whole},
                        {"fields", Json::object({{"type", "array"}, {"items", field}})},
                        {"request_id", text}})},
         {"required", Json::array({"type", "title", "status", "code", "request_id"})}});
}

Json in_json(Json schema) {
    return Json::object({{"application/json", Json::object({{"schema", std::move(schema)}})}});
}

Json answers(const Route& route, shape::Components& components) {
    Json good = Json::object({{"description", "It went well."}});
    Json schema = route.answer_schema(components);
    if (!schema.is_null()) good.set("content", in_json(std::move(schema)));
    Json bad = Json::object(
        {{"description", "A problem document (RFC 9457)."},
         {"content",
          Json::object(
              {{"application/problem+json",
                Json::object(
                    {{"schema", Json::object({{"$ref", "#/components/schemas/Problem"}})}})}})}});
    Json out{Json::Object{}};
    out.set(std::to_string(route.success), std::move(good));
    out.set("default", std::move(bad));
    return out;
}

Json operation(const Route& route, shape::Components& components) {
    const Permission& may = route.may;
    Json out = Json::object({{"operationId", route.operation}, {"summary", route.summary}});
    std::string_view path = route.path.substr(1);
    out.set("tags", Json::array({std::string(may.door->name) + ": " +
                                 std::string(path.substr(0, path.find('/')))}));
    if (!may.name.empty()) out.set("x-permission", may.name);
    if (may.open)
        out.set("security", Json(Json::Array{}));
    else
        out.set("security",
                Json::array({Json::object({{std::string(may.door->name), Json(Json::Array{})}})}));
    Json parameters = route.parameters(components);
    if (parameters.size()) out.set("parameters", std::move(parameters));
    Json body = route.request_schema(components);
    if (route.takes_upload)
        out.set("requestBody",
                Json::object(
                    {{"required", true},
                     {"content",
                      Json::object({{"*/*", Json::object({{"schema", Json(Json::Object{})}})}})}}));
    else if (!body.is_null())
        out.set("requestBody", Json::object({{"required", body.find("required") != nullptr},
                                             {"content", in_json(std::move(body))}}));
    out.set("responses", answers(route, components));
    return out;
}

Json security_schemes(const std::vector<const Route*>& routes) {
    Json out{Json::Object{}};
    for (const Route* route : routes)
        out.set(route->may.door->name, Json::object({{"type", "http"}, {"scheme", "bearer"}}));
    return out;
}

}  // namespace

Json openapi(const RouteTable& table, std::string_view version) {
    std::vector<const Route*> routes = table.routes();
    std::ranges::sort(routes, {},
                      [](const Route* r) { return std::pair(full_path(*r), r->method); });

    shape::Components components;
    components["Problem"] = problem_schema();
    Json paths{Json::Object{}};
    for (const Route* route : routes) {
        std::string path = full_path(*route);
        Json at = paths[path];
        at.set(lower_method(route->method), operation(*route, components));
        paths.set(path, std::move(at));
    }
    Json schemas{Json::Object{}};
    for (auto& [name, schema] : components)
        schemas.set(name, std::move(schema));
    return Json::object(
        {{"openapi", "3.1.0"},
         {"info", Json::object({{"title", "Hamdel"},
                                {"version", version},
                                {"license", Json::object({{"name", "Apache-2.0"},
                                                          {"identifier", "Apache-2.0"}})}})},
         {"paths", std::move(paths)},
         {"components", Json::object({{"schemas", std::move(schemas)},
                                      {"securitySchemes", security_schemes(routes)}})}});
}

}  // namespace hamdel

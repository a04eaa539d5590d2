#include "kernel/shape_schema.h"

namespace hamdel::shape {

Json or_null(Json schema) {
    // A plain type takes null into its list of types; a reference needs an alternative.
    if (const std::string* type = schema["type"].string()) {
        schema.set("type", Json::array({*type, "null"}));
        if (const Json::Array* values = schema["enum"].array()) {
            Json widened{Json::Array(*values)};
            widened.push(nullptr);
            schema.set("enum", std::move(widened));
        }
        return schema;
    }
    if (schema.size() == 0) return schema;
    return Json::object(
        {{"anyOf", Json::array({std::move(schema), Json::object({{"type", "null"}})})}});
}

Json described(Json schema, std::string_view about) {
    if (!about.empty()) schema.set("description", about);
    return schema;
}

}  // namespace hamdel::shape

#include "samples.h"

#include <algorithm>

namespace hamdel::api {
namespace {

std::string_view type_of(const Json& value) {
    if (value.is_null()) return "null";
    if (value.boolean()) return "boolean";
    if (value.integer()) return "integer";
    if (value.real()) return "number";
    if (value.string()) return "string";
    return value.array() ? "array" : "object";
}

// "cnv" of "^cnv_[0-7][0-9a-hjkmnp-tv-z]{12}$"; empty for a schema that is no id.
std::string_view id_prefix(const Json& schema) {
    std::string_view pattern = schema["pattern"].text();
    if (!pattern.starts_with('^')) return {};
    return pattern.substr(1, pattern.find('_') - 1);
}

bool is_required(const Json& schema, std::string_view name) {
    const Json::Array* required = schema["required"].array();
    return required && std::ranges::find(*required, Json(name)) != required->end();
}

Json text_for(std::string_view name) {
    if (name == "email" || name == "value") return "kasi@example.com";
    if (name == "password" || name == "current") return "a long pass phrase";
    if (name == "locale" || name == "language") return "fa";
    if (name == "role") return "agent";
    if (name == "permissions" || name == "scopes") return "conversations:read";
    if (name == "time_zone") return "Asia/Tehran";
    if (name == "country") return "IR";
    if (name == "key") return "roast";
    if (name == "address") return "support@asiab.example";
    if (name == "host") return "mail.asiab.example";
    if (name == "endpoint") return "https://push.example/browser";
    if (name == "p256dh") return std::string(a_browsers_key);
    if (name == "auth") return std::string(a_browsers_secret);
    return "متن";
}

}  // namespace

const Json& Samples::without_null(const Json& schema) const {
    const Json& plain = resolved(document_, schema);
    if (const Json::Array* any = plain["anyOf"].array()) return resolved(document_, any->front());
    return plain;
}

bool Samples::allows(const Json& schema, std::string_view type) const {
    const Json& plain = resolved(document_, schema);
    if (const Json::Array* any = plain["anyOf"].array()) {
        for (const Json& one : *any)
            if (allows(one, type)) return true;
        return false;
    }
    if (plain.size() == 0) return true;
    auto fits = [&](std::string_view allowed) {
        return allowed == type || (allowed == "number" && type == "integer");
    };
    if (plain["type"].string()) return fits(plain["type"].text());
    const Json::Array* types = plain["type"].array();
    if (!types) return true;
    for (const Json& one : *types)
        if (fits(one.text())) return true;
    return false;
}

Json Samples::good(const Json& schema, std::string_view name) const {
    const Json& plain = without_null(schema);
    if (const Json::Array* values = plain["enum"].array()) return values->front();
    if (allows(plain, "object") && plain.size() > 0) {
        Json out{Json::Object{}};
        if (const Json::Array* required = plain["required"].array())
            for (const Json& one : *required)
                out.set(one.text(), good(plain["properties"][one.text()], one.text()));
        return out;
    }
    if (allows(plain, "array") && plain.size() > 0) {
        Json one = good(plain["items"], name);
        return Json::array({std::move(one)});
    }
    if (auto prefix = id_prefix(plain); !prefix.empty()) return id_of_(prefix);
    if (plain["format"].text() == "date-time") return "2026-12-01T10:00:00.000Z";
    if (allows(plain, "string")) return text_for(name);
    if (allows(plain, "boolean")) return true;
    return plain.find("minimum") ? plain["minimum"] : Json(1);
}

std::vector<Samples::Bad> Samples::bad(const Json& schema) const {
    std::vector<Bad> out;
    spoil(schema, good(schema, ""), "", [](Json value) { return value; }, out, true);
    return out;
}

void Samples::spoil(const Json& schema, const Json& sound, const std::string& at,
                    const std::function<Json(Json)>& put, std::vector<Bad>& out,
                    bool may_be_left_out) const {
    const Json& plain = without_null(schema);
    // Without a type anything goes, whatever else is said of it.
    if (!plain.find("type") && !plain.find("enum") && !plain.find("anyOf")) return;
    for (const Json& other : {Json(), Json(true), Json(12), Json(1.5), Json("متن"),
                              Json(Json::Array{}), Json(Json::Object{})})
        // No body at all, or null for what may be left out, is a way to leave it out.
        if (!allows(schema, type_of(other)) && !(other.is_null() && may_be_left_out))
            out.push_back({at + ": " + std::string(type_of(other)), put(other)});
    if (allows(plain, "object")) return spoil_members(plain, sound, at, put, out);
    if (allows(plain, "array")) {
        if (std::int64_t most = plain["maxItems"].number()) {
            Json many{Json::Array(std::size_t(most + 1), good(plain["items"], at))};
            out.push_back({at + ": too many", put(std::move(many))});
        }
        auto put_item = [&](Json item) { return put(Json::array({std::move(item)})); };
        return spoil(plain["items"], good(plain["items"], at), at + "[0]", put_item, out, false);
    }
    if (!allows(plain, "string")) {
        if (plain.find("maximum"))
            out.push_back({at + ": too big", put(plain["maximum"].number() + 1)});
        if (plain.find("minimum"))
            out.push_back({at + ": too small", put(plain["minimum"].number() - 1)});
        return;
    }
    out.push_back({at + ": NUL", put(Json(std::string("a\0b", 3)))});
    bool is_closed = plain.find("enum") || plain.find("pattern") || plain.find("format");
    if (is_closed) out.push_back({at + ": unknown", put("چیز دیگر")});
    if (std::int64_t most = plain["maxLength"].number())
        out.push_back({at + ": too long", put(std::string(std::size_t(most) + 1, 'x'))});
}

void Samples::spoil_members(const Json& schema, const Json& sound, const std::string& at,
                            const std::function<Json(Json)>& put, std::vector<Bad>& out) const {
    std::string dot = at.empty() ? "" : at + ".";
    Json with_more = sound;
    with_more.set("nobody_knows_this", 1);
    out.push_back({dot + "nobody_knows_this", put(with_more)});
    if (const Json::Array* required = schema["required"].array())
        for (const Json& one : *required) {
            Json without{Json::Object{}};
            for (const Json::Member& member : *sound.object())
                if (member.first != one.text()) without.set(member.first, member.second);
            out.push_back({dot + std::string(one.text()) + ": missing", put(without)});
        }
    for (const Json::Member& member : *schema["properties"].object()) {
        auto put_member = [&](Json value) {
            Json whole = sound;
            whole.set(member.first, std::move(value));
            return put(std::move(whole));
        };
        spoil(member.second, good(member.second, member.first), dot + member.first, put_member, out,
              !is_required(schema, member.first));
    }
}

std::string Samples::word(const Parameter& parameter) const {
    Json value = good(parameter.schema, parameter.name);
    if (value.integer()) return std::to_string(value.number());
    if (value.boolean()) return "true";
    return std::string(value.text());
}

std::vector<std::string> Samples::bad_words(const Parameter& parameter) const {
    const Json& plain = without_null(parameter.schema);
    if (!allows(plain, "string")) return {"x", "", "99999999999999999999", "1.5", "-"};
    std::vector<std::string> out{"a%00b", "%FF%C0%AF"};
    if (plain.find("enum") || plain.find("pattern") || plain.find("format"))
        out.insert(out.end(), {"nope", "", "'%20or%201=1"});
    else if (std::int64_t most = plain["maxLength"].number())
        out.push_back(std::string(std::size_t(most) + 1, 'x'));
    if (parameter.name.starts_with("page[") && parameter.name != "page[size]")
        out.insert(out.end(), {"!", "AAAA", "Li4u", std::string(200, 'M')});
    return out;
}

}  // namespace hamdel::api

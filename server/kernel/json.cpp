#include "kernel/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cmath>

#include "kernel/errors.h"

namespace hamdel {
namespace {

const Json null_json;

// Builds our values straight from the events of Boost's parser.
class Builder {
  public:
    static constexpr std::size_t max_array_size = 100'000;
    static constexpr std::size_t max_object_size = 10'000;
    static constexpr std::size_t max_string_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = 1024;

    using Code = boost::json::error_code;
    using Text = boost::json::string_view;

    Json root;

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return open(Json(Json::Object{})); }
    bool on_array_begin(Code&) { return open(Json(Json::Array{})); }
    bool on_object_end(std::size_t, Code&) { return close(); }
    bool on_array_end(std::size_t, Code&) { return close(); }
    bool on_string_part(Text part, std::size_t, Code&) { return gather(text_, part); }
    bool on_string(Text part, std::size_t, Code&) {
        gather(text_, part);
        return add(Json(std::move(text_)), text_);
    }
    bool on_key_part(Text part, std::size_t, Code&) { return gather(text_, part); }
    bool on_key(Text part, std::size_t, Code& error) {
        gather(text_, part);
        if (text_.find('\0') != std::string::npos) {
            error = boost::json::error::syntax;
            return false;
        }
        keys_.push_back(std::move(text_));
        text_.clear();
        return true;
    }
    bool on_number_part(Text part, Code&) { return gather(number_, part); }
    bool on_int64(std::int64_t value, Text, Code&) {
        number_.clear();
        return add(Json(value));
    }
    bool on_uint64(std::uint64_t value, Text, Code&) {
        number_.clear();
        return add(Json(double(value)));
    }
    // The parser's own value may lie beside the nearest one, and then what is written is read as
    // another number.
    bool on_double(double value, Text rest, Code& error) {
        gather(number_, rest);
        double nearest = value;
        auto read = std::from_chars(number_.data(), number_.data() + number_.size(), nearest);
        if (read.ec == std::errc()) value = nearest;
        number_.clear();
        if (value == 0) value = 0;  // without a sign: "-0" is read as the whole number
        if (!std::isfinite(value)) {
            error = boost::json::error::not_number;
            return false;
        }
        return add(Json(value));
    }
    bool on_bool(bool value, Code&) { return add(Json(value)); }
    bool on_null(Code&) { return add(Json()); }
    bool on_comment_part(Text, Code&) { return true; }
    bool on_comment(Text, Code&) { return true; }

  private:
    static bool gather(std::string& into, Text part) {
        into.append(part.data(), part.size());
        return true;
    }
    bool add(Json value, std::string& cleared) {
        cleared.clear();
        return add(std::move(value));
    }
    bool add(Json value) {
        if (open_.empty()) {
            root = std::move(value);
        } else if (auto* items = open_.back().array()) {
            items->push_back(std::move(value));
        } else {
            open_.back().object()->emplace_back(std::move(keys_.back()), std::move(value));
            keys_.pop_back();
        }
        return true;
    }
    bool open(Json value) {
        open_.push_back(std::move(value));
        return true;
    }
    bool close() {
        Json done = std::move(open_.back());
        open_.pop_back();
        return add(std::move(done));
    }

    std::string text_, number_;
    std::vector<std::string> keys_;
    std::vector<Json> open_;
};

void write_number(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    char buffer[32];
    auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out.append(buffer, end);
}

}  // namespace

const Json* Json::find(std::string_view key) const {
    const Object* members = object();
    if (!members) return nullptr;
    for (auto member = members->rbegin(); member != members->rend(); ++member)
        if (member->first == key) return &member->second;
    return nullptr;
}

const Json& Json::operator[](std::string_view key) const {
    const Json* found = find(key);
    return found ? *found : null_json;
}

const Json& Json::at(std::size_t index) const {
    const Array* items = array();
    return items && index < items->size() ? (*items)[index] : null_json;
}

Json& Json::set(std::string_view key, Json value) {
    if (!object()) value_ = Object{};
    // The last one, as `find` does, where a key stands twice.
    for (auto member = object()->rbegin(); member != object()->rend(); ++member) {
        if (member->first == key) {
            member->second = std::move(value);
            return *this;
        }
    }
    object()->emplace_back(key, std::move(value));
    return *this;
}

void Json::push(Json value) {
    if (!array()) value_ = Array{};
    array()->push_back(std::move(value));
}

std::size_t Json::size() const {
    if (const Array* items = array()) return items->size();
    if (const Object* members = object()) return members->size();
    return 0;
}

std::string_view Json::text() const {
    return string() ? std::string_view(*string()) : "";
}

std::int64_t Json::number() const {
    return integer() ? *integer() : 0;
}

Json parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        throw Refusal(Problem::too_large, "body_too_large").with_limit(std::int64_t(limits.bytes));
    boost::json::parse_options options;
    options.max_depth = limits.depth;
    boost::json::basic_parser<Builder> parser(options);
    boost::json::error_code error;
    std::size_t used = parser.write_some(false, text.data(), text.size(), error);
    if (!error && used < text.size() &&
        text.find_first_not_of(" \t\r\n", used) != std::string_view::npos)
        error = boost::json::error::extra_data;
    if (error == boost::json::error::too_deep)
        throw Refusal(Problem::too_large, "json_too_deep").with_limit(std::int64_t(limits.depth));
    if (error || !parser.done()) throw Refusal(Problem::invalid, "malformed_json");
    return std::move(parser.handler().root);
}

void write_json_string(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        bool closes_tag = c == '/' && i > 0 && text[i - 1] == '<';
        if (c >= 0x20 && c != '"' && c != '\\' && !closes_tag) continue;
        out.append(text, start, i - start);
        start = i + 1;
        switch (c) {
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '/':
                out += "\\/";
                break;
            default:
                out += "\\u00";
                out += hex[c >> 4];
                out += hex[c & 15];
        }
    }
    out.append(text, start, text.size() - start);
    out += '"';
}

void write_json(std::string& out, const Json& value) {
    if (value.is_null()) {
        out += "null";
    } else if (auto* flag = value.boolean()) {
        out += *flag ? "true" : "false";
    } else if (auto* whole = value.integer()) {
        out += std::to_string(*whole);
    } else if (auto* real = value.real()) {
        write_number(out, *real);
    } else if (auto* text = value.string()) {
        write_json_string(out, *text);
    } else if (auto* items = value.array()) {
        out += '[';
        for (std::size_t i = 0; i < items->size(); ++i) {
            if (i) out += ',';
            write_json(out, (*items)[i]);
        }
        out += ']';
    } else {
        out += '{';
        const Json::Object& members = *value.object();
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i) out += ',';
            write_json_string(out, members[i].first);
            out += ':';
            write_json(out, members[i].second);
        }
        out += '}';
    }
}

std::string to_text(const Json& value) {
    std::string out;
    write_json(out, value);
    return out;
}

}  // namespace hamdel

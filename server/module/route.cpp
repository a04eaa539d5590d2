#include "module/route.h"

#include <cctype>

#include "kernel/errors.h"

namespace hamdel::route_detail {
namespace {

// Types a browser may show in place: nothing that could carry a script.
bool is_harmless(std::string_view type) {
    return type == "image/png" || type == "image/jpeg" || type == "image/gif" ||
           type == "image/webp" || type == "application/pdf" || type.starts_with("audio/") ||
           type.starts_with("video/");
}

// RFC 6266 with RFC 8187: the name in UTF-8, percent-encoded.
std::string disposition(const File& file) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out = is_harmless(file.type) ? "inline" : "attachment";
    out += "; filename*=UTF-8''";
    for (unsigned char c : file.name) {
        if (std::isalnum(c) || c == '.' || c == '-' || c == '_') {
            out += static_cast<char>(c);
        } else {
            out += '%';
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    return out;
}

// Media types are told without regard to case; a charset may follow.
bool is_json(std::string_view type) {
    std::string name(type.substr(0, type.find_first_of("; ")));
    for (char& letter : name)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return name == "application/json";
}

std::optional<std::string_view> find_pair(
    const std::vector<std::pair<std::string, std::string>>& pairs, std::string_view name) {
    for (const auto& [key, value] : pairs)
        if (key == name) return value;
    return {};
}

}  // namespace

std::optional<std::string_view> RequestWords::path(std::string_view name) const {
    return find_pair(request_.path_words, name);
}

std::optional<std::string_view> RequestWords::query(std::string_view name) const {
    return find_pair(request_.query, name);
}

std::vector<std::string_view> RequestWords::query_names() const {
    std::vector<std::string_view> out;
    for (const auto& [key, value] : request_.query)
        out.push_back(key);
    return out;
}

Json body_json(const Request& request, std::int64_t limit) {
    if (request.body.empty()) return {};
    std::string_view type = request.header("content-type");
    if (!type.empty() && !is_json(type)) throw Refusal(Problem::invalid, "malformed_content_type");
    return parse_json(request.body, {.depth = 32, .bytes = static_cast<std::size_t>(limit)});
}

Answer file_answer(const File& file) {
    Answer out{.status = 200, .body = {}, .type = file.type, .blob_hash = file.blob_hash};
    if (!is_harmless(file.type)) out.type = "application/octet-stream";
    out.headers = {{"Content-Disposition", disposition(file)},
                   {"Cache-Control", "private, max-age=31536000, immutable"}};
    return out;
}

}  // namespace hamdel::route_detail

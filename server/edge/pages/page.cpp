#include "pages/page.h"

#include <algorithm>

namespace hamdel::edge {
namespace {

bool is_hashed(std::string_view path) {
    return path.starts_with("/assets/") || path.starts_with("/widget/");
}

// Loaded by pages of other origins: scripts as modules and fonts need to be told that they may.
bool is_for_others(std::string_view path) {
    return path.starts_with("/widget");
}

std::string_view caching_of(const Asset& asset) {
    if (is_hashed(asset.path)) return "public, max-age=31536000, immutable";
    if (asset.path == "/widget.js") return "public, max-age=300";
    if (asset.type.starts_with("text/html") || asset.path == "/sw.js") return "no-cache";
    return "public, max-age=3600";
}

// Whether the list names the coding, and not with a weight of nothing.
bool accepts(std::string_view list, std::string_view coding) {
    while (!list.empty()) {
        std::size_t end = std::min(list.find(','), list.size());
        std::string_view one = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        while (one.starts_with(' '))
            one.remove_prefix(1);
        if (!one.starts_with(coding)) continue;
        one.remove_prefix(coding.size());
        if (!one.empty() && one.front() != ';' && one.front() != ' ') continue;
        std::size_t weight = one.find("q=0");
        return weight == std::string_view::npos ||
               one.find_first_of("123456789", weight + 3) != std::string_view::npos;
    }
    return false;
}

bool knows(std::string_view if_none_match, std::string_view tag) {
    return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

}  // namespace

const Asset* find_page(std::string_view path) {
    if (path == "/") path = "/index.html";
    if (path == "/api" || path == "/api/") path = "/api/index.html";
    if (const Asset* asset = find_asset(path)) return asset;
    std::string_view last = path.substr(path.rfind('/') + 1);
    if (last.find('.') != std::string_view::npos) return nullptr;
    for (std::string_view own : {"/assets/", "/widget/", "/shop/", "/api/"})
        if (path.starts_with(own)) return nullptr;
    return find_asset("/index.html");
}

void add_page_headers(Answer& answer) {
    auto add = [&](const char* name, const char* value) {
        answer.headers.push_back({name, value});
    };
    add("Content-Security-Policy",
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "connect-src 'self' ws: wss:; font-src 'self'; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'none'");
    add("X-Frame-Options", "DENY");
    add("Referrer-Policy", "same-origin");
    add("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    add("Cross-Origin-Opener-Policy", "same-origin");
}

PageAnswer page_answer(const Asset& asset, const Request& request) {
    PageAnswer out{.answer = {.status = 200, .body = {}, .type = std::string(asset.type)},
                   .fixed = asset.plain};
    std::vector<Header>& headers = out.answer.headers;
    std::string tag = "\"" + std::string(asset.hash) + "\"";
    std::string_view accepted = request.header("accept-encoding");
    std::string_view coding;
    if (!asset.brotli.empty() && accepts(accepted, "br"))
        coding = "br";
    else if (!asset.gzip.empty() && accepts(accepted, "gzip"))
        coding = "gzip";
    if (!coding.empty()) {
        out.fixed = coding == "br" ? asset.brotli : asset.gzip;
        tag.insert(tag.size() - 1, "-" + std::string(coding));
    }
    headers.push_back({"ETag", tag});
    headers.push_back({"Cache-Control", std::string(caching_of(asset))});
    if (!asset.brotli.empty()) headers.push_back({"Vary", "Accept-Encoding"});
    if (is_for_others(asset.path)) {
        headers.push_back({"Access-Control-Allow-Origin", "*"});
        headers.push_back({"Cross-Origin-Resource-Policy", "cross-origin"});
    }
    if (asset.type.starts_with("text/html")) add_page_headers(out.answer);
    if (knows(request.header("if-none-match"), tag)) {
        out.answer.status = 304;
        out.fixed = {};
    } else if (!coding.empty()) {
        headers.push_back({"Content-Encoding", std::string(coding)});
    }
    return out;
}

const Asset* find_shop(const Request& request) {
    for (const auto& [name, value] : request.query)
        if (name == "lang" && value == "en") return find_asset("/shop/en.html");
    return find_asset("/shop/fa.html");
}

Answer shop_answer(const Asset& shop, std::string_view channel_key) {
    constexpr std::string_view mark = "{{channel_key}}";
    Answer out{.status = 200, .body = std::string(shop.plain), .type = std::string(shop.type)};
    // A key is letters and digits; anything else would not be ours to write into a page.
    std::string key;
    for (unsigned char c : channel_key)
        if (std::isalnum(c) || c == '_' || c == '-') key += static_cast<char>(c);
    for (std::size_t at = out.body.find(mark); at != std::string::npos;
         at = out.body.find(mark, at))
        out.body.replace(at, mark.size(), key);
    out.headers.push_back({"Cache-Control", "no-cache"});
    add_page_headers(out);
    return out;
}

}  // namespace hamdel::edge

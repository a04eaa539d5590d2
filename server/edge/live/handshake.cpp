#include "live/handshake.h"

#include <openssl/evp.h>

namespace hamdel::edge {
namespace {

bool is_key(std::string_view key) {
    unsigned char bytes[24];
    if (key.size() != 24 || !key.ends_with("==")) return false;
    return EVP_DecodeBlock(bytes, reinterpret_cast<const unsigned char*>(key.data()), 24) == 18;
}

std::string accept_of(std::string_view key) {
    std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_Digest(text.data(), text.size(), hash, &size, EVP_sha1(), nullptr);
    char out[32];
    int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out), hash, static_cast<int>(size));
    return std::string(out, static_cast<std::size_t>(length));
}

bool offers(std::string_view list, std::string_view wanted) {
    while (!list.empty()) {
        std::size_t end = std::min(list.find(','), list.size());
        std::string_view one = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        while (one.starts_with(' '))
            one.remove_prefix(1);
        while (one.ends_with(' '))
            one.remove_suffix(1);
        if (one == wanted) return true;
    }
    return false;
}

bool is_websocket(std::string_view upgrade) {
    std::string lower(upgrade);
    for (char& c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower == "websocket";
}

}  // namespace

Handshake read_handshake(const Request& request, bool is_upgrade) {
    Handshake out;
    auto refuse = [&](int status, std::string_view code) {
        out.status = status;
        out.code = code;
        return out;
    };
    if (request.method != Method::get || !is_upgrade || !is_websocket(request.header("upgrade")))
        return refuse(426, "upgrade_required");
    if (request.header("sec-websocket-version") != "13") return refuse(426, "websocket_version");
    std::string_view key = request.header("sec-websocket-key");
    if (!is_key(key)) return refuse(400, "malformed_websocket_key");
    out.accept = accept_of(key);
    out.has_protocol = offers(request.header("sec-websocket-protocol"), "hamdel");
    return out;
}

Answer handshake_answer(const Handshake& shaken) {
    Answer out{.status = 101, .body = {}, .type = {}};
    out.headers = {{"Upgrade", "websocket"},
                   {"Connection", "Upgrade"},
                   {"Sec-WebSocket-Accept", shaken.accept}};
    if (shaken.has_protocol) out.headers.push_back({"Sec-WebSocket-Protocol", "hamdel"});
    return out;
}

}  // namespace hamdel::edge

#include "http/message_parser.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>

namespace hamdel::edge {

namespace http = boost::beast::http;
using boost::beast::error_code;

std::string_view MessageHead::header(std::string_view name) const {
    for (const Header& header : headers)
        if (header.name == name) return header.value;
    return {};
}

struct MessageParser::Beast final : http::basic_parser<true> {
    MessageHead head;
    std::int64_t left = 0;
    bool over_limit = false;
    const Take* take = nullptr;

    void on_request_impl(http::verb, boost::beast::string_view method,
                         boost::beast::string_view target, int, error_code&) override {
        head.method = {method.data(), method.size()};
        head.target = {target.data(), target.size()};
    }
    void on_response_impl(int, boost::beast::string_view, int, error_code&) override {}
    void on_field_impl(http::field, boost::beast::string_view name, boost::beast::string_view value,
                       error_code&) override {
        Header header{{name.data(), name.size()}, {value.data(), value.size()}};
        for (char& c : header.name)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        head.headers.push_back(std::move(header));
    }
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(boost::beast::string_view body, error_code& ec) override {
        return give(body, ec);
    }
    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view body,
                                   error_code& ec) override {
        return give(body, ec);
    }
    void on_finish_impl(error_code&) override {}

    std::size_t give(boost::beast::string_view body, error_code& ec) {
        if (static_cast<std::int64_t>(body.size()) > left) {
            over_limit = true;
            ec = http::error::body_limit;
            return 0;
        }
        left -= static_cast<std::int64_t>(body.size());
        (*take)({body.data(), body.size()});
        return body.size();
    }
};

MessageParser::MessageParser(std::size_t header_limit) : beast_(std::make_unique<Beast>()) {
    beast_->header_limit(static_cast<std::uint32_t>(header_limit));
    // The limit of a body is known only when the route is; it is counted in read_body.
    beast_->body_limit(boost::none);
}

MessageParser::~MessageParser() = default;

const MessageHead& MessageParser::head() const {
    return beast_->head;
}
bool MessageParser::is_done() const {
    return beast_->is_done();
}

MessageParser::State MessageParser::fail(int status, std::string_view code) {
    status_ = status;
    code_ = code;
    return State::failed;
}

MessageParser::State MessageParser::read_header(std::string& bytes) {
    // A robust server ignores an empty line before the request line (RFC 9112, 2.2).
    while (bytes.starts_with("\r\n"))
        bytes.erase(0, 2);
    if (bytes.empty()) return State::need_more;
    error_code ec;
    std::size_t taken = beast_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), ec);
    bytes.erase(0, taken);
    if (ec == http::error::need_more) return State::need_more;
    if (ec == http::error::header_limit) return fail(431, "header_too_large");
    if (ec == http::error::bad_version) return fail(505, "http_version");
    if (ec) return fail(400, "malformed_request");
    if (!beast_->is_header_done()) return State::need_more;

    MessageHead& head = beast_->head;
    head.keep_alive = beast_->keep_alive();
    head.is_upgrade = beast_->upgrade();
    head.has_body = !beast_->is_done();
    if (auto length = beast_->content_length()) {
        if (*length > INT64_MAX) return fail(413, "body_too_large");
        head.length = static_cast<std::int64_t>(*length);
    }
    auto count = [&](std::string_view name) {
        return std::ranges::count(head.headers, name, &Header::name);
    };
    if (count("host") != 1) return fail(400, "malformed_host");
    // Two ways to tell the length are the root of request smuggling (RFC 9112, 6.1).
    if (count("content-length") > 1 || count("transfer-encoding") > 1 ||
        (count("content-length") && count("transfer-encoding")))
        return fail(400, "malformed_length");
    if (count("transfer-encoding") && !beast_->chunked()) return fail(400, "malformed_length");
    return State::header_done;
}

MessageParser::State MessageParser::read_body(std::string& bytes, std::int64_t limit,
                                              const Take& take) {
    if (beast_->is_done()) return State::done;
    if (!beast_->take) beast_->left = limit;
    beast_->take = &take;
    beast_->eager(true);
    error_code ec;
    std::size_t taken = beast_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), ec);
    bytes.erase(0, taken);
    if (beast_->over_limit) return fail(413, "body_too_large");
    if (ec && ec != http::error::need_more) return fail(400, "malformed_body");
    return beast_->is_done() ? State::done : State::need_more;
}

}  // namespace hamdel::edge

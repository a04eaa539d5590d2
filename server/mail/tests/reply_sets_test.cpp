// Newest words against what others expect of many programs' replies: tests/data/mail/reply. The
// shares reached may grow but not fall.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "mail/newest_words.h"

namespace hamdel::mail {
namespace {

namespace json = boost::json;
const std::string folder = std::string(HAMDEL_TEST_DATA) + "/mail/reply/";

std::string file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    EXPECT_TRUE(in) << path;
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string string_of(const json::object& one, const char* name) {
    const json::value* value = one.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

// Line ends do not count, nor what is blank before them and at both ends.
std::string plain(std::string_view text) {
    std::string out(text);
    RE2::GlobalReplace(&out, "[ \\t\\r]+\n", "\n");
    out.erase(out.find_last_not_of(" \n\t") + 1);
    out.erase(0, out.find_first_not_of(" \n\t"));
    return out;
}

json::array cases_of(const std::string& set) {
    return json::parse(file(folder + set + "/expected.json")).as_object()["cases"].as_array();
}

struct Share {
    int right = 0, all = 0;

    void add(bool is_right, const std::string& name, const std::string& got = {}) {
        ++all;
        right += is_right;
        if (!is_right) std::cout << "  other than expected: " << name << "\n" << got << "\n";
    }
    double percent() const { return 100.0 * right / all; }
    void say(const char* what) const {
        std::cout << what << ": " << right << " of " << all << " (" << percent() << " %)\n";
    }
};

TEST(ReplySets, CrispWords) {
    Share share;
    for (const json::value& value : cases_of("crisp")) {
        const json::object& one = value.as_object();
        std::string kind = string_of(one, "kind"), name = string_of(one, "file");
        std::string text = name.empty() ? string_of(one, "text") : file(folder + "crisp/" + name);
        NewestWords out = newest_words(text);
        if (kind == "first_fragment" || kind == "visible_text")
            share.add(plain(out.words) == plain(string_of(one, "expected")), name, out.words);
        if (kind == "visible_text_matches" || kind == "quoted_text_matches") {
            const std::string& looked_at = kind[0] == 'v' ? out.words : out.earlier;
            RE2 pattern("(?s)" + string_of(one, "pattern"));
            share.add(RE2::PartialMatch(looked_at, pattern) == one.at("expected").as_bool(), name,
                      string_of(one, "pattern"));
        }
    }
    share.say("plain replies, first set");
    EXPECT_GE(share.percent(), 90);
}

// The first text/plain part; these few mails are 7-bit, quoted-printable or base64.
std::string text_of_mail(const std::string& name);

TEST(ReplySets, TalonWords) {
    Share share;
    for (const json::value& value : cases_of("talon")) {
        const json::object& one = value.as_object();
        std::string kind = string_of(one, "kind"), name = string_of(one, "file");
        if (!kind.starts_with("text_")) continue;
        std::string text = name.empty() ? string_of(one, "text") : text_of_mail(name);
        NewestWords out = newest_words(text);
        // A signature may stay in these.
        std::string whole = out.signature.empty() ? out.words : out.words + "\n\n" + out.signature;
        bool is_right = true;
        if (kind == "text_reply")
            is_right = plain(whole) == plain(string_of(one, "expected")) ||
                       plain(out.words) == plain(string_of(one, "expected"));
        if (kind == "text_reply_contains")
            for (const json::value& not_there : one.at("contains_not").as_array())
                is_right &= out.words.find(not_there.as_string().c_str()) == std::string::npos;
        share.add(is_right, string_of(one, "test") + " " + name,
                  text + "\n### gives\n" + out.words);
    }
    share.say("plain replies, second set");
    EXPECT_GE(share.percent(), 90);
}

int hex(char c) {
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

std::string without_quoted_printable(std::string_view in) {
    std::string out;
    for (std::size_t at = 0; at < in.size(); ++at) {
        if (in[at] != '=') {
            out += in[at];
        } else if (in.substr(at + 1, 2) == "\r\n") {
            at += 2;
        } else if (in.substr(at + 1, 1) == "\n") {
            at += 1;
        } else if (at + 2 < in.size()) {
            out += char(hex(in[at + 1]) * 16 + hex(in[at + 2]));
            at += 2;
        }
    }
    return out;
}

std::string without_base64(std::string_view in) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    unsigned bits = 0, value = 0;
    for (char c : in) {
        std::size_t place = letters.find(c);
        if (place == std::string_view::npos) continue;
        value = value << 6 | unsigned(place);
        if ((bits += 6) < 8) continue;
        bits -= 8;
        out += char(value >> bits & 0xff);
    }
    return out;
}

std::string text_of_mail(const std::string& name) {
    std::string mail = file(folder + "talon/" + name);
    RE2 part(R"((?is)(?:^|\n)content-type: text/plain(.*?)\r?\n\r?\n(.*?)(?:\r?\n--[^\n]+|$))");
    std::string head, body;
    if (!RE2::PartialMatch(mail, part, &head, &body)) {
        std::size_t end = mail.find("\n\n");
        head = mail.substr(0, end);
        body = end == std::string::npos ? "" : mail.substr(end + 2);
    }
    bool is_quoted = RE2::PartialMatch(head, "(?i)quoted-printable") ||
                     RE2::PartialMatch(mail.substr(0, mail.find("\n\n")), "(?i)quoted-printable");
    if (RE2::PartialMatch(head, "(?i)base64")) return without_base64(body);
    return is_quoted ? without_quoted_printable(body) : body;
}

}  // namespace
}  // namespace hamdel::mail

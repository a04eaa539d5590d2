#include "reading/addresses.h"

#include <algorithm>

#include "kernel/text/text.h"
#include "reading/ascii.h"
#include "reading/charset.h"
#include "reading/encoded_words.h"

namespace hamdel::mail {
namespace {

constexpr std::size_t most_addresses = 1000;

// One place between commas, as it is read.
struct AddressPlace {
    std::string words;    // outside of "<>" and comments
    std::string quoted;   // what stood in quotes, to tell "a@b" the name from a@b the address
    std::string address;  // in "<>"
    std::string comment;
    bool has_angle = false;
    bool has_quotes = false;
};

std::string without_space_in_address(std::string_view text) {
    std::string out;
    bool is_quoted = false;
    for (char c : text) {
        is_quoted ^= c == '"';
        if (is_quoted || !is_space(c)) out += c;
    }
    return out;
}

// "someone @ there . example": obsolete spaces belong to the address.
std::string without_gaps(std::string_view words) {
    std::string out;
    bool is_past_sign = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_space(words[i])) {
            is_past_sign |= words[i] == '@';
            out += words[i];
            continue;
        }
        std::size_t next = words.find_first_not_of(" \t\r\n\f\v", i);
        char after = next == std::string_view::npos ? ' ' : words[next];
        char before = out.empty() ? ' ' : out.back();
        bool is_gap =
            after == '@' || before == '@' || (is_past_sign && (after == '.' || before == '.'));
        if (!is_gap) out += ' ';
        i = next == std::string_view::npos ? words.size() : next - 1;
    }
    return out;
}

// "<@relay:someone@there>" is someone@there (RFC 5321 lets the way be left out).
std::string without_route(std::string address) {
    if (address.starts_with('@'))
        if (auto colon = address.find(':'); colon != std::string::npos) address.erase(0, colon + 1);
    if (begins_with(address, "mailto:")) address.erase(0, 7);
    return address;
}

std::string clean_address(std::string_view raw) {
    std::string decoded =
        raw.find("=?") == std::string_view::npos ? to_utf8(raw, {}).text : decode_words(raw);
    std::string address = without_route(without_space_in_address(decoded));
    while (!address.empty() && (address.front() == '<' || address.front() == '\''))
        address.erase(0, 1);
    while (!address.empty() && (address.back() == '>' || address.back() == '\'' ||
                                address.back() == '.' || address.back() == ','))
        address.pop_back();
    return text::clean_line(address);
}

std::string clean_name(std::string_view raw, std::string_view charset) {
    std::string name = text::clean_line(decode_words(raw, charset));
    while (name.size() > 1 && (name.front() == '"' || name.front() == '\'') &&
           name.back() == name.front())
        name = text::clean_line(std::string_view(name).substr(1, name.size() - 2));
    return name;
}

class AddressReader {
  public:
    AddressReader(std::string_view value, std::string_view charset)
        : value_(value), charset_(charset) {}

    std::vector<Address> read() {
        for (at_ = 0; at_ < value_.size() && out_.size() < most_addresses; ++at_)
            take(value_[at_]);
        finish();
        return std::move(out_);
    }

  private:
    void take(char c) {
        if (std::size_t length = c == '=' ? encoded_length() : 0; length > 0) {
            place_.words += value_.substr(at_, length);
            at_ += length - 1;
        } else if (c == '"')
            take_quoted();
        else if (c == '(' && may_comment_)
            take_comment();
        else if (c == '<')
            take_angle();
        else if (c == ',' || c == ';')
            finish();
        else if (c == ':' && !has_open_bracket() && !is_scheme())
            place_ = {};  // the name of a group
        else
            place_.words += c;
    }

    // Of an encoded word that begins here: what stands in it is no part of the list.
    std::size_t encoded_length() const {
        constexpr std::size_t longest = 1000;
        std::string_view rest = value_.substr(at_, longest);
        if (!rest.starts_with("=?")) return 0;
        std::size_t how = rest.find('?', 2);
        if (how == rest.npos || how + 2 >= rest.size() || rest[how + 2] != '?') return 0;
        std::size_t end = rest.find("?=", how + 3);
        bool is_whole = end != rest.npos && rest.substr(0, end).find_first_of("<>\"") == rest.npos;
        return is_whole ? end + 2 : 0;
    }

    bool has_open_bracket() const {
        return place_.words.rfind('[') != std::string::npos &&
               place_.words.find(']', place_.words.rfind('[')) == std::string::npos;
    }
    bool is_scheme() const { return is_same_word(trimmed(place_.words), "mailto"); }

    void take_quoted() {
        std::size_t from = at_ + 1;
        std::string inside;
        for (++at_; at_ < value_.size() && value_[at_] != '"'; ++at_) {
            if (value_[at_] == '\\' && at_ + 1 < value_.size()) ++at_;
            inside += value_[at_];
        }
        if (at_ >= value_.size()) {
            // The quote is never closed: it is a letter like others, or the list would end here.
            at_ = from - 1;
            return;
        }
        // "local part"@domain keeps its quotes.
        bool is_local = at_ + 1 < value_.size() && value_[at_ + 1] == '@';
        place_.words += is_local ? '"' + inside + '"' : inside;
        if (!is_local) {
            place_.has_quotes = true;
            place_.quoted += inside;
        }
    }

    void take_comment() {
        std::size_t from = at_;
        int depth = 1;
        std::string inside;
        for (++at_; at_ < value_.size() && depth > 0; ++at_) {
            char c = value_[at_];
            if (c == '\\' && at_ + 1 < value_.size())
                c = value_[++at_];
            else if (c == '(')
                ++depth;
            else if (c == ')' && --depth == 0)
                break;
            inside += c;
        }
        if (depth > 0) {
            // Never closed: a letter like others, and so is every later one.
            may_comment_ = false;
            at_ = from;
            place_.words += '(';
        } else if (place_.comment.empty()) {
            place_.comment = inside;
        }
    }

    void take_angle() {
        std::size_t end = value_.find('>', at_);
        if (end == std::string_view::npos)
            end = std::min(value_.find_first_of(",;", at_), value_.size());
        std::string_view inside = value_.substr(at_ + 1, end - at_ - 1);
        // "<<a@b>": the inner one holds.
        if (auto again = inside.rfind('<'); again != std::string_view::npos)
            inside = inside.substr(again + 1);
        at_ = end;
        if (place_.has_angle && !place_.address.empty()) finish();
        place_.has_angle = true;
        place_.address = without_comments(inside);
    }

    static std::string without_comments(std::string_view text) {
        std::string out;
        int depth = 0;
        for (char c : text) {
            if (c == '(') ++depth;
            if (depth == 0) out += c;
            if (c == ')' && depth > 0) --depth;
        }
        return out;
    }

    void finish() {
        AddressPlace place = std::move(place_);
        place_ = {};
        if (place.has_angle) {
            std::string name = place.words.empty() ? place.comment : place.words;
            // "Doe, John <j@d.example>" without quotes: the comma is within the name.
            bool is_cut = !out_.empty() && out_.back().name.empty() && !trimmed(name).empty() &&
                          out_.back().address.find('@') == std::string::npos &&
                          place.address.find('@') != std::string::npos;
            if (is_cut) {
                name = out_.back().address + ", " + std::string(trimmed(name));
                out_.pop_back();
            }
            add(name, place.address);
            return;
        }
        std::string_view words = trimmed(place.words);
        if (words.empty()) return;
        if (words.find("=?") != std::string_view::npos) {
            // The whole of "name <address>" was encoded.
            std::string decoded = decode_words(words);
            if (decoded.find('@') != std::string::npos && decoded.find("=?") == std::string::npos) {
                std::ranges::move(AddressReader(decoded, charset_).read(),
                                  std::back_inserter(out_));
                return;
            }
        }
        if (words.find('@') == std::string_view::npos) {
            add(place.comment.empty() && place.has_quotes ? place.quoted : place.comment,
                place.has_quotes ? std::string_view() : words);
            return;
        }
        add_bare(words, place.comment);
    }

    // "Name a@b" without brackets: the word with the "@" is the address.
    void add_bare(std::string_view words, std::string_view comment) {
        std::string joined = without_gaps(words);
        std::size_t sign = joined.find('@');
        std::size_t begin = joined.find_last_of(" \t", sign);
        begin = begin == std::string::npos ? 0 : begin + 1;
        std::size_t end = std::min(joined.find_first_of(" \t", sign), joined.size());
        std::string name = std::string(trimmed(joined.substr(0, begin)));
        add(comment.empty() ? std::string_view(name) : comment,
            std::string_view(joined).substr(begin, end - begin));
    }

    void add(std::string_view name, std::string_view address) {
        Address one{clean_name(name, charset_), clean_address(address)};
        if (!one.name.empty() || !one.address.empty()) out_.push_back(std::move(one));
    }

    std::string_view value_;
    std::string_view charset_;
    std::size_t at_ = 0;
    bool may_comment_ = true;
    AddressPlace place_;
    std::vector<Address> out_;
};

}  // namespace

std::vector<Address> read_addresses(std::string_view value, std::string_view charset) {
    return AddressReader(value, charset).read();
}

std::vector<std::string> read_message_ids(std::string_view value) {
    constexpr std::size_t most = 200;
    std::vector<std::string> ids;
    for (std::size_t at = value.find('<'); at != std::string_view::npos && ids.size() < most;
         at = value.find('<', at + 1)) {
        std::size_t end = value.find('>', at);
        if (end == std::string_view::npos) break;
        std::string id;
        int depth = 0;
        for (char c : value.substr(at + 1, end - at - 1)) {
            if (c == '(') ++depth;
            if (depth == 0 && !is_space(c) && c != '<') id += c;
            if (c == ')' && depth > 0) --depth;
        }
        if (!id.empty() && id.size() < 1000) ids.push_back(to_utf8(id, {}).text);
        at = end;
    }
    if (!ids.empty()) return ids;
    // Some leave the brackets out.
    std::string_view bare = trimmed(value);
    if (bare.find('@') != std::string_view::npos && bare.size() < 1000 &&
        bare.find_first_of(" \t\"'<>()") == std::string_view::npos)
        ids.push_back(to_utf8(bare, {}).text);
    return ids;
}

}  // namespace hamdel::mail

#include "reading/gather.h"

#include <algorithm>
#include <array>

#include "kernel/text/text.h"
#include "reading/ascii.h"
#include "reading/charset.h"
#include "reading/encoded_words.h"
#include "reading/flowed.h"
#include "reading/parameters.h"

namespace hamdel::mail {
namespace {

constexpr std::size_t longest_name = 200;  // characters

std::string_view line_or_empty(const std::vector<HeaderLine>& lines, std::string_view name) {
    const std::string* line = find_line(lines, name);
    return line ? std::string_view(*line) : std::string_view();
}

struct Described {
    Parameters type;
    Parameters disposition;
    std::string file_name;  // empty when nothing names one
};

// A path is cut to its last piece, whichever way its slashes lean.
std::string safe_name(std::string_view name) {
    if (std::size_t slash = name.find_last_of("/\\"); slash != name.npos)
        name.remove_prefix(slash + 1);
    std::string clean = text::clip(text::clean_line(name), longest_name);
    return clean == "." || clean == ".." ? std::string() : clean;
}

Described describe(const MimePart& part) {
    Described out{read_parameters(line_or_empty(part.lines, "content-type")),
                  read_parameters(line_or_empty(part.lines, "content-disposition")),
                  {}};
    out.file_name = safe_name(out.disposition.find("filename"));
    if (out.file_name.empty()) out.file_name = safe_name(out.disposition.find("name"));
    if (out.file_name.empty()) out.file_name = safe_name(out.type.find("name"));
    if (out.file_name.empty()) {
        std::string location = decode_words(line_or_empty(part.lines, "content-location"));
        if (location.find(':') == std::string::npos) out.file_name = safe_name(location);
    }
    return out;
}

std::string made_up_name(std::string_view type, std::size_t number) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 22> ends{{
        {"message/rfc822", ".eml"},
        {"message/global", ".eml"},
        {"message/delivery-status", ".txt"},
        {"message/feedback-report", ".txt"},
        {"text/rfc822-headers", ".txt"},
        {"text/plain", ".txt"},
        {"text/html", ".html"},
        {"text/calendar", ".ics"},
        {"text/vcard", ".vcf"},
        {"text/x-vcard", ".vcf"},
        {"text/csv", ".csv"},
        {"image/jpeg", ".jpg"},
        {"image/png", ".png"},
        {"image/gif", ".gif"},
        {"image/webp", ".webp"},
        {"image/svg+xml", ".svg"},
        {"application/pdf", ".pdf"},
        {"application/zip", ".zip"},
        {"application/ms-tnef", ".dat"},
        {"application/pgp-signature", ".asc"},
        {"application/pkcs7-signature", ".p7s"},
        {"application/pkcs7-mime", ".p7m"},
    }};
    std::string name = "attachment-" + std::to_string(number);
    for (auto [known, end] : ends)
        if (type == known) return name + std::string(end);
    return name;
}

// A subject may hold slashes, which no name of a file can.
std::string file_name_of(std::string_view subject) {
    std::string name = text::clip(subject, 80);
    for (char& c : name)
        if (c == '/' || c == '\\') c = ' ';
    return text::clean_line(name) + ".eml";
}

std::string with_lf(std::string text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            // Some add one more of them on every way.
            std::size_t end = text.find_first_not_of('\r', i);
            if (end != std::string::npos && text[end] == '\n') continue;
            out += '\n';
        } else if (text[i] != '\0') {
            out += text[i];
        }
    }
    return out;
}

// What the page says of itself counts when the head of the part says nothing.
std::string charset_of_html(std::string_view html) {
    std::string start = lower(html.substr(0, 2048));
    std::size_t at = start.find("charset=");
    if (at == std::string::npos) return {};
    at = start.find_first_not_of("\"' ", at + 8);
    if (at == std::string::npos) return {};
    return start.substr(at, start.find_first_of("\"'/> ;", at) - at);
}

class Gathering {
  public:
    Gathering(const ReadingBounds& bounds, Mail& mail) : bounds_(bounds), mail_(mail) {}

    void take(const MimePart& part, bool is_root) {
        if (part.is_multipart) {
            mail_.is_encrypted |= part.type == "multipart/encrypted";
            mail_.is_signed |= part.type == "multipart/signed";
            if (part.type == "multipart/alternative")
                take_alternatives(part);
            else
                for (const MimePart& inner : part.parts)
                    take(inner, false);
            return;
        }
        Described described = describe(part);
        note_secrets(part, described);
        if (is_words(part, described, is_root))
            take_words(part, described);
        else
            take_file(part, std::move(described));
    }

  private:
    static bool is_words(const MimePart& part, const Described& described, bool is_root) {
        if (part.type != "text/plain" && part.type != "text/html") return false;
        if (described.disposition.value == "attachment") return false;
        // Words have no name, unless they are all there is.
        return is_root || described.file_name.empty();
    }

    void note_secrets(const MimePart& part, const Described& described) {
        if (part.type != "application/pkcs7-mime" && part.type != "application/x-pkcs7-mime")
            return;
        bool is_signed = described.type.find("smime-type") == "signed-data";
        mail_.is_signed |= is_signed;
        mail_.is_encrypted |= !is_signed;
    }

    // The same words in several forms: one plain and one HTML are taken. What is no words (a
    // calendar entry) is kept as a file; another form of the words (enriched, AMP) is not.
    void take_alternatives(const MimePart& part) {
        std::string text = std::move(mail_.text), html = std::move(mail_.html);
        mail_.text.clear();
        mail_.html.clear();
        for (const MimePart& inner : part.parts) {
            bool is_other_form = inner.type == "text/enriched" || inner.type == "text/richtext" ||
                                 inner.type == "text/x-amp-html" || inner.type == "text/watch-html";
            bool is_again = (inner.type == "text/plain" && !trimmed(mail_.text).empty()) ||
                            (inner.type == "text/html" && !trimmed(mail_.html).empty());
            if (is_other_form && (has_words() || part.parts.size() > 1)) continue;
            if (is_again && describe(inner).file_name.empty()) continue;
            take(inner, false);
        }
        prepend(mail_.text, text);
        prepend(mail_.html, html);
    }

    bool has_words() const { return !mail_.text.empty() || !mail_.html.empty(); }

    static void prepend(std::string& words, const std::string& before) {
        if (trimmed(before).empty()) return;
        std::string_view between = before.ends_with('\n') ? "" : "\n";
        words = words.empty() ? before : before + std::string(between) + words;
    }

    void take_words(const MimePart& part, const Described& described) {
        std::string charset(described.type.find("charset"));
        bool is_html = part.type == "text/html";
        if (charset.empty() && is_html) charset = charset_of_html(part.bytes);
        if (mail_.charset.empty()) mail_.charset = lower(charset);
        Decoded decoded = to_utf8(part.bytes, charset);
        if (!decoded.is_sure) warn("charset_guessed");
        std::string words = with_lf(std::move(decoded.text));
        bool is_flowed = is_same_word(described.type.find("format"), "flowed");
        if (is_flowed && !is_html)
            words = unflow(words, is_same_word(described.type.find("delsp"), "yes"));
        std::string& place = is_html ? mail_.html : mail_.text;
        if (trimmed(place).empty()) {
            place = std::move(words);
        } else if (!trimmed(words).empty()) {
            if (!place.ends_with('\n')) place += '\n';
            place += words;
        }
    }

    void take_file(const MimePart& part, Described described) {
        Attachment file;
        file.type = part.type;
        file.is_inline = described.disposition.value == "inline";
        file.bytes = part.bytes;
        file.name = std::move(described.file_name);
        file.content_id = bare_id(line_or_empty(part.lines, "content-id"));
        file.is_inline |= !file.content_id.empty() && described.disposition.value != "attachment" &&
                          part.type.starts_with("image/");
        bool is_mail = part.type == "message/rfc822" || part.type == "message/global" ||
                       part.type == "message/rfc2822";
        if (file.name.empty()) file.name = made_up_name(part.type, mail_.attachments.size() + 1);
        mail_.attachments.push_back(std::move(file));
        if (is_mail) take_forwarded(part.bytes, mail_.attachments.size() - 1);
    }

    // What is attached to a forwarded mail can be had without opening that mail.
    void take_forwarded(const std::string& bytes, std::size_t place) {
        if (bounds_.depth <= 1) return warn("too_deep");
        ReadingBounds inner = bounds_;
        inner.depth = std::min<std::size_t>(bounds_.depth - 1, 5);
        Mail forwarded = read_mail(bytes, inner);
        Attachment& itself = mail_.attachments[place];
        if (itself.name == made_up_name(itself.type, place + 1) && !forwarded.subject.empty())
            itself.name = file_name_of(forwarded.subject);
        for (std::string_view code : {"too_deep", "too_many_parts"})
            if (std::ranges::find(forwarded.warnings, code) != forwarded.warnings.end()) warn(code);
        for (Attachment& file : forwarded.attachments) {
            if (mail_.attachments.size() >= bounds_.parts) return warn("too_many_parts");
            file.is_of_forwarded = true;
            mail_.attachments.push_back(std::move(file));
        }
    }

    static std::string bare_id(std::string_view value) {
        value = trimmed(value);
        if (value.starts_with('<')) value.remove_prefix(1);
        if (value.ends_with('>')) value.remove_suffix(1);
        return to_utf8(trimmed(value), {}).text;
    }

    void warn(std::string_view code) {
        if (std::ranges::find(mail_.warnings, code) == mail_.warnings.end())
            mail_.warnings.emplace_back(code);
    }

    const ReadingBounds& bounds_;
    Mail& mail_;
};

}  // namespace

void gather(const MimePart& root, const ReadingBounds& bounds, Mail& mail) {
    Gathering(bounds, mail).take(root, true);
}

}  // namespace hamdel::mail

#include "reading/parts.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "gmime.h"
#include "reading/ascii.h"
#include "reading/encoded_words.h"
#include "reading/parameters.h"

namespace hamdel::mail {
namespace {

struct DropObject {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using HeldObject = std::unique_ptr<T, DropObject>;

std::string type_of(const std::vector<HeaderLine>& lines) {
    const std::string* line = find_line(lines, "content-type");
    std::string type = line ? read_parameters(*line).value : "";
    if (type == "text") return "text/plain";
    if (type == "html") return "text/html";
    std::size_t slash = type.find('/');
    bool is_known = slash != std::string::npos && slash > 0 && slash + 1 < type.size() &&
                    type.find_first_of(" \t\"<>()[]{}?=,;:@\\") == std::string::npos;
    return is_known ? type : "text/plain";
}

bool begins_line(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
}

bool has_boundary(std::string_view body, std::string_view boundary) {
    std::string line = "--" + std::string(boundary);
    for (std::size_t at = body.find(line); at != body.npos; at = body.find(line, at + 1))
        if (begins_line(body, at)) return true;
    return false;
}

// The boundary that the body uses where the head names none, or another: the first line that begins
// with "--" and comes again, or is followed by the head of a part.
std::string seen_boundary(std::string_view body) {
    std::size_t looked_at = 0;
    for (std::size_t at = body.find("--"); at != body.npos && looked_at < 50;
         at = body.find("--", at + 2)) {
        if (!begins_line(body, at)) continue;
        ++looked_at;
        std::size_t end = std::min(body.find_first_of("\r\n", at), body.size());
        std::string_view boundary = trimmed(body.substr(at + 2, end - at - 2));
        if (boundary.empty() || boundary.size() > 200 || boundary == "-") continue;
        std::size_t next = body.find_first_not_of("\r\n", end);
        if (next != body.npos && begins_with(body.substr(next, 8), "content-"))
            return std::string(boundary);
    }
    return {};
}

std::string boundary_for(const std::vector<HeaderLine>& lines, std::string_view body) {
    const std::string* line = find_line(lines, "content-type");
    std::string said(line ? read_parameters(*line).find("boundary") : "");
    if (!said.empty() && has_boundary(body, said)) return said;
    return seen_boundary(body);
}

// What GMime is given: the head in its shortest and strictest form, then the body as it is.
std::string as_gmime_reads_it(std::string_view body, const MimePart& root) {
    std::string out = "MIME-Version: 1.0\n";
    if (root.is_multipart) {
        std::string boundary = boundary_for(root.lines, body);
        std::string quoted;
        for (char c : boundary) {
            if (c == '"' || c == '\\') quoted += '\\';
            if (static_cast<unsigned char>(c) >= ' ') quoted += c;
        }
        out += "Content-Type: " + root.type + "; boundary=\"" + quoted + "\"\n";
    } else {
        out += "Content-Type: application/octet-stream\n";
    }
    out += '\n';
    out += body;
    return out;
}

std::string written(GMimeDataWrapper* content) {
    HeldObject<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

GMimeContentEncoding encoding_of(const std::vector<HeaderLine>& lines) {
    const std::string* line = find_line(lines, "content-transfer-encoding");
    std::string name = line ? lower(trimmed(*line)) : "";
    // "base64;", "quoted- printable", "quoted-printable (comment)".
    std::string letters;
    for (char c : name.substr(0, name.find('(')))
        if ((c >= 'a' && c <= 'z') || is_digit(c)) letters += c;
    if (letters == "base64" || letters == "b64") return GMIME_CONTENT_ENCODING_BASE64;
    if (letters == "quotedprintable" || letters == "qp")
        return GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
    if (letters == "xuuencode" || letters == "uuencode" || letters == "xuue")
        return GMIME_CONTENT_ENCODING_UUENCODE;
    return GMIME_CONTENT_ENCODING_BINARY;
}

std::vector<HeaderLine> lines_of_object(GMimeObject* object) {
    std::vector<HeaderLine> lines;
    GMimeHeaderList* list = g_mime_object_get_header_list(object);
    for (int i = 0; i < g_mime_header_list_get_count(list) && i < 200; ++i) {
        GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
        const char* name = g_mime_header_get_name(header);
        const char* value = g_mime_header_get_raw_value(header);
        if (!name || !value) continue;
        std::string line;
        for (const char* c = value; *c; ++c)
            if (*c != '\r' && *c != '\n') line += *c;
        lines.push_back({lower(name), std::string(trimmed(line))});
    }
    return lines;
}

class Walk {
  public:
    Walk(const ReadingBounds& bounds, std::vector<std::string>& warnings)
        : bounds_(bounds), warnings_(warnings) {}

    void take(GMimeObject* object, MimePart& part, std::size_t depth) {
        if (GMIME_IS_MULTIPART(object))
            take_parts(GMIME_MULTIPART(object), part, depth);
        else if (GMIME_IS_PART(object))
            take_bytes(GMIME_PART(object), part);
    }

  private:
    void warn(std::string_view code) {
        if (std::ranges::find(warnings_, code) == warnings_.end()) warnings_.emplace_back(code);
    }

    void take_parts(GMimeMultipart* object, MimePart& part, std::size_t depth) {
        part.is_multipart = true;
        if (depth >= bounds_.depth) return warn("too_deep");
        int count = g_mime_multipart_get_count(object);
        for (int i = 0; i < count; ++i) {
            if (++taken_ > bounds_.parts) return warn("too_many_parts");
            GMimeObject* child = g_mime_multipart_get_part(object, i);
            MimePart& inner = part.parts.emplace_back();
            inner.lines = lines_of_object(child);
            inner.type = type_of(inner.lines);
            if (!find_line(inner.lines, "content-type") && part.type == "multipart/digest")
                inner.type = "message/rfc822";
            take(child, inner, depth + 1);
        }
    }

    void take_bytes(GMimePart* object, MimePart& part) {
        GMimeDataWrapper* content = g_mime_part_get_content(object);
        if (!content) return;
        g_mime_data_wrapper_set_encoding(content, encoding_of(part.lines));
        part.bytes = written(content);
    }

    const ReadingBounds& bounds_;
    std::vector<std::string>& warnings_;
    std::size_t taken_ = 0;
};

bool has_content(const MimePart& part) {
    if (!part.is_multipart) return !trimmed(part.bytes).empty();
    return std::ranges::any_of(part.parts, has_content);
}

}  // namespace

PartTree take_apart(std::string_view bytes, const Head& head, const ReadingBounds& bounds) {
    begin_gmime();
    PartTree tree;
    MimePart& root = tree.root;
    root.lines = head.lines;
    root.type = type_of(root.lines);
    root.is_multipart = root.type.starts_with("multipart/");
    std::string_view body = bytes.substr(head.end);
    std::string given = as_gmime_reads_it(body, root);
    HeldObject<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(given.data(), given.size()));
    HeldObject<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_persist_stream(parser.get(), TRUE);
    HeldObject<GMimeObject> object(g_mime_parser_construct_part(parser.get(), nullptr));
    if (object) Walk(bounds, tree.warnings).take(object.get(), root, 0);
    if (root.is_multipart && !has_content(root) && !trimmed(body).empty()) {
        // No part was found: what is there is shown as words.
        tree.warnings.emplace_back("no_parts");
        root.parts.clear();
        root.is_multipart = false;
        root.type = "text/plain";
        root.bytes = body;
    }
    return tree;
}

}  // namespace hamdel::mail

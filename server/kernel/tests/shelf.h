// Shapes of a small shop for the tests of shape: an order with lines, read from path, query, body.
#pragma once

#include "kernel/errors.h"
#include "kernel/shape.h"

namespace hamdel::shelf {

struct CupNoun {
    static constexpr std::string_view prefix = "cup";
};
using CupId = Id<CupNoun>;

enum class Size { small, large };
constexpr auto names(Size) {
    return std::array<std::string_view, 2>{"small", "large"};
}

struct Line {
    CupId cup;
    std::int64_t count = 1;
    std::vector<std::string> words;

    static constexpr auto fields = shape::fields(
        shape::body("cup", &Line::cup),
        shape::body("count", &Line::count, "", shape::defaulted(shape::between(1, 9))),
        shape::body("words", &Line::words, "", {.characters = 4, .items = 2}));
};

struct Order {
    CupId id;
    std::optional<int> limit;
    std::optional<Size> shown;
    std::string name;
    std::optional<std::string> note = "none yet";
    std::optional<Size> size;
    std::optional<Instant> until;
    std::optional<bool> gift;
    std::optional<std::int32_t> shelf;
    std::optional<double> weight;
    std::vector<Line> lines;

    static constexpr auto fields =
        shape::fields(shape::path("id", &Order::id),
                      shape::query("limit", &Order::limit, "", shape::between(1, 100)),
                      shape::query("shown", &Order::shown),
                      shape::body("name", &Order::name, "Who gets it.", shape::up_to(5)),
                      shape::body("note", &Order::note), shape::body("size", &Order::size),
                      shape::body("until", &Order::until), shape::body("gift", &Order::gift),
                      shape::body("shelf", &Order::shelf), shape::body("weight", &Order::weight),
                      shape::body("lines", &Order::lines, "", {.items = 3}));
};

// The words of a request: "id" in the path, and a query.
class Words final : public shape::Words {
  public:
    explicit Words(std::vector<std::pair<std::string, std::string>> query = {},
                   std::string id = to_string(CupId{7}))
        : query_(std::move(query)), id_(std::move(id)) {}

    std::optional<std::string_view> path(std::string_view name) const override {
        return name == "id" ? std::optional<std::string_view>(id_) : std::nullopt;
    }
    std::optional<std::string_view> query(std::string_view name) const override {
        for (const auto& [key, value] : query_)
            if (key == name) return value;
        return {};
    }
    std::vector<std::string_view> query_names() const override {
        std::vector<std::string_view> out;
        for (const auto& [key, value] : query_)
            out.push_back(key);
        return out;
    }

  private:
    std::vector<std::pair<std::string, std::string>> query_;
    std::string id_;
};
inline Words asked(std::vector<std::pair<std::string, std::string>> query) {
    return Words(std::move(query));
}

inline Order read_order(std::string_view body, const Words& words = Words()) {
    return shape::read<Order>(words, body.empty() ? Json() : parse_json(body));
}

// What is wrong, in one line: "name:required lines[0].cup:malformed_id".
inline std::string wrong_in(std::string_view body, const Words& words = Words()) {
    try {
        read_order(body, words);
        return "";
    } catch (const Refusal& why) {
        if (why.kind != Problem::invalid) return why.code;
        std::string out;
        for (const FieldProblem& one : why.fields) {
            if (!out.empty()) out += ' ';
            out += one.field + ":" + one.code;
            if (one.limit) out += "(" + std::to_string(*one.limit) + ")";
        }
        return out;
    }
}

}  // namespace hamdel::shelf

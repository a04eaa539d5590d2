// Pages of lists by cursor. A cursor is opaque outside; inside it is the place after the last row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/shape.h"

namespace hamdel {

// A place that is a moment (or another number) and an id, as most lists are ordered.
struct Place2 {
    std::int64_t first = 0;
    std::int64_t second = 0;
};
std::string encode_cursor(std::string_view place);
std::string encode_place(Place2 place);
// Both throw Refusal invalid with this field for what encode_… did not make.
std::string decode_cursor(std::string_view cursor, std::string_view field = "page[after]");
Place2 decode_place(std::string_view cursor, std::string_view field = "page[after]");

// What every question for a list asks beside its own filters:
//   struct ListCustomers : PageAsked {
//       std::optional<std::string> q;
//       static constexpr auto fields = shape::joined(
//           shape::fields(shape::query("q", &ListCustomers::q)), PageAsked::fields);
//   };
struct PageAsked {
    int size = 50;
    std::optional<std::string> after;

    std::optional<Place2> place() const;

    static constexpr auto fields = shape::fields(
        shape::query("page[size]", &PageAsked::size, "", shape::defaulted(shape::between(1, 100))),
        shape::query("page[after]", &PageAsked::after));
};

// The same for what is read from its end, a page at a time.
struct PageBeforeAsked {
    int size = 50;
    std::optional<std::string> before;

    std::optional<Place2> place() const;

    static constexpr auto fields =
        shape::fields(shape::query("page[size]", &PageBeforeAsked::size, "",
                                   shape::defaulted(shape::between(1, 100))),
                      shape::query("page[before]", &PageBeforeAsked::before));
};

struct PageMeta {
    bool has_more = false;
    std::optional<std::string> after_cursor;

    static constexpr std::string_view shape_name = "PageMeta";
    static constexpr auto fields =
        shape::fields(shape::field("has_more", &PageMeta::has_more),
                      shape::field("after_cursor", &PageMeta::after_cursor));
};

struct PageLinks {
    std::optional<std::string> next;

    static constexpr std::string_view shape_name = "PageLinks";
    static constexpr auto fields = shape::fields(
        shape::field("next", &PageLinks::next, "The same question for the page after this one."));
};

template <class T>
struct Page {
    std::vector<T> data;
    PageMeta meta;
    PageLinks links;

    static constexpr auto fields =
        shape::fields(shape::field("data", &Page::data), shape::field("meta", &Page::meta),
                      shape::field("links", &Page::links));
};

// A short list that needs no pages.
template <class T>
struct Items {
    std::vector<T> data;

    static constexpr auto fields = shape::fields(shape::field("data", &Items::data));
};

// Gathers a query: "?status=open&page%5Bsize%5D=50".
class QueryWords {
  public:
    void add(std::string_view name, std::string_view value);
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

template <class T>
void add_word(QueryWords& words, std::string_view name, const T& value) {
    if constexpr (shape::is_optional<T>) {
        if (value) add_word(words, name, *value);
    } else if constexpr (std::is_same_v<T, std::string>) {
        words.add(name, value);
    } else if constexpr (std::is_same_v<T, bool>) {
        words.add(name, value ? "true" : "false");
    } else if constexpr (std::is_integral_v<T>) {
        words.add(name, std::to_string(value));
    } else if constexpr (is_id<T>) {
        words.add(name, to_string(value));
    } else if constexpr (std::is_same_v<T, Instant>) {
        words.add(name, to_iso(value));
    } else {
        words.add(name, shape::name_of(value));
    }
}

// Tells that there is more after this place, and where: the whole question again, filters and all.
template <class T, class In>
void more_after(Page<T>& page, Place2 place, std::string_view path, In asked) {
    asked.after = encode_place(place);
    QueryWords words;
    shape::each_field<In>([&](const auto& described) {
        if (described.place == shape::Place::query)
            add_word(words, described.name, asked.*described.member);
    });
    page.meta = {.has_more = true, .after_cursor = asked.after};
    page.links.next = std::string(path) + words.text();
}

// Turns `size + 1` rows read into a page of `size`: the extra row only says that there is more.
// `path` is the whole path that was asked, `asked` its input.
template <class T, class In, class PlaceOf>
Page<T> make_page(std::vector<T> rows, std::string_view path, const In& asked, PlaceOf&& place_of) {
    Page<T> out;
    bool has_more = rows.size() > static_cast<std::size_t>(asked.size);
    if (has_more) {
        rows.resize(static_cast<std::size_t>(asked.size));
        more_after(out, place_of(rows.back()), path, asked);
    }
    out.data = std::move(rows);
    return out;
}

}  // namespace hamdel

// Pages of lists by cursor. A cursor is opaque outside; inside it is the place after the last row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/shape.h"

namespace hamdel {

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
    static constexpr auto fields = shape::fields(shape::field("next", &PageLinks::next));
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

std::string encode_cursor(std::string_view place);
// Throws Refusal invalid with the field "page[after]" for what encode_cursor did not make.
std::string decode_cursor(std::string_view cursor);

// A place that is a moment (or another number) and an id, as most lists are ordered.
struct Place2 {
    std::int64_t first = 0;
    std::int64_t second = 0;
};
std::string encode_place(Place2 place);
Place2 decode_place(std::string_view cursor);

// Turns `size + 1` rows read into a page of `size`: the extra row only says that there is more.
template <class T, class PlaceOf>
Page<T> make_page(std::vector<T> rows, int size, std::string_view path, PlaceOf&& place_of) {
    Page<T> out;
    out.meta.has_more = rows.size() > static_cast<std::size_t>(size);
    if (out.meta.has_more) rows.resize(static_cast<std::size_t>(size));
    if (out.meta.has_more) {
        out.meta.after_cursor = encode_place(place_of(rows.back()));
        out.links.next = std::string(path) + "?page[size]=" + std::to_string(size) +
                         "&page[after]=" + *out.meta.after_cursor;
    }
    out.data = std::move(rows);
    return out;
}

}  // namespace hamdel

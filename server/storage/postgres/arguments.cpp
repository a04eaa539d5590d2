#include "arguments.h"

#include <bit>

#include "kernel/errors.h"

namespace hamdel::storage::postgres {
namespace {

// From the catalogue pg_type, fixed for ever.
constexpr unsigned bytea_type = 17, int8_type = 20, text_type = 25, float8_type = 701;

std::array<char, 8> big_endian(std::uint64_t bits) {
    std::array<char, 8> out;
    for (int i = 7; i >= 0; --i, bits >>= 8)
        out[std::size_t(i)] = char(bits & 0xff);
    return out;
}

}  // namespace

Arguments::Arguments(std::span<const Cell> cells) {
    auto add = [this](const char* value, std::size_t length) {
        values_.push_back(value);
        lengths_.push_back(int(length));
        formats_.push_back(1);
    };
    // A null pointer would be a null.
    auto view = [&](std::string_view v) { add(v.empty() ? "" : v.data(), v.size()); };
    for (const Cell& cell : cells) {
        if (auto* number = std::get_if<std::int64_t>(&cell)) {
            add(numbers_.emplace_back(big_endian(std::bit_cast<std::uint64_t>(*number))).data(), 8);
        } else if (auto* real = std::get_if<double>(&cell)) {
            add(numbers_.emplace_back(big_endian(std::bit_cast<std::uint64_t>(*real))).data(), 8);
        } else if (auto* text = std::get_if<std::string_view>(&cell)) {
            if (text->find('\0') != std::string_view::npos)
                throw Refusal(Problem::invalid, "text_holds_nul");
            view(*text);
        } else if (auto* bytes = std::get_if<Bytes>(&cell)) {
            view(bytes->view);
        } else {
            add(nullptr, 0);
        }
    }
}

unsigned type_of(const Cell& cell) {
    constexpr unsigned types[] = {0, int8_type, float8_type, text_type, bytea_type};
    return types[cell.index()];
}

}  // namespace hamdel::storage::postgres

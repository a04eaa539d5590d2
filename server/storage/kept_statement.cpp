#include "kept_statement.h"

namespace hamdel::storage {

KeptStatement::KeptStatement(std::string_view sql, std::span<const Cell> arguments) : sql_(sql) {
    auto keep = [this](std::string_view text, bool is_bytes) {
        cells_.push_back(Text{texts_.size(), text.size(), is_bytes});
        texts_ += text;
    };
    for (const Cell& cell : arguments) {
        if (auto* text = std::get_if<std::string_view>(&cell))
            keep(*text, false);
        else if (auto* bytes = std::get_if<Bytes>(&cell))
            keep(bytes->view, true);
        else if (auto* number = std::get_if<std::int64_t>(&cell))
            cells_.push_back(*number);
        else if (auto* real = std::get_if<double>(&cell))
            cells_.push_back(*real);
        else
            cells_.push_back(std::monostate{});
    }
}

void KeptStatement::run(Connection& connection) const {
    std::vector<Cell> arguments;
    for (const auto& cell : cells_) {
        if (auto* text = std::get_if<Text>(&cell)) {
            auto view = std::string_view(texts_).substr(text->from, text->length);
            arguments.push_back(text->is_bytes ? Cell(Bytes{view}) : Cell(view));
        } else if (auto* number = std::get_if<std::int64_t>(&cell)) {
            arguments.push_back(*number);
        } else if (auto* real = std::get_if<double>(&cell)) {
            arguments.push_back(*real);
        } else {
            arguments.push_back(std::monostate{});
        }
    }
    connection.run(sql_, arguments, nullptr);
}

}  // namespace hamdel::storage

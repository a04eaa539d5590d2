#include "conversations/wording.h"

#include "kernel/text/text.h"

namespace hamdel::conversations {
namespace {

constexpr std::size_t bytes_at_once = 8 << 10;

}  // namespace

Wording::Wording(std::string written) : written_(std::move(written)) {
    if (written_.size() <= bytes_at_once) ready();
}

const Wording::Ready& Wording::ready() const {
    if (!ready_) {
        std::string body = text::clean_body(written_);
        text::IndexText index = text::index_text(body);
        ready_.emplace(std::move(body), std::move(index));
    }
    return *ready_;
}

}  // namespace hamdel::conversations

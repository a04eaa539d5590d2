#include "tree.h"

#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <vector>

namespace hamdel::html {
namespace {

// A text of the longest allowed size in ordinary tags needs a third of this.
constexpr std::size_t most_memory = 96 << 20;
constexpr std::size_t piece = 256 << 10;
// Of this thread alone: a busy machine must not refuse what an idle one takes. Ordinary texts need
// thousandths of it.
constexpr double most_seconds = 0.4;
constexpr unsigned between_looks = 64;

double seconds_of_thread() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Memory that is only ever given out, in C's own way: the library is left by longjmp where it asks
// for too much, and nothing on its stack has a destructor.
class Pool {
  public:
    Pool() : until_(seconds_of_thread() + most_seconds) {}

    std::jmp_buf& way_out() { return way_out_; }

    void* take(std::size_t bytes) {
        bytes = (bytes + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) *
                alignof(std::max_align_t);
        if (++asked_ % between_looks == 0 && seconds_of_thread() > until_) leave();
        if (bytes > left_) grow(bytes);
        void* out = place_;
        place_ += bytes;
        left_ -= bytes;
        return out;
    }

  private:
    void grow(std::size_t bytes) {
        std::size_t size = bytes > piece ? bytes : piece;
        given_ += size;
        if (given_ > most_memory) leave();
        pieces_.emplace_back(new std::byte[size]);
        place_ = pieces_.back().get();
        left_ = size;
    }

    [[noreturn]] void leave() { std::longjmp(way_out_, 1); }

    std::vector<std::unique_ptr<std::byte[]>> pieces_;
    std::byte* place_ = nullptr;
    std::size_t left_ = 0;
    std::size_t given_ = 0;
    unsigned asked_ = 0;
    double until_;
    std::jmp_buf way_out_{};
};

void* give(void* pool, std::size_t bytes) {
    return static_cast<Pool*>(pool)->take(bytes);
}

void take_back(void*, void*) {}

// In a function of its own: what a longjmp passes must have nothing to destroy.
const GumboOutput* parse(Pool& pool, std::string_view text, Reading reading) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = give;
    options.deallocator = take_back;
    options.userdata = &pool;
    options.max_errors = 0;
    if (reading == Reading::inside) options.fragment_context = GUMBO_TAG_DIV;
    if (setjmp(pool.way_out()) != 0) return nullptr;
    return gumbo_parse_with_options(&options, text.data(), text.size());
}

}  // namespace

bool with_tree(std::string_view text, const std::function<void(const GumboNode& root)>& see,
               Reading reading) {
    Pool pool;
    const GumboOutput* output = parse(pool, text, reading);
    if (!output) return false;
    see(*output->root);
    return true;
}

}  // namespace hamdel::html

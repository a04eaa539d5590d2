// Any bytes as the body of a request: either a clear refusal or a value that is written and read
// again as the same.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "kernel/errors.h"
#include "kernel/shape.h"

namespace {

using namespace hamdel;

struct ThingNoun {
    static constexpr std::string_view prefix = "thg";
};

enum class Mood { calm, angry };
constexpr auto names(Mood) {
    return std::array<std::string_view, 2>{"calm", "angry"};
}

struct Inner {
    std::string word;
    std::optional<double> weight;

    static constexpr auto fields =
        shape::fields(shape::body("word", &Inner::word, "", shape::up_to(20)),
                      shape::body("weight", &Inner::weight));

    friend bool operator==(const Inner&, const Inner&) = default;
};

// One of every sort of member that a request can have.
struct Everything {
    Id<ThingNoun> id;
    Instant at;
    Mood mood = Mood::calm;
    std::int64_t count = 0;
    bool is_on = false;
    std::optional<std::string> note;
    std::vector<Inner> inner;
    Json rest;

    static constexpr auto fields = shape::fields(
        shape::body("id", &Everything::id), shape::body("at", &Everything::at),
        shape::body("mood", &Everything::mood, "", shape::defaulted()),
        shape::body("count", &Everything::count, "", shape::defaulted(shape::between(-5, 500))),
        shape::body("is_on", &Everything::is_on, "", shape::defaulted()),
        shape::body("note", &Everything::note, "", shape::up_to(50)),
        shape::body("inner", &Everything::inner, "", shape::Limits{.items = 8}),
        shape::body("rest", &Everything::rest, "", shape::defaulted()));

    friend bool operator==(const Everything&, const Everything&) = default;
};

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        Json json = parse_json(bytes);
        Json again = parse_json(to_text(json));
        hold(to_text(again) == to_text(json), "JSON that was written is read as the same");
        auto value = shape::from_json<Everything>(json);
        auto back = shape::from_json<Everything>(parse_json(shape::to_text(value)));
        hold(shape::to_text(back) == shape::to_text(value), "a shape that was written is the same");
    } catch (const Refusal& refusal) {
        hold(!refusal.code.empty(), "a refusal says why");
    }
    return 0;
}

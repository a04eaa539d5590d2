#include "newest/languages.h"

#include "newest/languages_of.h"

namespace hamdel::mail {
namespace {

constexpr Language all[] = {persian,  english,   german,    french,     spanish,   portuguese,
                            italian,  dutch,     catalan,   danish,     norwegian, swedish,
                            finnish,  estonian,  latvian,   lithuanian, polish,    czech,
                            slovak,   slovenian, croatian,  hungarian,  romanian,  greek,
                            russian,  serbian,   ukrainian, bulgarian,  turkish,   azeri,
                            arabic,   urdu,      hebrew,    hindi,      chinese,   taiwanese,
                            japanese, korean,    thai,      vietnamese, indonesian};

}  // namespace

std::span<const Language> languages() {
    return all;
}

}  // namespace hamdel::mail

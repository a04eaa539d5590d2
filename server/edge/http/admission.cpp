#include "http/admission.h"

namespace hamdel::edge {

Task<Admitted> admit(Io& io, Store& store, const Door& door, const Permission& may,
                     Request request) {
    return told_later<Admitted>(
        io, [&store, &door, may, request = std::move(request)](std::function<void(Admitted)> done) {
            auto out = std::make_shared<Admitted>();
            store.read(
                [out, &door, may, request](Read& tx) {
                    out->actor = door.authenticate(tx, request);
                    if (!may.name.empty() && !out->actor->can(may.name))
                        throw Refusal(Problem::forbidden, "not_permitted");
                },
                [out, done](std::exception_ptr why) {
                    out->refusal = why;
                    done(std::move(*out));
                });
        });
}

Task<AdmittedLive> admit_live(Io& io, House& house, const Door& door, Request request,
                              Watched words) {
    return told_later<AdmittedLive>(
        io, [&house, &door, request = std::move(request),
             words = std::move(words)](std::function<void(AdmittedLive)> done) {
            find_hearer(
                house.store, house.watches, door, request, words,
                [done](Hearer hearer, std::exception_ptr why) { done({std::move(hearer), why}); });
        });
}

}  // namespace hamdel::edge

#include "http/made_answer.h"

#include "rest/live_request.h"

namespace hamdel::edge {

Task<Answer> make_of_file(Io& io, House& house, const Maker& maker, Answer answer,
                          std::string request_id) {
    return told_later<Answer>(io, [&house, &maker, answer = std::move(answer),
                                   request_id](std::function<void(Answer)> done) {
        auto made = std::make_shared<Answer>(answer);
        house.store.prepare(
            [&house, &maker, made](Read&) {
                maker.make(*made, house.blobs.read(made->blob_hash));
                made->blob_hash.clear();
            },
            [made, request_id, done](std::exception_ptr why) {
                done(why ? answer_of(why, request_id) : std::move(*made));
            });
    });
}

}  // namespace hamdel::edge

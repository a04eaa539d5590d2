// One call of a route, from request to answer, in the steps that the lanes of the store run. The
// same for HTTP, live frames and tests.
#pragma once

#include "module/route.h"

namespace hamdel {

// Seconds that a call waited for its lane, and that it had it, without the commit that it shares
// with others; a body that ran again had the lane twice.
struct LaneTime {
    double waited = 0, worked = 0;
};

class Call {
  public:
    // Reads the input at once (no transaction is needed for it); what was wrong with it is told
    // only after the actor is known.
    Call(const Route& route, Request request);

    const Route& route() const { return route_; }
    const Request& request() const { return request_; }
    const Actor& actor() const { return actor_; }
    // This call came with credentials whose use has not been written down for a while.
    bool has_news_of_use() const { return !request_.known && actor_.use_is_news; }

    // On the prepare lane, only for routes that have it.
    void prepare(Read& tx);
    // On the reader or the writer; may be run again from the start. Throws what ends the request.
    // A POST with an Idempotency-Key that was seen before gets the first answer again.
    void perform(Read& tx);

    Output take_output() { return std::move(output_); }

    LaneTime lane_time;

  private:
    void admit(Read& tx);
    void perform_once(Write& tx, std::string_view key);

    const Route& route_;
    Request request_;
    Actor actor_;
    Route::Input input_;
    std::exception_ptr input_failure_;
    Output output_;
};

}  // namespace hamdel

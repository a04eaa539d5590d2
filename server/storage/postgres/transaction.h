// Running one body in one transaction, as often as it takes.
#pragma once

#include "../lane.h"
#include "../tell.h"
#include "connection.h"

namespace hamdel::storage::postgres {

// What one transaction left behind once it was committed.
struct Outcome {
    std::vector<Whisper> whispers;
    bool timers = false;
};

// SERIALIZABLE, three tries when another one was in the way. Throws what the body threw, and
// Refusal unavailable: "busy" after the third try, "storage_away" when the server is not there.
Outcome write(PostgresConnection& connection, const WriteBody& body, std::optional<Span> deadline,
              const Clock& clock, IdSource& ids);

// REPEATABLE READ, READ ONLY: one snapshot for the body.
class ReadSession final : public Session {
  public:
    ReadSession(const std::string& url, Span longest, const Clock& clock, Tell& tell)
        : connection_(url), longest_(longest), clock_(clock), tell_(tell) {}

    void read(const ReadBody& body) override;

  private:
    PostgresConnection connection_;
    Span longest_;
    const Clock& clock_;
    Tell& tell_;
};

}  // namespace hamdel::storage::postgres

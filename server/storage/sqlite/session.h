// A reading connection: each function sees the data as of its first look.
#pragma once

#include "../lane.h"
#include "../tell.h"
#include "connection.h"

namespace hamdel::storage::sqlite {

class ReadSession final : public Session {
  public:
    ReadSession(const std::string& path, Span longest, const Clock& clock, Tell& tell)
        : connection_(path, Use::read), longest_(longest), clock_(clock), tell_(tell) {}

    void read(const ReadBody& body) override;

  private:
    SqliteConnection connection_;
    Span longest_;
    const Clock& clock_;
    Tell& tell_;
};

}  // namespace hamdel::storage::sqlite

#include <gtest/gtest.h>
#include "storage/open.h"
using namespace hamdel;
TEST(Smoke, Sqlite){
  auto s=storage::open({.database="sqlite::memory:"},{},std::make_shared<SystemClock>());
  s->write_now([](Write& tx){ tx.record({.workspace_id={1},.type="a.b"}); tx.set_timer({1},"k",2,{3}); });
  EXPECT_EQ(s->last_event(),1);
  EXPECT_EQ(s->events_after(0,10).size(),1u);
}

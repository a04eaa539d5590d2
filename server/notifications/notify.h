// From what happened in conversations to whom it concerns: a durable subscriber, so that nothing is
// told twice and nothing is lost, and no verb waits for it.
#pragma once

#include "storage/subscriber.h"

namespace hamdel::notifications {

storage::SubscriberSpec notify_subscriber();

}  // namespace hamdel::notifications

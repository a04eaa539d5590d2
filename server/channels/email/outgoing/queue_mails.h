// Answers become mails: a durable subscriber makes a row of each, so that none is forgotten and
// none is made twice.
#pragma once

#include "storage/subscriber.h"

namespace hamdel::email {

storage::SubscriberSpec queue_mails();

}  // namespace hamdel::email

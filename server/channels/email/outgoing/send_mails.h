// The worker that hands mails to the server which sends them.
#pragma once

#include <memory>

#include "net/smtp.h"
#include "storage/blobs.h"
#include "storage/worker.h"

namespace hamdel::email {

storage::WorkerSpec send_mails(storage::Blobs blobs, std::shared_ptr<net::Smtp> smtp);

}  // namespace hamdel::email

#include "imap/stream.h"

#include <cstdlib>
#include <new>

namespace hamdel::net {
namespace {

Wire& wire_of(mailstream_low* low) {
    return *static_cast<Wire*>(low->data);
}

ssize_t read_wire(mailstream_low* low, void* into, std::size_t most) {
    return wire_of(low).read(into, most);
}

ssize_t write_wire(mailstream_low* low, const void* from, std::size_t count) {
    return wire_of(low).write(from, count);
}

int close_wire(mailstream_low*) {
    return 0;
}

// It polls the wire itself, see Imap::wait.
int descriptor_of_none(mailstream_low*) {
    return -1;
}

// mailstream_low_new() took it from malloc.
void free_low(mailstream_low* low) {
    std::free(low);
}

void cancel_nothing(mailstream_low*) {}

struct mailstream_cancel* no_cancel(mailstream_low*) {
    return nullptr;
}

carray* no_certificates(mailstream_low*) {
    return nullptr;
}

int no_idle(mailstream_low*) {
    return -1;
}

mailstream_low_driver driver = {.mailstream_read = read_wire,
                                .mailstream_write = write_wire,
                                .mailstream_close = close_wire,
                                .mailstream_get_fd = descriptor_of_none,
                                .mailstream_free = free_low,
                                .mailstream_cancel = cancel_nothing,
                                .mailstream_get_cancel = no_cancel,
                                .mailstream_get_certificate_chain = no_certificates,
                                .mailstream_setup_idle = no_idle,
                                .mailstream_unsetup_idle = no_idle,
                                .mailstream_interrupt_idle = no_idle};

}  // namespace

mailstream* stream_over(Wire& wire) {
    mailstream_low* low = mailstream_low_new(&wire, &driver);
    if (!low) throw std::bad_alloc();
    mailstream* stream = mailstream_new(low, 8192);
    if (!stream) {
        mailstream_low_free(low);
        throw std::bad_alloc();
    }
    return stream;
}

}  // namespace hamdel::net

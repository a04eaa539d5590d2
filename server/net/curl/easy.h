// One handle of libcurl with what is the same for every call: it is freed, options are checked, and
// no connection goes where it may not.
#pragma once

#include <curl/curl.h>

#include <stdexcept>
#include <string>

namespace hamdel::net {

struct CannotCall : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Easy {
  public:
    Easy();
    ~Easy();
    Easy(const Easy&) = delete;
    Easy& operator=(const Easy&) = delete;

    template <class T>
    void set(CURLoption option, T value) {
        if (curl_easy_setopt(handle, option, value) != CURLE_OK)
            throw CannotCall("this call cannot be made here");
    }
    // For the option that takes a list: lives as long as this handle, or until it is emptied.
    void add_line(const std::string& line);
    // As new, but for its open connections.
    void reset();
    // From now on no address of the own network is connected to.
    void stay_outside();

    CURL* handle;
    curl_slist* lines = nullptr;
};

// No CR, LF or NUL, which would begin a line of its own.
bool is_one_line(const std::string& text);

}  // namespace hamdel::net

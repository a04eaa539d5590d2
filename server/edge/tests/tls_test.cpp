// The same over TLS, with a certificate made here.
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <fstream>
#include <memory>

#include "kernel/json.h"
#include "tests/running.h"
#include "world/folders.h"

namespace hamdel::edge::test {
namespace {

class Certificate {
  public:
    Certificate() : folder_(world::fresh_folder()) {
        EVP_PKEY* key = EVP_EC_gen("P-256");
        X509* made = X509_new();
        X509_set_version(made, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
        X509_gmtime_adj(X509_getm_notBefore(made), 0);
        X509_gmtime_adj(X509_getm_notAfter(made), 3600);
        X509_set_pubkey(made, key);
        X509_NAME* name = X509_get_subject_name(made);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>("asiab.example"), -1, -1,
                                   0);
        X509_set_issuer_name(made, name);
        X509_sign(made, key, EVP_sha256());
        write(files().certificate, [&](FILE* file) { PEM_write_X509(file, made); });
        write(files().key, [&](FILE* file) {
            PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        });
        X509_free(made);
        EVP_PKEY_free(key);
    }
    ~Certificate() { std::filesystem::remove_all(folder_); }

    TlsFiles files() const {
        return {(folder_ / "certificate.pem").string(), (folder_ / "key.pem").string()};
    }

  private:
    template <class Put>
    static void write(const std::string& path, Put put) {
        FILE* file = std::fopen(path.c_str(), "w");
        put(file);
        std::fclose(file);
    }
    std::filesystem::path folder_;
};

TEST(Tls, AnswersAndAsksBrowsersToStay) {
    Certificate certificate;
    Options options = roomy();
    options.tls = certificate.files();
    Running house(options);
    Client client = house.connect();
    Reply reply = client.ask("GET", "/notes/v1/echo?text=x", hall);
    EXPECT_EQ(reply.status, 200);
    EXPECT_NE(reply.header("strict-transport-security").find("max-age="), std::string::npos);
    EXPECT_EQ(client.ask("GET", "/health/live").status, 200);
}

TEST(Tls, CarriesLiveSocketsAndLargeBodies) {
    Certificate certificate;
    Options options = roomy();
    options.tls = certificate.files();
    Running house(options);
    Client client = house.connect();
    client.send(handshake_text("/notes/v1/live", hall));
    EXPECT_EQ(client.read_reply().status, 101);
    EXPECT_EQ(parse_json(read_frame(client).data)["type"].text(), "hello");
    std::string large(200'000, 'x');
    for (int i = 0; i < 3; ++i)
        house.store().write_now([&](Write& tx) { add_note(tx, "hall", large); });
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(parse_json(read_frame(client).data)["data"]["text"].text().size(), large.size());
    client.send(client_frame(1, R"({"id":"1","method":"GET","path":"/notes/v1/echo"})"));
    EXPECT_EQ(parse_json(read_frame(client).data)["status"].number(), 200);
}

TEST(Tls, SurvivesPeersThatHangUpAndPlainTalk) {
    Certificate certificate;
    Options options = roomy();
    options.tls = certificate.files();
    Running house(options);
    {
        // The socket is closed without close_notify: an end, not an error.
        Client client = house.connect();
        EXPECT_EQ(client.ask("GET", "/health/live").status, 200);
    }
    Client plain(house.port());
    plain.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    while (!plain.receive_some().empty()) {
    }
    Client mute(house.port());
    EXPECT_EQ(house.connect().ask("GET", "/health/live").status, 200);
}

}  // namespace
}  // namespace hamdel::edge::test

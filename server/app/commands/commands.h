// The commands of the program, one function each; the answer is the exit status.
#pragma once

#include <string>

#include "configuration/configuration.h"

namespace hamdel::app {

int serve(Configuration configuration);
// Fills an empty store with the demonstration.
int fill_demo(const Configuration& configuration, int conversations);
// Whether an instance with this configuration would work; says what it looked at.
int check(const Configuration& configuration);
int back_up(const Configuration& configuration, const std::string& file);
int print_openapi();
int print_version();

// What a mail is read as, one line of JSON: of standard input, or of every file of a folder.
int inspect_mail(const std::string& folder);
// Which mails of an mbox belong together, one line of JSON for each.
int inspect_thread(const std::string& file);
// A mail's HTML as it may be shown: of standard input, or a line of JSON for every file of a
// folder.
int inspect_html(const std::string& folder);
// How search reads each line of standard input.
int inspect_text();
// The ten documents that search finds for each question, in a store of its own.
int inspect_search(const std::string& documents_file, const std::string& queries_file);

}  // namespace hamdel::app

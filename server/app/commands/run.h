// From the words of the command line to a command.
#pragma once

namespace hamdel::app {

int run(int count, char** words, char** environment);

}  // namespace hamdel::app

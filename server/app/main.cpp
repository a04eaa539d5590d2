#include "commands/run.h"

int main(int count, char** words) {
    extern char** environ;
    return hamdel::app::run(count, words, environ);
}

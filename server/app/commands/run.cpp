#include "commands/run.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "commands/commands.h"
#include "configuration/settings.h"
#include "kernel/errors.h"

namespace hamdel::app {
namespace {

struct Words {
    CLI::App app{"Hamdel: one place for every conversation with your customers."};
    Written flags;
    int conversations = 200;
    std::string file;
    std::string folder;
    std::string documents, queries;
    CLI::App* inspect = nullptr;
};

// Shows what the product makes of bytes, without a database.
void describe_inspect(Words& words) {
    words.inspect = words.app.add_subcommand("inspect", "Shows what mails and texts are read as");
    words.inspect->require_subcommand(1);
    words.inspect->add_subcommand("html", "Makes the HTML of a mail safe, from standard input")
        ->add_option("--many", words.folder, "reads every file of this folder instead")
        ->check(CLI::ExistingDirectory);
    words.inspect->add_subcommand("text", "Shows how search reads each line of standard input");
    CLI::App* search = words.inspect->add_subcommand("search", "Ranks documents for each question");
    search->add_option("DOCUMENTS", words.documents, "JSON lines with id and text")->required();
    search->add_option("QUERIES", words.queries, "JSON lines with id and text")->required();
    words.inspect->add_subcommand("mail", "Reads a mail from standard input")
        ->add_option("--many", words.folder, "reads every file of this folder instead")
        ->check(CLI::ExistingDirectory);
    words.inspect->add_subcommand("thread", "Tells which mails of an mbox belong together")
        ->add_option("--mbox", words.file, "the file to read")
        ->required();
}

void describe(Words& words) {
    words.app.require_subcommand(1);
    words.app.fallthrough();
    for (const Setting& setting : settings()) {
        std::string name(setting.name);
        words.app.add_option_function<std::string>(
            "--" + flag_of(name),
            [&words, name](const std::string& value) { words.flags[name] = value; },
            std::string(setting.about) + " [" + variable_of(name) + "]");
    }
    words.app.add_subcommand("serve", "Answers requests until it is told to stop");
    words.app.add_subcommand("demo", "Fills an empty data folder with the demonstration")
        ->add_option("--conversations", words.conversations, "how many")
        ->check(CLI::Range(1, 10'000'000));
    words.app.add_subcommand("check", "Looks whether this configuration would work");
    words.app.add_subcommand("backup", "Copies the database while it is in use")
        ->add_option("FILE", words.file, "where to")
        ->required();
    describe_inspect(words);
    words.app.add_subcommand("openapi", "Prints the description of the API");
    words.app.add_subcommand("version", "Prints the version");
}

std::string suggestion(const Words& words, int count, char** given) {
    std::vector<std::string> flags, commands;
    for (const Setting& setting : settings())
        flags.push_back("--" + flag_of(setting.name));
    for (const CLI::App* command : words.app.get_subcommands({}))
        commands.push_back(command->get_name());
    for (int i = 1; i < count; ++i) {
        std::string word = given[i];
        word = word.substr(0, word.find('='));
        const std::vector<std::string>& known = word.starts_with("--") ? flags : commands;
        if (std::ranges::find(known, word) != known.end()) continue;
        if (std::string like = nearest(word, known); !like.empty())
            return "Unknown: " + word + ". Did you mean " + like + "?\n";
    }
    return {};
}

int run_inspect(const Words& words) {
    const std::string& name = words.inspect->get_subcommands().front()->get_name();
    if (name == "thread") return inspect_thread(words.file);
    if (name == "html") return inspect_html(words.folder);
    if (name == "text") return inspect_text();
    if (name == "search") return inspect_search(words.documents, words.queries);
    return inspect_mail(words.folder);
}

int run_command(const Words& words, const Written& environment) {
    const std::string& name = words.app.get_subcommands().front()->get_name();
    if (name == "version") return print_version();
    if (name == "openapi") return print_openapi();
    if (name == "inspect") return run_inspect(words);
    Configuration configuration = configure(words.flags, environment);
    if (name == "serve") return serve(configuration);
    if (name == "demo") return fill_demo(configuration, words.conversations);
    if (name == "check") return check(configuration);
    return back_up(configuration, words.file);
}

}  // namespace

int run(int count, char** given, char** environment) {
    Words words;
    describe(words);
    try {
        words.app.parse(count, given);
    } catch (const CLI::ParseError& error) {
        int status = words.app.exit(error);
        if (status != 0) std::cerr << suggestion(words, count, given);
        return status;
    }
    try {
        return run_command(words, read_environment(environment));
    } catch (const WrongSetting& wrong) {
        std::cerr << "hamdel: " << wrong.what() << "\n";
        return 2;
    } catch (const Refusal& refusal) {
        std::cerr << "hamdel: refused: " << refusal.code;
        for (const FieldProblem& wrong : refusal.fields)
            std::cerr << " " << wrong.field << " " << wrong.code;
        std::cerr << "\n";
    } catch (const std::exception& error) {
        std::cerr << "hamdel: " << error.what() << "\n";
    }
    return 1;
}

}  // namespace hamdel::app

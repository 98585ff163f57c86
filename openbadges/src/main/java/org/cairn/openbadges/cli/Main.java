package org.cairn.openbadges.cli;

import java.security.Security;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.OpenBadgesProblem;
import org.cairn.openbadges.documents.MapProblem;

/** Where the process starts; its exit code is what the command came to. */
public final class Main {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int TROUBLE = 2;

    private static final List<Command> COMMANDS =
            List.of(
                    new VerifyCommand(),
                    new BakeCommand(),
                    new UnbakeCommand(),
                    new IssueCommand(),
                    new DiscloseCommand(),
                    new ConvertCommand(),
                    new KeysCommand());

    private Main() {}

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // a name stays what it was when it was checked (PublicWeb)
        Security.setProperty("networkaddress.cache.ttl", "-1");
        var console = Console.ofTheProcess();
        int code;
        try {
            code = run(List.of(arguments), console);
        } catch (RuntimeException | Error fault) {
            // an answer about a badge must not come from a fault of ours
            console.err().println("Something went wrong here: " + Plain.line(fault.toString()));
            code = TROUBLE;
        }
        console.flush();
        if (console.out().checkError()) {
            System.err.println("The result could not be written.");
            code = code == REFUSED ? REFUSED : TROUBLE;
        }
        System.exit(code);
    }

    /** Carries the command out; what goes wrong is said in a sentence, never as a stack trace. */
    static int run(List<String> words, Console console) {
        if (words.isEmpty()) {
            console.err().print(help());
            return TROUBLE;
        }
        var name = words.getFirst();
        var rest = words.subList(1, words.size());
        if (List.of("help", "--help", "-h").contains(name)) {
            return help(rest, console);
        }
        var command = command(name);
        if (command.isEmpty()) {
            console.err().println("cairn knows no command " + Plain.line(name) + ".");
            console.err().print(help());
            return TROUBLE;
        }
        return rest.contains("--help") || rest.contains("-h")
                ? help(List.of(name), console)
                : run(command.get(), rest, console);
    }

    private static int run(Command command, List<String> words, Console console) {
        try {
            return command.run(words, console);
        } catch (UsageProblem problem) {
            console.err().println(Plain.line(problem.getMessage()));
            console.err().println("./cairn help " + command.name() + " tells more.");
            return TROUBLE;
        } catch (OpenBadgesProblem problem) {
            console.err().println(Plain.text(problem.getMessage()));
            boolean unread = problem instanceof FileProblem || problem instanceof MapProblem;
            return unread ? TROUBLE : REFUSED;
        }
    }

    private static int help(List<String> words, Console console) {
        if (words.isEmpty()) {
            console.out().print(help());
            return DONE;
        }
        var command = command(words.getFirst());
        command.ifPresent(known -> console.out().print(known.help()));
        if (command.isEmpty()) {
            console.err().println("cairn knows no command " + Plain.line(words.getFirst()) + ".");
            console.err().print(help());
        }
        return command.isPresent() ? DONE : TROUBLE;
    }

    private static Optional<Command> command(String name) {
        return COMMANDS.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private static String help() {
        var text = new StringBuilder("Open Badges on the command line:\n\n");
        for (var command : COMMANDS) {
            text.append("  ./cairn %-8s %s%n".formatted(command.name(), command.summary()));
        }
        return text.append("\n./cairn help COMMAND tells more.\n").toString();
    }
}

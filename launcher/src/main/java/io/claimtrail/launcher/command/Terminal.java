package io.claimtrail.launcher.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;

/** Where commands write, in UTF-8 whatever the locale: results to standard output, all else to standard error. */
final class Terminal {

    /** Where nobody looks on, and so nothing tells how wide the window is. */
    private static final int DEFAULT_WIDTH = 120;

    private final PrintStream out = stream(FileDescriptor.out);
    private final PrintStream err = stream(FileDescriptor.err);

    void result(String line) {
        out.println(line);
    }

    void progress(String line) {
        err.println(line);
    }

    /** Whether a person looks on and can answer, as the launcher script found out. */
    boolean isInteractive() {
        return Boolean.getBoolean("claimtrail.interactive");
    }

    /** Whether the person who looks on answers {@code question} with yes; without one, nobody does. */
    boolean confirms(String question) {
        if (!isInteractive()) {
            return false;
        }
        progress(question + " (yes/no)");
        Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).equals("yes");
    }

    /** In columns, as the launcher script found out. */
    int width() {
        return Integer.getInteger("claimtrail.width", DEFAULT_WIDTH);
    }

    /** For those who write a whole text at once, as a help text. */
    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

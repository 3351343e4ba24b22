package io.claimtrail.launcher.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;

/**
 * Where commands write: results to standard output, everything else to standard error; in UTF-8 with every locale.
 *
 * @param isInteractive whether a person sees the output and can answer
 * @param width of the window in columns
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean isInteractive, int width) {

    /** Columns of a table that no person sees. */
    private static final int DEFAULT_WIDTH = 120;

    /** The terminal of this process, as the launcher script has found it. */
    static Terminal ofThisProcess() {
        return new Terminal(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("claimtrail.interactive"),
                Integer.getInteger("claimtrail.width", DEFAULT_WIDTH));
    }

    /** A terminal that no person sees. */
    public static Terminal of(PrintStream out, PrintStream err) {
        return new Terminal(InputStream.nullInputStream(), out, err, false, DEFAULT_WIDTH);
    }

    void result(String line) {
        out.println(line);
    }

    void progress(String line) {
        err.println(line);
    }

    /** Whether the person answers {@code question} with yes; false where no person can answer. */
    boolean confirms(String question) {
        if (!isInteractive) {
            return false;
        }
        progress(question + " (yes/no)");
        Scanner answers = new Scanner(in, StandardCharsets.UTF_8);
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).equals("yes");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

package io.claimtrail.launcher.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process that listens on a port, where the system shows it. */
record PortHolder(long pid, String name) {

    private static final Pattern SS_PID = Pattern.compile("\\bpid=(\\d+)");
    private static final Pattern LSOF_PID = Pattern.compile("^p(\\d+)$", Pattern.MULTILINE);

    static Optional<PortHolder> find(int port) {
        OptionalLong pid = parseSs(output(List.of("ss", "-Hltnp", "sport = :" + port)));
        if (pid.isEmpty()) {
            pid = parseLsof(output(List.of("lsof", "-nP", "-Fp", "-iTCP:" + port, "-sTCP:LISTEN")));
        }
        return pid.isEmpty() ? Optional.empty() : Optional.of(new PortHolder(pid.getAsLong(), name(pid.getAsLong())));
    }

    /** Linux' {@code ss -Hltnp} names processes as {@code users:(("java",pid=4711,fd=101))}. */
    static OptionalLong parseSs(String output) {
        return first(SS_PID.matcher(output));
    }

    /** {@code lsof -Fp} gives {@code p4711} on a line of its own. */
    static OptionalLong parseLsof(String output) {
        return first(LSOF_PID.matcher(output));
    }

    @Override
    public String toString() {
        return name + " (pid " + pid + ")";
    }

    private static OptionalLong first(Matcher matcher) {
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    private static String name(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .orElse("a process");
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // no such command here
        }
    }
}

package io.claimtrail.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP connections of a process, read from /proc of Linux. */
final class Connections {

    private static final String ESTABLISHED = "01";

    private Connections() {}

    static boolean areVisible() {
        return Files.isReadable(Path.of("/proc/self/net/tcp"));
    }

    /** The remote ports of connections that process {@code pid}, which listens on port {@code own}, has opened. */
    static Set<Integer> outgoing(long pid, int own) {
        Path process = Path.of("/proc", Long.toString(pid));
        Set<String> sockets = sockets(process.resolve("fd"));
        Set<Integer> ports = new TreeSet<>();
        for (String table : new String[] {"net/tcp", "net/tcp6"}) {
            // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
            lines(process.resolve(table))
                    .map(line -> line.strip().split(" +"))
                    .filter(columns -> columns[3].equals(ESTABLISHED)
                            && sockets.contains("socket:[" + columns[9] + "]")
                            && port(columns[1]) != own)
                    .forEach(columns -> ports.add(port(columns[2])));
        }
        return ports;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> sockets(Path descriptors) {
        try (Stream<Path> files = Files.list(descriptors)) {
            return files.map(Connections::target).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Target of a descriptor; empty if it was closed meanwhile. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}

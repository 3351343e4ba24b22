package io.claimtrail.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.launcher.client.KafkaConnection;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.deadletter.DeadLetters;
import io.claimtrail.launcher.deadletter.Letter;
import io.claimtrail.launcher.deadletter.Outcome;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows, replays and drops the records that a service could not process. */
@Command(
        name = "dead-letters",
        description = "Show, replay and drop the records that a service could not process and set aside.",
        synopsisSubcommandLabel = "list|show|replay|drop")
final class DeadLettersCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    DeadLettersCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        throw new InstanceException("name a command: ./claimtrail dead-letters list|show|replay|drop");
    }

    @Command(name = "list", description = "Show the records that are set aside, where they came from, and why.")
    void list(@Option(names = "--json", description = "As JSON, for programs.") boolean json) {
        try (DeadLetters deadLetters = open()) {
            List<Letter> letters = deadLetters.list();
            if (json) {
                terminal.result(LetterTable.json(letters));
            } else {
                LetterTable.of(letters).forEach(terminal::result);
            }
        }
    }

    @Command(name = "show", description = "Show one record with all its headers and its value.")
    void show(@Parameters(paramLabel = "ID", description = "As list shows it.") String id) {
        try (DeadLetters deadLetters = open()) {
            Letter letter = chosen(deadLetters, List.of(id), false).getFirst();
            ConsumerRecord<String, byte[]> record = deadLetters
                    .record(letter)
                    .orElseThrow(() -> new InstanceException("there is no longer a dead letter " + id));
            for (Header header : record.headers()) {
                terminal.result(header.key() + ": " + LetterTable.printable(text(header.value())));
            }
            terminal.result("");
            terminal.result(record.value() == null ? "(no value: a withdrawal)" : text(record.value()));
        }
    }

    @Command(
            name = "replay",
            description =
                    "Write records back to the partition that they came from, after a fix. A record is left where a"
                            + " newer one with its key exists: the newer one wins.")
    void replay(
            @Parameters(arity = "0..*", paramLabel = "ID", description = "As list shows them.") @Nullable List<String> ids,
            @Option(names = "--all", description = "All records that list shows.") boolean all) {
        try (DeadLetters deadLetters = open()) {
            List<Letter> letters = chosen(deadLetters, ids, all);
            note("dead-letters replay", letters);
            deadLetters.replay(letters).stream().map(DeadLettersCommand::text).forEach(terminal::result);
        }
    }

    @Command(name = "drop", description = "Delete records for good.")
    void drop(
            @Parameters(arity = "0..*", paramLabel = "ID", description = "As list shows them.") @Nullable List<String> ids,
            @Option(names = "--all", description = "All records that list shows.") boolean all) {
        try (DeadLetters deadLetters = open()) {
            List<Letter> letters = chosen(deadLetters, ids, all);
            note("dead-letters drop", letters);
            deadLetters.drop(letters);
            letters.forEach(letter -> terminal.result("dropped " + letter.id()));
        }
    }

    /** Before the change: it may be interrupted half-way. */
    private void note(String command, List<Letter> letters) {
        new OperatorLog(context.home())
                .note(
                        command,
                        installation.target(context).address(Component.KAFKA),
                        letters.stream().map(Letter::id).toList());
    }

    private DeadLetters open() {
        Target target = installation.target(context);
        if (target.isLocal() && !context.instance().running().containsKey(Component.KAFKA)) {
            throw new InstanceException(
                    "kafka is not running: start it with ./claimtrail up, or name another with --kafka");
        }
        KafkaConnection kafka = target.kafka();
        return new DeadLetters(kafka.clientSettings(), kafka.topicPrefix());
    }

    private static List<Letter> chosen(DeadLetters deadLetters, @Nullable List<String> ids, boolean all) {
        List<String> named = ids == null ? List.of() : ids;
        if (named.isEmpty() != all) {
            throw new InstanceException("name them as ./claimtrail dead-letters list shows them, or say --all");
        }
        List<Letter> letters = deadLetters.list();
        if (all) {
            return letters;
        }
        Map<String, Letter> byId = letters.stream().collect(Collectors.toMap(Letter::id, Function.identity()));
        named.stream().filter(id -> !byId.containsKey(id)).findFirst().ifPresent(id -> {
            throw new InstanceException(
                    "there is no dead letter " + id + ": ./claimtrail dead-letters list shows those there are");
        });
        return letters.stream().filter(letter -> named.contains(letter.id())).toList();
    }

    private static String text(Outcome outcome) {
        String id = outcome.letter().id();
        return switch (outcome) {
            case Outcome.Replayed(Letter letter, long offset) ->
                "replayed " + id + ": it is at offset " + offset + " of " + letter.origin() + " now";
            case Outcome.Superseded(Letter letter, long offset) ->
                "left " + id + ": a newer record of its key is at offset " + offset + " of " + letter.origin();
            case Outcome.Gone(Letter letter) ->
                "left " + id + ": a newer record of its key was in " + letter.origin() + ", and Kafka has removed both";
        };
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}

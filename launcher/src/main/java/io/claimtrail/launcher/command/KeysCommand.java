package io.claimtrail.launcher.command;

import io.claimtrail.contracts.key.ApiKey;
import io.claimtrail.contracts.key.Role;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.apikey.KeyRing;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Creates, lists and revokes the keys of services with {@code claimtrail.auth=api-key}. */
@Command(
        name = "keys",
        description = "Create, list and revoke API keys. Running services see a change within seconds.",
        synopsisSubcommandLabel = "create|list|revoke")
final class KeysCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;

    @Option(
            names = "--file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The file of keys to change, instead of this instance's: the services'"
                    + " claimtrail.auth.keys-file.")
    private @Nullable Path file;

    KeysCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        throw new InstanceException("name a command: ./claimtrail keys create|list|revoke");
    }

    @Command(name = "create", description = "Create a key and show it once.")
    void create(
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "reader (search, extract), writer (also post, correct, withdraw) or admin.")
                    Role role,
            @Parameters(arity = "0..*", paramLabel = "NAME", description = "Owner or purpose of the key.")
                    List<String> name) {
        KeyRing.Made made = ring().make(role, name == null ? "" : String.join(" ", name));
        note("keys create", made.kept());
        terminal.result(made.key());
        terminal.progress(
                "The key is shown only once. Its role is " + role + ", its id "
                        + made.kept().id()
                        + ". Send it as Authorization: Bearer KEY; for ./claimtrail set CLAIMTRAIL_API_KEY or give --key-file.");
    }

    @Command(name = "list", description = "Show the valid keys: id, role, creation time, name.")
    void list() {
        ring().keys().stream()
                .map(key ->
                        String.format(Locale.ROOT, "%s  %-6s  %s  %s", key.id(), key.role(), key.created(), key.name()))
                .forEach(line -> terminal.result(line.strip()));
    }

    @Command(name = "revoke", description = "Revoke a key.")
    void revoke(@Parameters(paramLabel = "ID", description = "As list shows it.") String id) {
        ApiKey revoked = ring().revoke(id)
                .orElseThrow(
                        () -> new InstanceException("there is no key " + id + ": ./claimtrail keys list shows them"));
        note("keys revoke", revoked);
        terminal.progress("The key " + revoked.id() + " is revoked: " + revoked.role() + " " + revoked.name());
    }

    private void note(String command, ApiKey key) {
        new OperatorLog(context.home()).note(command, ring().file().toString(), List.of(key.id()));
    }

    private KeyRing ring() {
        return new KeyRing(file == null ? context.home().keys() : file);
    }
}

package io.claimtrail.launcher.command;

import io.claimtrail.localstack.apikey.ApiKey;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.apikey.KeyRing;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes and revokes the keys that services with {@code claimtrail.auth=api-key} ask for. */
@Command(
        name = "keys",
        description = "Make, list and revoke API keys. Running services take a change within seconds.",
        synopsisSubcommandLabel = "create|list|revoke")
final class KeysCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext current;

    KeysCommand(Terminal terminal, CommandContext current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public void run() {
        throw new InstanceException("say what to do with keys: ./claimtrail keys create|list|revoke");
    }

    @Command(name = "create", description = "Make a key and show it, this once.")
    void create(
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "reader (search, extract), writer (also post, correct, withdraw) or admin.")
                    ApiKey.Role role,
            @Parameters(arity = "0..*", paramLabel = "NAME", description = "Whose it is, or what for.")
                    List<String> name) {
        KeyRing.Made made = ring().make(role, name == null ? "" : String.join(" ", name));
        terminal.result(made.key());
        terminal.progress("This is the only time that the key is shown. It is a " + role + "'s, with the id "
                + made.kept().id()
                + ". Give it as Authorization: Bearer KEY, or to ./claimtrail as CLAIMTRAIL_API_KEY.");
    }

    @Command(name = "list", description = "Show the keys that are good: id, role, when made, whose.")
    void list() {
        ring().keys().stream()
                .map(key ->
                        String.format(Locale.ROOT, "%s  %-6s  %s  %s", key.id(), key.role(), key.created(), key.name()))
                .forEach(line -> terminal.result(line.strip()));
    }

    @Command(name = "revoke", description = "Take a key out, so that it is good no longer.")
    void revoke(@Parameters(paramLabel = "ID", description = "As list shows it.") String id) {
        ApiKey revoked = ring().revoke(id)
                .orElseThrow(
                        () -> new InstanceException("there is no key " + id + ": ./claimtrail keys list shows them"));
        terminal.progress("The key " + revoked.id() + " is revoked: " + revoked.role() + " " + revoked.name());
    }

    private KeyRing ring() {
        return new KeyRing(current.home().keys());
    }
}

package org.cairn.openbadges.cli;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Patience;

/** Asks for each document once in a run, and makes what asks only when something is asked. */
final class Remembered implements Documents {

    private final Supplier<Documents> maker;
    private final Map<URI, Answer> answers = new HashMap<>();
    private Optional<Documents> made = Optional.empty();

    Remembered(Supplier<Documents> maker) {
        this.maker = maker;
    }

    @Override
    public Answer load(URI address) {
        return load(address, Patience.USUAL.time());
    }

    @Override
    public Answer load(URI address, Duration atMost) {
        return answers.computeIfAbsent(address, unknown -> ask(unknown, atMost));
    }

    @Override
    public Answer loadList(URI address, Duration atMost) {
        return load(address, atMost);
    }

    private Answer ask(URI address, Duration atMost) {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get().load(address, atMost);
    }
}

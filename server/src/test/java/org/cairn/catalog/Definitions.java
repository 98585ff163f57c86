package org.cairn.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Definition files that tests start from. */
final class Definitions {

    private Definitions() {}

    /** A small sound definition. */
    static String small() {
        try (InputStream file = Definitions.class.getResourceAsStream("small.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The small definition under another slug and title. */
    static String small(String slug, String title) {
        return small().replace("asking-better-questions", slug)
                .replace("Asking Better Questions", title);
    }

    /** The definitions of the demo world. */
    static List<Resource> ofTheWorld() {
        try {
            return List.of(
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:org/cairn/world/definitions/*.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The definition as it was before it could say how its badge and its program look, and whose it
     * is.
     */
    static String asBefore(String text) {
        return text.replaceAll("(?m)^(?:picture|explainer|license):.*\n(?: +.*\n|\n(?= ))*", "");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.cairn.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the program, from {@code messages/<room>_<language>.properties}; keys begin with the
 * room's name.
 */
@Component
public final class Messages {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Messages() {
        LANGUAGES.forEach(
                locale -> byLanguage.put(locale.getLanguage(), read(locale.getLanguage())));
    }

    /**
     * The sentence in the reader's language, English where it is missing; arguments by {@link
     * MessageFormat}.
     */
    public String in(Locale locale, String key, Object... arguments) {
        Map<String, String> own = byLanguage.getOrDefault(locale.getLanguage(), Map.of());
        String pattern = own.getOrDefault(key, english(key));
        return new MessageFormat(pattern, locale).format(translated(locale, arguments));
    }

    /** The same for a sentence that travelled as a {@link Text}. */
    public String in(Locale locale, Text text) {
        return in(locale, text.key(), text.arguments().toArray());
    }

    public boolean has(String key) {
        return byLanguage.getOrDefault("en", Map.of()).containsKey(key);
    }

    private String english(String key) {
        String pattern = byLanguage.getOrDefault("en", Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return pattern;
    }

    private Object[] translated(Locale locale, Object[] arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Text text ? in(locale, text) : arguments[i];
        }
        return plain;
    }

    private static Map<String, String> read(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*_" + language + ".properties");
            for (Resource file : files) {
                Properties texts = new Properties();
                try (Reader reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }
}

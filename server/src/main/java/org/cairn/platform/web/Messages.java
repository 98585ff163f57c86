package org.cairn.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Locale, Map<String, Sentence>> read = new HashMap<>();

    public Messages() {
        for (Locale locale : LANGUAGES) {
            byLanguage.put(locale.getLanguage(), read(locale.getLanguage()));
            read.put(locale, new ConcurrentHashMap<>());
        }
    }

    /**
     * The sentence in the reader's language, English where it is missing; arguments by {@link
     * MessageFormat}, days and times of day as the language writes them.
     */
    public String in(Locale locale, String key, Object... arguments) {
        Map<String, Sentence> known = read.get(locale);
        Sentence sentence =
                known == null
                        ? sentence(locale, key)
                        : known.computeIfAbsent(key, one -> sentence(locale, one));
        return sentence.with(translated(locale, arguments));
    }

    /**
     * A page says hundreds of sentences, so each is parsed once; a format may not be shared between
     * threads, so each use takes a copy.
     *
     * @param bare the sentence itself where there is nothing to fill in
     */
    private record Sentence(MessageFormat format, Optional<String> bare) {

        static Sentence of(String pattern, Locale locale) {
            MessageFormat format = new MessageFormat(pattern, locale);
            boolean isBare = format.getFormats().length == 0;
            return new Sentence(
                    format, isBare ? Optional.of(format.format(new Object[0])) : Optional.empty());
        }

        String with(Object[] arguments) {
            return bare.orElseGet(() -> ((MessageFormat) format.clone()).format(arguments));
        }
    }

    private Sentence sentence(Locale locale, String key) {
        Map<String, String> own = byLanguage.getOrDefault(locale.getLanguage(), Map.of());
        return Sentence.of(own.getOrDefault(key, english(key)), locale);
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
            plain[i] = said(locale, arguments[i]);
        }
        return plain;
    }

    private Object said(Locale locale, Object argument) {
        if (argument instanceof Text text) {
            return in(locale, text);
        }
        if (argument instanceof LocalDate day) {
            return written(locale, "platform.date.short", day);
        }
        return argument instanceof LocalTime time
                ? written(locale, "platform.time", time)
                : argument;
    }

    private String written(Locale locale, String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(in(locale, pattern), locale).format(time);
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

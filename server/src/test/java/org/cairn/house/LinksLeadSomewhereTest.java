package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * No link, picture or form of a template asks for what nobody answers, also where no page of the
 * demo world shows it.
 */
@CairnTest
class LinksLeadSomewhereTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final String VARIES = "\\$\\{(?:[^{}]|\\{[^{}]*})*}";
    private static final Pattern TAG =
            Pattern.compile("<([a-z]+)\\b((?:" + VARIES + "|@if\\([^\\n]*?\\)|[^<>$]|\\$)*?)>");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<=\\s)(href|src|action|formaction|hx-get|hx-post)=\"(/(?:%s|[^\"$])*)\""
                            .formatted(VARIES));

    /** What stands in an address where a template fills something in. */
    private static final List<String> WORDS =
            List.of(
                    "word",
                    "1001",
                    "01a22097-d450-723c-a5d8-88e95f95c859",
                    "0123456789abcdefghjkmnpqrs",
                    "0f".repeat(32));

    private final List<RequestMappingInfo> doors;

    LinksLeadSomewhereTest(List<RequestMappingHandlerMapping> mappings) {
        this.doors =
                mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .toList();
    }

    /** What a template asks for. */
    private record Asked(RequestMethod method, String address) {}

    @Test
    void everyAddressInATemplateIsAnswered() throws IOException {
        List<String> dead = new ArrayList<>();
        int seen = 0;
        for (Path file : templates()) {
            for (Asked asked : asked(Files.readString(file))) {
                seen++;
                if (!isAnswered(asked)) {
                    dead.add(asked + " in " + TEMPLATES.relativize(file));
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(seen).isGreaterThan(400);
    }

    @Test
    void aPlantedDeadLinkIsFound() {
        assertThat(asked("<p><a class=\"b\" href=\"/catalog?q=${a(\"}\")}#x\">A</a>"))
                .allMatch(this::isAnswered)
                .hasSize(1);
        assertThat(asked("<a href=\"/organizations/${id}\">A</a>"))
                .noneMatch(this::isAnswered)
                .hasSize(1);
        assertThat(asked("<form method=\"post\" action=\"/organizations/${id}\">"))
                .allMatch(this::isAnswered)
                .hasSize(1);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).sorted().toList();
        }
    }

    private static List<Asked> asked(String template) {
        List<Asked> asked = new ArrayList<>();
        Matcher tags = TAG.matcher(template);
        while (tags.find()) {
            boolean posts =
                    tags.group(1).equals("form") && tags.group(2).contains("method=\"post\"");
            Matcher addresses = ADDRESS.matcher(tags.group(2));
            while (addresses.find()) {
                asked.add(new Asked(method(addresses.group(1), posts), addresses.group(2)));
            }
        }
        return asked;
    }

    private static RequestMethod method(String attribute, boolean posts) {
        return switch (attribute.toLowerCase(Locale.ROOT)) {
            case "formaction", "hx-post" -> RequestMethod.POST;
            case "action" -> posts ? RequestMethod.POST : RequestMethod.GET;
            default -> RequestMethod.GET;
        };
    }

    private boolean isAnswered(Asked asked) {
        List<PathPattern> answered =
                doors.stream()
                        .filter(door -> answers(door, asked.method()))
                        .map(RequestMappingInfo::getPathPatternsCondition)
                        .filter(Objects::nonNull)
                        .flatMap(condition -> condition.getPatterns().stream())
                        .toList();
        return filled(asked.address()).stream()
                .map(address -> PathContainer.parsePath(address.replaceAll("[?#].*", "")))
                .anyMatch(path -> answered.stream().anyMatch(pattern -> pattern.matches(path)));
    }

    private static boolean answers(RequestMappingInfo door, RequestMethod method) {
        var methods = door.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(method);
    }

    /** The address with every choice of words in the places that vary. */
    private static List<String> filled(String address) {
        Matcher varies = Pattern.compile(VARIES).matcher(address);
        if (!varies.find()) {
            return List.of(address);
        }
        return WORDS.stream()
                .flatMap(word ->
                        filled(
                                address.substring(0, varies.start())
                                        + word
                                        + address.substring(varies.end()))
                                .stream())
                .toList();
    }
}

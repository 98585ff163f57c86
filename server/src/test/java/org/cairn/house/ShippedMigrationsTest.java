package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.platform.files.Sha256;
import org.junit.jupiter.api.Test;

/**
 * What changed the tables of people who run Cairn stays as it was, and what comes later is numbered
 * later: otherwise their next version does not start. Shipped migrations stand in {@code
 * shipped-migrations.txt}; a version that leaves the house adds its own.
 */
class ShippedMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SHIPPED =
            Path.of("src/test/resources/org/cairn/house/shipped-migrations.txt");

    @Test
    void shippedMigrationsStayAsTheyWereAndLaterOnesComeLater() throws IOException {
        assertThat(broken(shipped(), present())).isEmpty();
        assertThat(shipped()).hasSizeGreaterThan(70);
    }

    @Test
    void aChangedAMissingAndALateOneAreFound() {
        Map<String, String> shipped = Map.of("a/V002__x.sql", "1", "a/V003__y.sql", "2");

        assertThat(broken(shipped, Map.of("a/V002__x.sql", "1", "a/V003__y.sql", "2"))).isEmpty();
        assertThat(broken(shipped, Map.of("a/V002__x.sql", "1", "a/V003__y.sql", "3"))).hasSize(1);
        assertThat(broken(shipped, Map.of("a/V002__x.sql", "1"))).hasSize(1);
        Map<String, String> more = new TreeMap<>(shipped);
        more.put("a/V004__new.sql", "4");
        more.put("b/V001__new.sql", "5");
        assertThat(broken(shipped, more)).isEmpty();
        more.put("a/V001__late.sql", "6");
        assertThat(broken(shipped, more)).containsExactly("late: a/V001__late.sql");
    }

    private static List<String> broken(Map<String, String> shipped, Map<String, String> present) {
        List<String> broken = new ArrayList<>();
        shipped.forEach((name, hash) -> {
            if (!hash.equals(present.get(name))) {
                broken.add("changed or gone: " + name);
            }
        });
        for (String name : present.keySet()) {
            boolean late =
                    shipped.keySet().stream()
                            .filter(other -> room(other).equals(room(name)))
                            .anyMatch(other -> version(other) >= version(name));
            if (late && !shipped.containsKey(name)) {
                broken.add("late: " + name);
            }
        }
        return broken;
    }

    private static String room(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static int version(String name) {
        int from = name.indexOf("/V") + 2;
        return Integer.parseInt(name.substring(from, name.indexOf("__")));
    }

    private static Map<String, String> shipped() throws IOException {
        return Files.readAllLines(SHIPPED).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
    }

    private static Map<String, String> present() throws IOException {
        Map<String, String> present = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = MIGRATIONS.relativize(file).toString().replace('\\', '/');
                present.put(name, Sha256.of(Files.readAllBytes(file)).hex());
            }
        }
        return present;
    }
}

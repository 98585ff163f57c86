package org.cairn.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files that tell the demo world. */
final class WorldFiles {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private WorldFiles() {}

    static PeopleFile people() {
        return read("people.yaml", PeopleFile.class);
    }

    static StoriesFile stories() {
        return read("stories.yaml", StoriesFile.class);
    }

    static List<Recognizing.Speech> recognition() {
        return List.of(read("recognition.yaml", Recognizing.Speech[].class));
    }

    static CohortFile cohort() {
        return read("cohort.yaml", CohortFile.class);
    }

    static HoursFile hours() {
        return read("hours.yaml", HoursFile.class);
    }

    static AdmissionFile admission() {
        return read("admission.yaml", AdmissionFile.class);
    }

    static SurveysFile surveys() {
        return read("surveys.yaml", SurveysFile.class);
    }

    static Remembering.File yearbook() {
        return read("yearbook.yaml", Remembering.File.class);
    }

    static Conversing.File community() {
        return read("community.yaml", Conversing.File.class);
    }

    static Blending.File online() {
        return read("online.yaml", Blending.File.class);
    }

    static Exemplifying.File exemplars() {
        return read("exemplars.yaml", Exemplifying.File.class);
    }

    static Pursuing.File plan() {
        return read("plan.yaml", Pursuing.File.class);
    }

    static Piloting.File pilot() {
        return read("pilot.yaml", Piloting.File.class);
    }

    static Map<LocalDate, String> holidays() {
        Map<LocalDate, String> days = new LinkedHashMap<>();
        read("holidays.yaml", Holidays.class)
                .holidays()
                .forEach(day -> days.put(LocalDate.parse(day.date()), day.name()));
        return days;
    }

    /** The definition files by name, in the order of their names. */
    static Map<String, byte[]> definitions() {
        return files("definitions/*.yaml");
    }

    /** The pictures that definitions name. */
    static Map<String, byte[]> pictures() {
        return files("pictures/*.svg");
    }

    private static Map<String, byte[]> files(String pattern) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:org/cairn/world/" + pattern);
            Arrays.sort(found, java.util.Comparator.comparing(Resource::getFilename));
            for (Resource file : found) {
                files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file =
                Objects.requireNonNull(WorldFiles.class.getResourceAsStream(name), name)) {
            return YAML.readValue(file.readAllBytes(), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Holidays(List<Holiday> holidays) {}

    private record Holiday(String date, String name) {}
}

package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.settings.Settings;
import org.cairn.world.media.SampleMedia;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

/** A package holds every file that a definition names, and each comes in by its own gate. */
@CairnTest
class PackageFilesTest {

    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:04.000\nThe class asks.\n";
    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><circle cx=\"50\""
                    + " cy=\"50\" r=\"48\" fill=\"#0D5560\"/></svg>";

    private final Catalog catalog;
    private final Drafts drafts;
    private final ExplainerFiles films;
    private final OwnPictures pictures;
    private final Http http;
    private final Town town;
    private final Desk desk;
    private final Desk other;
    private final String slug = "package-" + UUID.randomUUID();

    PackageFilesTest(
            Catalog catalog,
            Drafts drafts,
            ExplainerFiles films,
            OwnPictures pictures,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.films = films;
        this.pictures = pictures;
        this.http = new Http(settings);
        this.town = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.other =
                Desk.of(people, browsers, Towns.build(organizations), Optional.of(Role.DESIGNER));
    }

    @Test
    void filmsAndTheBadgePictureTravelToo() {
        Edition original = program();
        Explainer.Video video = original.definition().explainer().orElseThrow().videos().getFirst();
        byte[] zip = http.get("/catalog/" + slug + "/editions/1/package.zip").bytes();
        Map<String, byte[]> files = Parcels.unpacked(zip);
        assertThat(files)
                .containsKeys(
                        "templates/" + video.film().orElseThrow() + ".mp4",
                        "templates/" + video.captions().orElseThrow() + ".vtt");
        assertThat(new String(Parcels.file(files, "badge.svg"), UTF_8)).contains("#0D5560");
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        new String(
                                                Parcels.file(files, "package.schema.json"), UTF_8))
                                .validate(Parcels.manifest(files)))
                .isEmpty();
        Http.Got got = Parcels.bring(http, other, zip, false);
        assertThat(got.status()).as(got.text()).isEqualTo(303);
        String draft = got.header("Location");
        String own = "film-" + UUID.randomUUID();
        other.write(draft + "/basics", "slug", own);
        assertThat(other.publish(draft, other.open(draft + "/publication")).location()).isPresent();
        Definition adapted = catalog.current(own).orElseThrow().definition();
        assertThat(adapted.explainer()).isEqualTo(original.definition().explainer());
        assertThat(adapted.picture()).isEqualTo(original.definition().picture());
        String media = "/editions/1/media/" + video.film().orElseThrow();
        assertThat(http.get("/catalog/" + own + media).bytes())
                .isEqualTo(http.get("/catalog/" + slug + media).bytes())
                .isNotEmpty();
    }

    /** The program of the demo world with a film, captions and a picture of its own. */
    private Edition program() {
        String text =
                Definitions.ofTheWorld().stream()
                        .filter(file -> "steam.yaml".equals(file.getFilename()))
                        .map(PackageFilesTest::text)
                        .findFirst()
                        .orElseThrow()
                        .replace("slug: steam\n", "slug: " + slug + "\n")
                        .replaceAll(
                                "(?m)^(?:license|explainer|picture):.*\n(?: +.*\n|\n(?= ))*", "")
                        .replaceFirst(
                                "(?m)^short:",
                                """
                                license: CC-BY-4.0
                                explainer:
                                  about: A year of making.
                                  videos:
                                    - id: lesson
                                      title: A lesson
                                      says: Children build.
                                short:\
                                """);
        Begun begun = drafts.beginWith(town.district().id(), text.getBytes(UTF_8), desk.person());
        DraftId id = ((Begun.Ready) begun).draft().id();
        Editor editor = new Editor(desk.person(), Set.of(town.district().id()));
        bring(editor, id, Explainer.Use.FILM, SampleMedia.make("video:lesson", "Lesson").bytes());
        bring(editor, id, Explainer.Use.CAPTIONS, CAPTIONS.getBytes(UTF_8));
        Sheet sheet = Sheet.of(Sheet.Kind.PICTURE);
        pictures.add(
                editor,
                new OwnPictures.Wish(
                        id, drafts.view(drafts.open(editor, id), sheet).seen(), "A round stone."),
                new ByteArrayInputStream(DRAWING.getBytes(UTF_8)),
                "stone.svg");
        assertThat(drafts.publish(editor, id, drafts.open(editor, id).seen(), 0))
                .isInstanceOf(DraftPublication.Published.class);
        return catalog.current(slug).orElseThrow();
    }

    private void bring(Editor editor, DraftId id, Explainer.Use use, byte[] file) {
        films.add(
                editor,
                id,
                new ExplainerFiles.Bringing(
                        "lesson", use, new ByteArrayInputStream(file), "lesson." + use.code()));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

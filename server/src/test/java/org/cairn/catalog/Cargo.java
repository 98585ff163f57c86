package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.Http;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.OrganizationId;
import org.cairn.stacks.Masonry;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Packages of stacks, and the people of two districts between whom they travel. */
final class Cargo {

    static final String BRING = "/stacks/packages";

    private final BeanFactory beans;
    private final Http http;

    Cargo(BeanFactory beans, Http http) {
        this.beans = beans;
        this.http = http;
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** A micro-credential under these terms, with a template file. */
    Edition member(Masonry whose, String title, String license) {
        return published(whose, "cargo-" + UUID.randomUUID(), title, license);
    }

    Edition published(Masonry whose, String slug, String title, String license) {
        String text =
                new String(Masonry.file(slug, title), UTF_8)
                        .replaceAll("(?m)^license: .*\n", "")
                        .replaceFirst(
                                "(?m)^short:",
                                (license.isEmpty() ? "" : "license: " + license + "\n") + "short:");
        Drafts drafts = bean(Drafts.class);
        Editor editor = whose.editor(whose.designer());
        Begun begun =
                drafts.beginWith(whose.district().id(), text.getBytes(UTF_8), whose.designer());
        Draft draft = ((Begun.Ready) begun).draft();
        bean(TemplateFiles.class)
                .add(
                        editor,
                        draft.id(),
                        drafts.asItStands(draft).parts().getFirst().id(),
                        new ByteArrayInputStream(("Planner of " + title).getBytes(UTF_8)),
                        "Planner.txt");
        return publish(editor, drafts.open(editor, draft.id()));
    }

    /** What a draft becomes once it is published over this number. */
    Edition publish(Editor editor, Draft draft) {
        int over =
                draft.microCredential()
                        .map(id -> bean(Catalog.class).history(id).getFirst().number())
                        .orElse(0);
        DraftPublication done = bean(Drafts.class).publish(editor, draft.id(), draft.seen(), over);
        assertThat(done).isInstanceOf(DraftPublication.Published.class);
        return ((DraftPublication.Published) done).edition();
    }

    static Map<String, String> open(Map<String, String> fields) {
        Map<String, String> open = new LinkedHashMap<>(fields);
        open.put(StackRights.TERMS, "CC-BY-4.0");
        return open;
    }

    static String address(Edition stack) {
        return "/catalog/"
                + stack.definition().slug()
                + "/editions/"
                + stack.number()
                + "/package.zip";
    }

    byte[] zip(Edition stack) {
        Http.Got got = http.get(address(stack));
        assertThat(got.status()).as(got.text()).isEqualTo(200);
        return got.bytes();
    }

    /** How much came in at an organization by packages. */
    long unloaded(OrganizationId at) {
        return bean(JdbcClient.class)
                .sql(
                        """
                        select (select count(*) from catalog.draft where issuer = :issuer)
                            + (select count(*) from catalog.template where issuer = :issuer)
                            + (select count(*) from catalog.stack_draft where issuer = :issuer)
                            + (select count(*) from catalog.stack_package where issuer = :issuer)
                            + (select count(*) from catalog.package_taken where issuer = :issuer)
                        """)
                .param("issuer", at.value())
                .query(Long.class)
                .single();
    }

    static String cookie(Browser browser) {
        return "cairn=" + browser.cookie("cairn").orElseThrow();
    }

    /** What is answered to the package. */
    Http.Got bring(Browser who, byte[] zip) {
        return http.post(
                BRING,
                List.of(
                        Http.Field.of("_csrf", hidden(who.open("/stacks/import"), "_csrf")),
                        Http.Field.of("issuer", ""),
                        new Http.Field("file", "package.zip", zip)),
                "Cookie",
                cookie(who));
    }

    /** The address at which it can be looked at. */
    String brought(Browser who, byte[] zip) {
        Http.Got got = bring(who, zip);
        assertThat(got.status()).as(got.text()).isEqualTo(303);
        return got.header("Location");
    }

    /** Presses the button of a look. */
    static Shown take(Browser who, String look, Shown page) {
        return who.post(
                look + "/drafts", hidden(page, "_csrf"), Map.of("seen", hidden(page, "seen")));
    }

    /** Brings it, and presses the button; the draft of the stack. */
    String taken(Browser who, byte[] zip) {
        String look = brought(who, zip);
        Shown done = take(who, look, who.open(look));
        assertThat(done.status()).as(done.html()).isEqualTo(303);
        return done.location().orElseThrow();
    }

    static String hidden(Shown page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.html());
        assertThat(field.find()).as(name + " on " + page.html()).isTrue();
        return field.group(1);
    }

    /** The row of something on the page of a look. */
    static String fate(Shown page, Edition edition) {
        Matcher row =
                Pattern.compile(
                                "(?s)<tr data-fate=\"([a-z]+)\">(?:(?!</tr>).)*<code[^>]*>"
                                        + edition.definition().slug()
                                        + "</code>")
                        .matcher(page.html());
        assertThat(row.find()).as(edition.definition().title()).isTrue();
        return row.group(1);
    }

    /** Changes what the manifest says of one stack or member. */
    static void said(Map<String, byte[]> files, String list, int place, String... values) {
        ObjectNode manifest = Parcels.manifest(files);
        JsonNode one = manifest.path(list).path(place);
        for (int i = 0; i < values.length; i += 2) {
            String name = values[i];
            ObjectNode holder =
                    (ObjectNode) (name.startsWith("edition.") ? one.path("edition") : one);
            holder.put(name.replace("edition.", ""), values[i + 1]);
        }
        files.put("package.json", manifest.toString().getBytes(UTF_8));
    }

    /** Puts another definition into a stack of the package, and says so everywhere. */
    static void stack(Map<String, byte[]> files, int place, String definition) {
        JsonNode one = Parcels.manifest(files).path("stacks").path(place);
        String path = one.path("path").asString("");
        files.put(path, definition.getBytes(UTF_8));
        Parcels.listed(files, path);
        if (StackFile.read(definition.getBytes(UTF_8)) instanceof StackFile.Sound sound) {
            said(files, "stacks", place, "edition.sha256", sound.id().value());
        }
    }

    /** Puts another package in place of that of a member, and says so everywhere. */
    static void member(Map<String, byte[]> files, int place, byte[] zip) {
        JsonNode one = Parcels.manifest(files).path("members").path(place);
        String path = one.path("path").asString("");
        files.put(path, zip);
        Parcels.listed(files, path);
        JsonNode edition = Parcels.manifest(Parcels.unpacked(zip)).path("edition");
        said(files, "members", place, "edition.sha256", edition.path("sha256").asString(""));
    }
}

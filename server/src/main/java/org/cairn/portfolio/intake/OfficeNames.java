package org.cairn.portfolio.intake;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.cairn.portfolio.intake.XmlNames.Rule;

/**
 * What office programs write into documents beside the text: the properties, who commented and who
 * changed what, who saved and shared it (ECMA-376 parts 1 and 2, MS-DOCX, MS-XLSX, MS-PPTX;
 * OpenDocument 1.3 part 3). What stands in the text itself stays, also in a field and in the words
 * of a comment, and so do the addresses of links. Documents and pictures in it lose theirs, too.
 */
final class OfficeNames {

    private static final Rule CORE =
            new Rule(
                    Set.of(
                            "creator",
                            "lastModifiedBy",
                            "title",
                            "subject",
                            "description",
                            "keywords",
                            "category",
                            "contentStatus"),
                    Set.of());

    private static final Rule APP = new Rule(Set.of("Company", "Manager"), Set.of());

    /** Texts that somebody's school lets its programs write into every document. */
    private static final Rule CUSTOM = new Rule(Set.of("lpwstr", "lpstr", "bstr"), Set.of());

    private static final Set<String> PEOPLE =
            Set.of(
                    "author",
                    "initials",
                    "userId",
                    "userName",
                    "cmAuthor.name",
                    "author.name",
                    "userInfo.name",
                    "suggestedsigner",
                    "suggestedsigner2",
                    "suggestedsigneremail",
                    "person.displayName",
                    "absPath.url");

    private static final Rule BODY = new Rule(Set.of(), PEOPLE);
    private static final Rule SHEETS = new Rule(Set.of("author"), PEOPLE);

    /** A signature (XML-DSig, XAdES) names its signer; the text it signed is another one now. */
    private static final Rule SIGNATURE =
            new Rule(
                    Set.of(
                            "X509Certificate",
                            "X509SubjectName",
                            "X509IssuerName",
                            "EncapsulatedX509Certificate",
                            "CertificateValues",
                            "SignatureText",
                            "SignatureComments",
                            "SignatureImage",
                            "SignatureProductionPlace",
                            "DelegateSuggestedSigner",
                            "DelegateSuggestedSigner2",
                            "DelegateSuggestedSignerEmail",
                            "ClaimedRole"),
                    Set.of());

    private static final Rule META =
            new Rule(
                    Set.of(
                            "creator",
                            "initial-creator",
                            "printed-by",
                            "title",
                            "subject",
                            "description",
                            "keyword",
                            "user-defined"),
                    Set.of());

    private static final Rule OPEN_BODY =
            new Rule(
                    Set.of("dc:creator", "meta:creator-initials", "loext:sender-initials"),
                    Set.of("version-entry.creator", "version-entry.comment"));

    /** Where programs put documents and pictures that lie in a document. */
    private static final Pattern ENCLOSED =
            Pattern.compile(
                    "(?:word|ppt|xl)/(?:embeddings|media)/.+|pictures/.+|object \\d+|media/.+");

    private OfficeNames() {}

    static boolean encloses(ZipEntry entry) {
        return !entry.isDirectory()
                && ENCLOSED.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether there is anything to take out, or something in it to look into. */
    static boolean areIn(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Optional<Rule> rule = rule(entry);
                if (encloses(entry)) {
                    return true;
                }
                if (rule.isPresent()
                        && XmlNames.clean(
                                open(zip, entry), OutputStream.nullOutputStream(), rule.get())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Everything else is copied in its order, and what was not packed stays unpacked. */
    static void remove(Path from, OutputStream to) throws IOException {
        remove(from, to, Enclosed.outermost());
    }

    static void remove(Path from, OutputStream to, Enclosed enclosed) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile())) {
            ZipOutputStream out = new ZipOutputStream(to);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                Optional<Rule> rule = rule(entry);
                boolean plain = rule.isEmpty() && !encloses(entry);
                if (plain && entry.getMethod() == ZipEntry.STORED) {
                    copy.setMethod(ZipEntry.STORED);
                    copy.setSize(entry.getSize());
                    copy.setCrc(entry.getCrc());
                }
                out.putNextEntry(copy);
                try (InputStream in = open(zip, entry)) {
                    if (encloses(entry)) {
                        enclosed.copy(in, () -> new Unclosed(out));
                    } else if (rule.isPresent()) {
                        XmlNames.clean(in, out, rule.get());
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
            out.finish();
        }
    }

    private static Optional<Rule> rule(ZipEntry entry) {
        String path = entry.getName().toLowerCase(Locale.ROOT);
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.endsWith(".psmdcp")) {
            return Optional.of(CORE);
        }
        if (!name.endsWith(".xml")) {
            return Optional.empty();
        }
        return switch (path.substring(0, path.indexOf('/') + 1)) {
            case "docprops/" ->
                    switch (name) {
                        case "core.xml" -> Optional.of(CORE);
                        case "app.xml" -> Optional.of(APP);
                        case "custom.xml" -> Optional.of(CUSTOM);
                        default -> Optional.empty();
                    };
            case "_xmlsignatures/" -> Optional.of(SIGNATURE);
            case "word/", "ppt/" -> Optional.of(BODY);
            case "xl/" -> Optional.of(SHEETS);
            default ->
                    switch (name) {
                        case "meta.xml" -> Optional.of(META);
                        case "documentsignatures.xml" -> Optional.of(SIGNATURE);
                        case "content.xml", "styles.xml", "versionlist.xml" ->
                                Optional.of(OPEN_BODY);
                        default -> Optional.empty();
                    };
        };
    }

    static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
        return new Announced(zip.getInputStream(entry), entry.getSize());
    }

    /** One entry ends, the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Unpacks what the directory of the archive announced, and nothing more. */
    private static final class Announced extends FilterInputStream {

        private long left;

        Announced(InputStream in, long bytes) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = in.read(bytes, from, length);
            left -= Math.max(n, 0);
            if (left < 0) {
                throw Refusal.BOMB.problem();
            }
            return n;
        }
    }
}

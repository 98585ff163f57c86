package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The words that stand in a document, page by page where it has pages. It reads for a few seconds
 * and a few hundred pages at most and says whether that was all.
 */
public final class DocumentText {

    private static final long MOST_NANOS = 4_000_000_000L;
    static final int MOST_CHARS = 400_000;
    private static final int MOST_PAGES = 300;
    private static final long MOST_XML = 32L << 20;
    private static final int MOST_PLAIN = 1 << 20;
    private static final int MOST_RICH = 16 << 20;
    private static final long MOST_SCRATCH = 256L << 20;
    private static final Pattern PARTS =
            Pattern.compile(
                    "word/(?:document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml"
                            + "|ppt/(?:slides/slide(\\d{1,4})|notesSlides/notesSlide(\\d{1,4}))\\.xml"
                            + "|xl/(?:sharedStrings|comments\\d*)\\.xml|content\\.xml|styles\\.xml");
    private static final Words NOTHING_TO_READ = new Words(List.of(), true);
    private static final Set<String> BREAKS =
            Set.of("p", "h", "si", "tab", "br", "line-break", "tc", "table-cell");

    private final List<Leaf> leaves = new ArrayList<>();
    private final Enclosed enclosed;
    private final long end;
    private int chars;
    private long xml;
    private boolean whole = true;

    private DocumentText(Enclosed enclosed, long end) {
        this.enclosed = enclosed;
        this.end = end;
    }

    /** The words of one page; page 0 = of a document without pages. */
    public record Leaf(int page, String words) {}

    /**
     * What was read.
     *
     * @param whole whether that is all there is to read in it
     */
    public record Words(List<Leaf> leaves, boolean whole) {

        public static final Words UNREAD = new Words(List.of(), false);

        public Words {
            leaves = List.copyOf(leaves);
        }
    }

    static Words of(Path path, FileType type) throws IOException {
        return of(path, type, Enclosed.outermost(), System.nanoTime() + MOST_NANOS);
    }

    private static Words of(Path path, FileType type, Enclosed enclosed, long end)
            throws IOException {
        DocumentText text = new DocumentText(enclosed, end);
        switch (type) {
            case PDF -> text.readPdf(path);
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> text.readOffice(path);
            case TXT, CSV -> text.readPlain(path);
            case DOC, XLS, PPT -> text.readOldOffice(path);
            case RTF -> text.readRtf(path);
            default -> {
                return Words.UNREAD;
            }
        }
        return new Words(text.leaves, text.whole);
    }

    private void keep(int page, String words) {
        int room = MOST_CHARS - chars;
        whole &= words.length() <= room;
        String kept = words.substring(0, Math.min(words.length(), room));
        chars += kept.length();
        if (!kept.isBlank()) {
            leaves.add(new Leaf(page, kept));
        }
    }

    private boolean isOver() {
        return chars >= MOST_CHARS || System.nanoTime() > end;
    }

    private void readPdf(Path path) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(
                        new RandomAccessReadBufferedFile(path.toFile()),
                        MemoryUsageSetting.setupTempFileOnly(MOST_SCRATCH).streamCache)) {
            int pages = pdf.getNumberOfPages();
            Stripper stripper = new Stripper();
            for (int page = 1; page <= pages; page++) {
                if (page > MOST_PAGES || isOver()) {
                    whole = false;
                    return;
                }
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                keep(page, stripper.getText(pdf));
            }
            for (PdfAttachments.Attached file : PdfAttachments.of(pdf)) {
                keep(0, file.name());
                readEnclosed(file.content().createInputStream());
            }
        } catch (OutOfTime slow) {
            whole = false;
        } catch (IllegalStateException notAPage) {
            throw new IOException(notAPage);
        }
    }

    /** One page may say as much as a thousand. */
    private final class Stripper extends PDFTextStripper {

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            if (System.nanoTime() > end) {
                throw new OutOfTime();
            }
            super.processOperator(operator, operands);
        }
    }

    private static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void readOffice(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> parts =
                    zip.stream()
                            .filter(DocumentText::isRead)
                            .sorted(Comparator.comparing(DocumentText::slide))
                            .toList();
            for (ZipEntry part : parts) {
                if (isOver() || xml > MOST_XML) {
                    whole = false;
                    return;
                }
                try (InputStream in = OfficeNames.open(zip, part)) {
                    if (OfficeNames.encloses(part)) {
                        readEnclosed(in);
                    } else {
                        readXml(slide(part), in);
                    }
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Pictures say nothing that could be read here. */
    private static boolean isRead(ZipEntry entry) {
        return PARTS.matcher(entry.getName()).matches()
                || OfficeNames.encloses(entry) && !entry.getName().contains("edia/");
    }

    /** A document in the document; of another kind, or too deep, it is not read. */
    private void readEnclosed(InputStream in) throws IOException {
        if (isOver()) {
            whole = false;
            return;
        }
        Words words =
                enclosed.look(
                                in,
                                (file, kind) ->
                                        kind.isPicture()
                                                ? NOTHING_TO_READ
                                                : of(file, kind, enclosed.deeper(), end))
                        .orElse(Words.UNREAD);
        whole &= words.whole();
        words.leaves().forEach(leaf -> keep(0, leaf.words()));
    }

    private static Words of(Path file, Enclosed.Kind kind, Enclosed inside, long end) {
        try {
            Optional<FileType> type = kind.type(file);
            Words words = type.isPresent() ? of(file, type.get(), inside, end) : Words.UNREAD;
            return kind == Enclosed.Kind.PDF && PdfNames.areSigned(file)
                    ? new Words(words.leaves(), false)
                    : words;
        } catch (IOException | RuntimeException damaged) {
            return Words.UNREAD;
        }
    }

    private static int slide(ZipEntry part) {
        Matcher name = PARTS.matcher(part.getName());
        if (!name.matches()) {
            return 0;
        }
        String number = name.group(1) == null ? name.group(2) : name.group(1);
        return number == null ? 0 : Integer.parseInt(number);
    }

    private void readXml(int page, InputStream in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringBuilder words = new StringBuilder();
        byte[] bytes = in.readNBytes((int) (MOST_XML / 2));
        xml += bytes.length;
        whole &= in.read() < 0;
        XMLStreamReader reader =
                factory.createXMLStreamReader(new java.io.ByteArrayInputStream(bytes));
        while (reader.hasNext() && words.length() < MOST_CHARS && System.nanoTime() < end) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                words.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && BREAKS.contains(reader.getLocalName())) {
                words.append('\n');
            }
        }
        whole &= !reader.hasNext();
        keep(page, words.toString());
    }

    private void readOldOffice(Path path) throws IOException {
        InPlace.clean(
                path,
                file -> {
                    OldOfficeText.Found found = OldOfficeText.of(file);
                    whole &= found.whole();
                    keep(0, found.words());
                });
    }

    private void readRtf(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            keep(0, RtfText.of(in.readNBytes(MOST_RICH)));
            whole &= in.read() < 0;
        }
    }

    private void readPlain(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            keep(0, new String(in.readNBytes(MOST_PLAIN), StandardCharsets.UTF_8));
            whole &= in.read() < 0;
        }
    }
}

package org.cairn.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file (RFC 7578) that is read as it arrives: the fields before the file are
 * parameters, the file is a stream, and the container never makes a copy of it. The file is the
 * last field of such a form.
 */
public final class StreamedForm extends HttpServletRequestWrapper {

    /** So much of a refused file is still read. */
    private static final long POLITE = 256L << 20;

    private static final int MOST_FIELDS = 30;
    private static final int LONGEST_HEAD = 8_192;
    private static final int MOST_LETTERS = 128 * 1024;

    private final Map<String, String[]> fields = new LinkedHashMap<>();
    private @Nullable FileItemStream file;
    private boolean read;
    private boolean broken;

    StreamedForm(HttpServletRequest request) {
        super(request);
    }

    /** A file on its way in. */
    public record Arriving(String name, InputStream bytes) {

        /**
         * Reads on in a file that is refused, so that the browser gets to see the answer. Closing
         * the stream would read all of it.
         */
        public void readOn() {
            try {
                bytes.skipNBytes(POLITE);
            } catch (IOException ended) {
                // all of it has been read, or nobody waits for the answer any more
            }
        }
    }

    /** The form of this request, if its address takes such forms and it is one. */
    public static Optional<StreamedForm> of(HttpServletRequest request) {
        return request.getAttribute(StreamedForm.class.getName()) instanceof StreamedForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    /** The value of a field that came before the file; empty where there was none. */
    public String field(String name) {
        String value = getParameter(name);
        return value == null ? "" : value;
    }

    /**
     * The file; empty where none was chosen.
     *
     * @throws FileProblem if the form is malformed or broke off
     */
    public Optional<Arriving> file() throws IOException {
        readFields();
        if (broken) {
            throw new FileProblem(FileProblem.Kind.CUT_SHORT);
        }
        FileItemStream found = file;
        String name = found == null ? "" : nameOf(found);
        return found == null || name.isBlank()
                ? Optional.empty()
                : Optional.of(new Arriving(name, found.openStream()));
    }

    /** A name with a hole in it is no reason to refuse the file; who keeps it cleans its name. */
    private static String nameOf(FileItemStream file) {
        try {
            return String.valueOf(file.getName());
        } catch (InvalidFileNameException hole) {
            return hole.getName();
        }
    }

    /** Not a multipart form to those behind, so that nobody else takes it apart. */
    @Override
    public String getContentType() {
        return "application/x-streamed-form";
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        readFields();
        return fields.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        readFields();
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        readFields();
        return Collections.enumeration(fields.keySet());
    }

    private void readFields() {
        if (read) {
            return;
        }
        read = true;
        try {
            FileUpload upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            upload.setPartHeaderSizeMax(LONGEST_HEAD);
            HttpServletRequest plain = (HttpServletRequest) getRequest();
            readFields(upload.getItemIterator(new ServletRequestContext(plain)));
        } catch (IOException | RuntimeException malformed) {
            broken = true;
        }
    }

    private void readFields(FileItemIterator parts) throws IOException {
        int letters = 0;
        for (int read = 0; parts.hasNext(); read++) {
            FileItemStream part = parts.next();
            if (!part.isFormField()) {
                file = part;
                return;
            }
            byte[] value = part.openStream().readNBytes(MOST_LETTERS - letters + 1);
            letters += value.length;
            if (letters > MOST_LETTERS || read >= MOST_FIELDS) {
                throw new IOException("more fields than any form has");
            }
            fields.merge(
                    part.getFieldName(),
                    new String[] {new String(value, StandardCharsets.UTF_8)},
                    StreamedForm::joined);
        }
    }

    private static String[] joined(String[] some, String[] more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}

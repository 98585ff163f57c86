package org.cairn.catalog;

import java.util.Locale;
import org.cairn.platform.files.Sha256;

/**
 * What is known of the bytes of a template.
 *
 * @param ending of names of this type, such as {@code docx}
 */
public record TemplateFile(Sha256 hash, String mediaType, String ending, long bytes) {

    /** The name of the template with the ending that its bytes are. */
    public String named(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending) ? name : name + "." + ending;
    }
}

package org.cairn.catalog;

/**
 * A file of an exemplar.
 *
 * @param name as it is shown
 */
public record ExemplarFile(TemplateFile file, String name) {

    /** Whether a page can show it as a picture. */
    public boolean isPicture() {
        return file.mediaType().startsWith("image/");
    }

    /** Its name with the ending that its bytes are. */
    public String fileName() {
        return file.named(name);
    }
}

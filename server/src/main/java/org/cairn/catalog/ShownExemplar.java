package org.cairn.catalog;

import java.util.List;

/**
 * An exemplar as everybody sees it; whose work it is stands nowhere in it.
 *
 * @param ofSomebody whether it is somebody's work, shown with consent
 */
public record ShownExemplar(
        ExemplarId id,
        String part,
        Exemplar.Words words,
        boolean ofSomebody,
        List<ExemplarFile> files) {

    public ShownExemplar {
        files = List.copyOf(files);
    }
}

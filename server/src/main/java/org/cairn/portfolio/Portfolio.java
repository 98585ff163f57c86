package org.cairn.portfolio;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;

/** Front desk: the evidence that educators gather, each piece its owner's alone. */
@Service
public class Portfolio {

    /** Adds a text in Markdown. */
    public Artifact addText(PersonId owner, Label label, String markdown) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Adds an address on the web. */
    public Artifact addLink(PersonId owner, Label label, String address) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Streams a file in; what it is (document, picture, video, sound) is found out from its bytes.
     *
     * @param declaredBytes how many bytes were announced; below 0 = nobody said
     */
    public Artifact addFile(
            PersonId owner, Label label, String fileName, InputStream bytes, long declaredBytes) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The owner's pieces, newest first, without those put away. */
    public List<Artifact> of(PersonId owner, Shelf shelf) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Artifact> find(PersonId owner, ArtifactId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Copies of the pieces as they are now; {@code use} is kept for the owner to see. */
    public List<Exhibit> freeze(PersonId owner, Collection<ArtifactId> ids, Use use) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Puts a piece away; what was handed in keeps its copy. */
    public void retire(PersonId owner, ArtifactId id) {
        throw new UnsupportedOperationException("not built yet");
    }
}

package org.cairn.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Stored;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.intake.DocumentText;
import org.cairn.portfolio.intake.FileType;
import org.cairn.portfolio.intake.Insides;
import org.cairn.portfolio.intake.Intake;
import org.springframework.stereotype.Service;

/**
 * Front desk: what stands inside an educator's own files, so that a person can be warned before
 * others see them.
 */
@Service
public class Contents {

    private final Portfolio portfolio;
    private final Insides insides;
    private final Guises guises;

    Contents(Portfolio portfolio, Insides insides, Guises guises) {
        this.portfolio = portfolio;
        this.insides = insides;
        this.guises = guises;
    }

    /** The words of one page or slide; 0 = of a document without pages. */
    public record Leaf(int page, String words) {}

    /**
     * The words in a file.
     *
     * @param whole whether they are all; not of a kind of file that is not read here
     */
    public record Inside(List<Leaf> leaves, boolean whole) {

        public Inside {
            leaves = List.copyOf(leaves);
        }
    }

    /** What the file says, page by page. */
    public Inside of(FileContent file) {
        DocumentText.Words words =
                insides.words(file.hash(), FileType.ofMediaType(file.mediaType()));
        return new Inside(
                words.leaves().stream().map(leaf -> new Leaf(leaf.page(), leaf.words())).toList(),
                words.whole());
    }

    /** Whether it is a PDF that shows who signed it. */
    public boolean isSigned(Content content) {
        return content instanceof FileContent file
                && insides.isSigned(file.hash(), FileType.ofMediaType(file.mediaType()));
    }

    /** How it looks to somebody who must not learn whose it is; a first look takes a moment. */
    public Guise guise(Content content) {
        return guises.of(content);
    }

    /** The same of many at once, as far as it was found out before; no file is opened. */
    public Map<Content, Guise> knownGuises(Collection<Content> contents) {
        return guises.known(contents);
    }

    /**
     * Puts a copy of a signed PDF beside it: the same pages without the signatures. The original
     * stays as it is.
     *
     * @param mark what its title says of it, behind the title of the original
     */
    public Artifact unsignedCopy(PersonId owner, ArtifactId id, String mark) {
        Artifact original = portfolio.find(owner, id).orElseThrow(NotThere::new);
        Optional<FileContent> file =
                Optional.of(original.content())
                        .filter(FileContent.class::isInstance)
                        .map(FileContent.class::cast)
                        .filter(this::isSigned);
        if (file.isEmpty()) {
            throw new UserProblem("portfolio.unsigned.not-signed");
        }
        Stored copy =
                switch (insides.withoutSignatures(file.get().hash())) {
                    case Insides.Signatures.TakenOut(Stored made) -> made;
                    case Insides.Signatures.Unknown() ->
                            throw new UserProblem("portfolio.unsigned.later");
                    case Insides.Signatures.None() ->
                            throw new UserProblem("portfolio.unsigned.not-signed");
                    case Insides.Signatures.Stay() ->
                            throw new UserProblem("portfolio.unsigned.cannot");
                };
        return portfolio.add(
                owner,
                new Label(title(original.title(), mark), original.note(), Optional.empty()),
                new Intake.Taken(copy, FileType.PDF, file.get().fileName()));
    }

    private static String title(String original, String mark) {
        int room = Wording.LONGEST_TITLE - mark.length() - 1;
        return original.substring(0, Math.min(original.length(), room)) + " " + mark;
    }
}

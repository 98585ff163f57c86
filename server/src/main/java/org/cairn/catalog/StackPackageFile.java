package org.cairn.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;

/**
 * The package of a stack that somebody brought, taken apart and checked before anything of it is
 * kept. The packages of its members lie apart until it is closed.
 *
 * @param problems what is wrong with it, each at its place; all else is empty then
 * @param stacks first the one that the package is of
 * @param withheld what it names and does not hold
 */
record StackPackageFile(
        List<Text> problems, List<Stack> stacks, List<Member> members, List<Withheld> withheld)
        implements AutoCloseable {

    /**
     * A stack in it.
     *
     * @param place of its definition
     * @param picture where the badge’s own picture is
     */
    record Stack(String place, StackFile.Sound file, Origin origin, Map<Sha256, String> picture) {

        String slug() {
            return file.slug();
        }
    }

    /** A micro-credential or program in it, with the package that it came in. */
    record Member(String place, PackageFile.Sound file, FileDraft zip) {

        String slug() {
            return file.definition().definition().slug();
        }
    }

    /** What is named only, because the one who made the package was not allowed to copy it. */
    record Withheld(String slug, Origin origin) {}

    StackPackageFile {
        problems = List.copyOf(problems);
        stacks = List.copyOf(stacks);
        members = List.copyOf(members);
        withheld = List.copyOf(withheld);
    }

    static StackPackageFile faulty(List<Text> problems) {
        return new StackPackageFile(
                problems.stream().limit(PackageFile.MOST_PROBLEMS).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Takes it apart; what makes it no package at all is a {@link
     * org.cairn.platform.web.UserProblem}.
     */
    static StackPackageFile read(Path zip, FileStore files) throws IOException {
        return new StackPackageReading(zip, files).read();
    }

    Stack first() {
        return stacks.getFirst();
    }

    Optional<Stack> stack(String slug) {
        return stacks.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    Map<String, Member> bySlug() {
        return members.stream().collect(Collectors.toMap(Member::slug, Function.identity()));
    }

    @Override
    public void close() throws IOException {
        close(members.stream().map(Member::zip).toList());
    }

    /** Drops all of them, even if one of them cannot be dropped. */
    static void close(List<FileDraft> drafts) throws IOException {
        List<IOException> failed = new ArrayList<>();
        for (FileDraft draft : drafts) {
            try {
                draft.close();
            } catch (IOException stays) {
                failed.add(stays);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }
}

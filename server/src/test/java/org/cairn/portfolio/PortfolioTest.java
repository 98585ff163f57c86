package org.cairn.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;

/** A portfolio belongs to one person, and what was handed in stays as it was. */
@CairnTest
class PortfolioTest {

    private static final Use USE = new Use("S-7", "Feedback", "/submissions/7");

    private final Portfolio portfolio;
    private final PersonId me = PersonId.next();

    PortfolioTest(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Test
    void aFrozenPieceKeepsItsWordsAndItsHash() {
        Artifact text =
                portfolio.addText(me, Label.of("Notes", "see line 2"), "e\u0301cole\r\nzwei");
        Artifact link = portfolio.addLink(me, Label.of("Site", ""), "example.org/a b");
        List<Exhibit> frozen = portfolio.freeze(me, List.of(link.id(), text.id()), USE);
        portfolio.relabel(me, text.id(), "Other", "");
        assertThat(frozen).extracting(Exhibit::title).containsExactly("Site", "Notes");
        assertThat(frozen.get(1).hash()).isEqualTo(Sha256.ofText("\u00e9cole\nzwei"));
        assertThat(frozen.get(0).hash()).isEqualTo(Sha256.ofText("https://example.org/a%20b"));
        assertThat(portfolio.uses(me, text.id())).containsExactly(USE);
        assertThat(portfolio.find(me, text.id()).orElseThrow().title()).isEqualTo("Other");
    }

    @Test
    void aFileHasTheHashOfItsBytes() {
        byte[] pdf = Samples.pdf();
        Artifact file =
                portfolio.addFile(
                        me,
                        Label.of("", ""),
                        "Plan.pdf",
                        new ByteArrayInputStream(pdf),
                        pdf.length);
        assertThat(file.title()).isEqualTo("Plan");
        assertThat(file.content())
                .isEqualTo(
                        new FileContent(Sha256.of(pdf), pdf.length, "application/pdf", "Plan.pdf"));
    }

    @Test
    void anAnnouncedLengthThatIsWrongIsRefused() {
        byte[] pdf = Samples.pdf();
        assertThatThrownBy(() ->
                        portfolio.addFile(
                                me,
                                Label.of("", ""),
                                "a.pdf",
                                new ByteArrayInputStream(pdf),
                                pdf.length + 1))
                .isInstanceOf(UserProblem.class)
                .hasMessage("portfolio.file.cut-short");
        assertThat(portfolio.of(me, Shelf.whole())).isEmpty();
    }

    @Test
    void somebodyElsesPieceIsNotThere() {
        Artifact mine = portfolio.addText(me, Label.of("Mine", ""), "text");
        PersonId other = PersonId.next();
        assertThat(portfolio.find(other, mine.id())).isEmpty();
        assertThat(portfolio.of(other, Shelf.whole())).isEmpty();
        assertThatThrownBy(() -> portfolio.freeze(other, List.of(mine.id()), USE))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> portfolio.relabel(other, mine.id(), "x", ""))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> portfolio.retire(other, mine.id())).isInstanceOf(NotThere.class);
        Label replacing = new Label("x", "", Optional.of(mine.id()));
        assertThatThrownBy(() -> portfolio.addText(other, replacing, "y"))
                .isInstanceOf(NotThere.class);
        assertThat(portfolio.of(other, Shelf.whole())).isEmpty();
    }

    @Test
    void aNewVersionTakesThePlaceOfTheFormerOneWhichStaysToBeRead() {
        Artifact first = portfolio.addText(me, Label.of("Plan", ""), "one");
        Artifact second =
                portfolio.addText(me, new Label("Plan", "", Optional.of(first.id())), "two");
        assertThat(portfolio.of(me, Shelf.whole())).containsExactly(second);
        assertThat(portfolio.former(me, second.id())).contains(first);
        assertThat(portfolio.isRetired(me, first.id())).isTrue();
        assertThat(portfolio.find(me, first.id())).contains(first);
    }

    @Test
    void thePortfolioCanBeSearchedAndFiltered() {
        portfolio.addText(me, Label.of("100% done_now", ""), "x");
        portfolio.addText(me, Label.of("Water", "in the valley"), "x");
        portfolio.addLink(me, Label.of("River", ""), "https://valley.example/");
        assertThat(titles("VALLEY")).containsExactly("River", "Water");
        assertThat(titles("0% d")).containsExactly("100% done_now");
        assertThat(titles("d%w")).isEmpty();
        Shelf links = new Shelf("", Set.of(EvidenceKind.LINK), 1, 10);
        assertThat(portfolio.of(me, links)).hasSize(1);
        assertThat(portfolio.count(me, new Shelf("", Set.of(), 2, 2))).isEqualTo(3);
        assertThat(portfolio.of(me, new Shelf("", Set.of(), 2, 2))).hasSize(1);
    }

    @Test
    void addressesThatAreNoEvidenceAreRefusedWithTheirReason() {
        refused("link.missing", "  ");
        refused("link.scheme", "javascript:alert(1)");
        refused("link.scheme", "ftp://example.org/a");
        refused("link.scheme", "file:///etc/passwd");
        refused("link.password", "https://me:secret@example.org/");
        refused("link.wrong", "https://intranet/");
        refused("link.wrong", "https://exa mple.org");
        refused("link.long", "https://example.org/" + "x".repeat(2000));
        assertThat(address("HTTPS://Docs.Example.org/d/1?x={y}&z=%41#p"))
                .isEqualTo("https://docs.example.org/d/1?x=%7By%7D&z=%41#p");
        assertThat(address("https://español.example/lección"))
                .isEqualTo("https://xn--espaol-zwa.example/lección");
    }

    @Test
    void wordsThatAreTooFewOrTooManyAreRefused() {
        assertThatThrownBy(() -> portfolio.addText(me, Label.of(" ", ""), "x"))
                .hasMessage("portfolio.title.missing");
        assertThatThrownBy(() -> portfolio.addText(me, Label.of("x".repeat(161), ""), "x"))
                .hasMessage("portfolio.title.long");
        assertThatThrownBy(() -> portfolio.addText(me, Label.of("x", ""), " \u0000 "))
                .hasMessage("portfolio.text.missing");
        assertThatThrownBy(() -> portfolio.addText(me, Label.of("x", ""), "x".repeat(200_001)))
                .hasMessage("portfolio.text.long");
    }

    private void refused(String why, String address) {
        assertThatThrownBy(() -> portfolio.addLink(me, Label.of("x", ""), address))
                .as(address)
                .isInstanceOf(UserProblem.class)
                .hasMessage("portfolio." + why);
    }

    private String address(String typed) {
        Artifact link = portfolio.addLink(me, Label.of("x", ""), typed);
        return ((LinkContent) link.content()).address().toString();
    }

    private List<String> titles(String words) {
        return portfolio.of(me, new Shelf(words, Set.of(), 1, 10)).stream()
                .map(Artifact::title)
                .toList();
    }
}

package org.cairn.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.catalog.Edition;
import org.cairn.home.Neighbors;
import org.cairn.people.Organization;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.AuditLog;
import org.junit.jupiter.api.Test;

/** A long file is written as quickly as a short one, and holds nobody up meanwhile. */
@CairnTest
class FileStatementsTest {

    private final Recognitions recognitions;
    private final AuditLog log;
    private final Organization district;
    private final PersonId lin;
    private final List<Edition> editions;

    FileStatementsTest(Recognitions recognitions, Neighbors neighbors, AuditLog log) {
        this.recognitions = recognitions;
        this.log = log;
        this.district = neighbors.town().district();
        this.lin = neighbors.holding(Role.ADMINISTRATOR, district, "Lin Zhao").id();
        this.editions =
                IntStream.range(0, 9)
                        .mapToObj(i -> neighbors.publish(district, "Listed " + i))
                        .toList();
    }

    @Test
    void aLongFileAsksAsOftenAsAShortOneAndTheLogComesLast() {
        List<String> few = statements(editions.subList(0, 1));
        long entries = log.size();
        List<String> many = statements(editions);
        assertThat(many).hasSameSizeAs(few);
        assertThat(many.subList(many.size() - 3, many.size()))
                .allSatisfy(statement -> assertThat(statement).contains("platform.audit"));
        assertThat(many.subList(0, many.size() - 3))
                .noneSatisfy(statement -> assertThat(statement).contains("platform.audit"));
        assertThat(log.size() - entries).as("eight lines were new").isEqualTo(8);
        assertThat(log.check().whole()).isTrue();
        assertThat(recognitions.today(lin, district.id())).hasSize(9);
    }

    private List<String> statements(List<Edition> named) {
        String file =
                named.stream()
                        .map(edition -> edition.definition().slug() + ",15,yes,99.50,0.5,points\n")
                        .collect(
                                Collectors.joining(
                                        "",
                                        "micro-credential,hours,renewal,stipend,units,unit-label\n",
                                        ""));
        String here = Thread.currentThread().getName();
        return Statements.heard(here::equals, () -> recognitions.bring(lin, district.id(), file));
    }
}

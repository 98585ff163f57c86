package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.api.RdfConsumerException;
import org.junit.jupiter.api.Test;

/** A dataset is a set: what is said twice is said once (RDF 1.1 Concepts, section 4). */
class RdfcTest {

    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    @Test
    void whatIsSaidTwiceNamesNoNodeOtherwise() throws RdfConsumerException {
        assertThat(canonical(2)).isEqualTo(canonical(1));
    }

    /** Forty nodes without an id, every second of which is described so many times over. */
    private static String canonical(int times) throws RdfConsumerException {
        Rdfc rdfc = new Rdfc(Limits.STANDARD, "SHA-256");
        for (int node = 0; node < 40; node++) {
            for (int i = 0; i < (node % 2 == 0 ? times : 1); i++) {
                rdfc.input()
                        .quad(
                                "_:n" + node,
                                "https://a.example/says",
                                "word " + node,
                                STRING,
                                null,
                                null,
                                null);
            }
        }
        return rdfc.canonical();
    }
}

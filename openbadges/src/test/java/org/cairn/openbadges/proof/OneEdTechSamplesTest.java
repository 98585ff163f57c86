package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.key.Multikey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The samples of 1EdTech's validator: their signatures, each with the key that the proof names. */
@Replays("1EdTech validator samples: proofs of sound ones, and of those broken in what is signed")
class OneEdTechSamplesTest {

    private static final String FOLDER = "samples/1edtech-validator/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspector-vc/ob30/simple.json",
                "inspector-vc/ob30/simple_v1.json",
                "inspector-vc/ob30/simple-context-alias.json",
                "inspector-vc/ob30/simple-context-version.json",
                "inspector-vc/ob30/simple-did-key-method.json",
                "inspector-vc/ob30/simple-did-web-method.json",
                "inspector-vc/ob30/simple-eddsa-2022.json",
                "inspector-vc/ob30/sd/derivedcredential.json",
                "inspector-vc/ob30/endorsement-valid.json",
                "inspector-vc/ob30/credential-status-revoked.json",
                "inspector-vc/ob30/bit-string-list/credential-status-revoked.json",
                "inspector-vc/ob30/bit-string-list/credential-status-revoked-blank-nodes.json",
                "inspector-clr/clr20/simple.json",
                "inspector-clr/clr20/simple_v1.json",
                "inspector-clr/clr20/complex.json"
            })
    void soundSignaturesPass(String file) {
        assertThat(check(file)).isEqualTo(new ProofCheck.Passed());
    }

    @ParameterizedTest
    @CsvSource({
        "simple-err-proof-value.json, does not fit",
        "simple-err-context.json, created",
        "simple-err-type.json, OtherCredential",
        "simple-err-issuer-type.json, InvalidProfile",
        "simple-err-issuer-parentorg-type.json, InvalidProfile",
        "simple-err-issuer-otheridentifier-type.json, identifier",
        "simple-err-evidence-type.json, genre",
        "simple-err-credential-subject-type.json, achievement",
        "simple-err-credential-subject-profile-type.json, InvalidProfile",
        "simple-err-credential-subject-result-type.json, achievedLevel",
        "simple-err-credential-subject-identifier-type.json, hashed",
        "simple-err-credential-subject-achievement-result-description-type.json, resultType"
    })
    void brokenOnesAreRefusedWithTheWordAtFault(String file, String word) {
        assertThat(check("inspector-vc/ob30/" + file))
                .isInstanceOfSatisfying(
                        ProofCheck.Failed.class,
                        failed -> assertThat(failed.reason()).contains(word));
    }

    @ParameterizedTest
    @CsvSource({
        "inspector-clr/clr20/simple_old_safesigned.json,"
                + " https://dc.imsglobal.org/draft/clr/v2p0/context"
    })
    void whatIsNotSupportedIsSaidByName(String file, String word) {
        assertThat(check(file))
                .isInstanceOfSatisfying(
                        ProofCheck.NotChecked.class,
                        result -> assertThat(result.reason()).contains(word));
        Ledger.except(
                file.replaceFirst(".*/", ""), word + " is not supported, and said so by name");
    }

    private static ProofCheck check(String file) {
        ObjectNode document = ConformanceData.json(FOLDER + file);
        Proof proof = Proof.of(document).getFirst();
        String method = proof.verificationMethod();
        String key = method.substring(Math.max(method.indexOf('#'), method.lastIndexOf(':')) + 1);
        return Proofs.verify(document, proof, Multikey.parse(key));
    }
}

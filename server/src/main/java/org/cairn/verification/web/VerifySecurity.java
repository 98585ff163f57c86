package org.cairn.verification.web;

import java.util.List;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.SecurityAddition;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Nobody is signed in to verify and nothing is kept, so no token; but not too much is taken. */
@Component
class VerifySecurity implements SecurityAddition {

    /** More than one file may have, so that a file a little too large still gets a clear answer. */
    private static final long MOST_BYTES = 64L << 20;

    @Bean
    static BodyLimit verifyTakesFiles() {
        return new BodyLimit("/verify", MOST_BYTES, false);
    }

    @Override
    public List<String> withoutFormToken() {
        return List.of("/verify");
    }
}

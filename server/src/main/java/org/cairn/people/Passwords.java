package org.cairn.people;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id in the parameters that OWASP's cheat sheet on password storage
 * names first: 19 MiB, two passes, one lane.
 */
@Component
class Passwords {

    /** Compared with where there is no account, so that the answer takes as long; never matches. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$ZV7pOlC3nHmyJ64VSWvLig"
                    + "$t3l0BgVFfeTrX3G4o8yslsMtzxmGDf8UW8NVufZOSj8";

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    /** Each hash takes 19 MiB, so only as many at a time as there are processors. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    final String hash(String password) {
        return inPlace(() -> encode(PasswordRule.normal(password)));
    }

    boolean matches(String password, Optional<String> hash) {
        if (password.length() > 4 * PasswordRule.MOST) {
            return false;
        }
        String normal = PasswordRule.normal(password);
        boolean same = inPlace(() -> argon2.matches(normal, hash.orElse(NOBODYS)));
        return same && hash.isPresent();
    }

    /** Whether the hash was made with older parameters than today's. */
    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private String encode(String normal) {
        String hash = argon2.encode(normal);
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

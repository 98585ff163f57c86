package org.cairn.portfolio;

import org.cairn.portfolio.intake.FileType;
import org.cairn.portfolio.intake.Insides;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out what is shown of a piece where its owner is not to be known. A signature names its
 * signer and cannot be covered, so a signed PDF is shown in a copy without it, or not at all.
 */
@Component
class Guises {

    private final GuiseStore store;
    private final Insides insides;
    private final TransactionTemplate apart;

    Guises(GuiseStore store, Insides insides, PlatformTransactionManager transactions) {
        this.store = store;
        this.insides = insides;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Looks into a PDF that nobody has looked into yet, which takes a moment. */
    Guise of(Content content) {
        if (!(content instanceof FileContent file)
                || FileType.ofMediaType(file.mediaType()) != FileType.PDF) {
            return new Guise.Itself(content);
        }
        return store.find(file)
                .orElseGet(() ->
                        keeps(file, insides.withoutSignatures(file.hash()))
                                ? store.find(file).orElseThrow()
                                : new Guise.Later());
    }

    /** In a transaction of its own: who only looks at a page may keep it, too. */
    private boolean keeps(FileContent file, Insides.Signatures found) {
        if (found instanceof Insides.Signatures.Unknown) {
            return false;
        }
        apart.executeWithoutResult(status -> {
            switch (found) {
                case Insides.Signatures.None none -> store.keepItself(file);
                case Insides.Signatures.TakenOut taken -> store.keepUnsigned(file, taken.copy());
                case Insides.Signatures.Stay stay -> store.keepHidden(file);
                case Insides.Signatures.Unknown unknown -> {}
            }
        });
        return true;
    }
}

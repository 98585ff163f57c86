package org.cairn.portfolio;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
        if (!(content instanceof FileContent file) || !isPdf(file)) {
            return new Guise.Itself(content);
        }
        return store.find(file)
                .orElseGet(() ->
                        keeps(file, insides.withoutSignatures(file.hash()))
                                ? store.find(file).orElseThrow()
                                : new Guise.Later());
    }

    /** Looks into nothing: of a PDF that nobody has looked into yet it says later. */
    Map<Content, Guise> known(Collection<Content> contents) {
        Set<FileContent> pdfs = new HashSet<>();
        Map<Content, Guise> guises = new HashMap<>();
        for (Content content : contents) {
            if (content instanceof FileContent file && isPdf(file)) {
                pdfs.add(file);
                guises.put(file, new Guise.Later());
            } else {
                guises.put(content, new Guise.Itself(content));
            }
        }
        if (!pdfs.isEmpty()) {
            guises.putAll(store.find(pdfs));
        }
        return guises;
    }

    private static boolean isPdf(FileContent file) {
        return FileType.ofMediaType(file.mediaType()) == FileType.PDF;
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

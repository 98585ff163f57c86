package org.cairn.awards;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.VerificationMethod;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.secrets.Vault;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.node.ObjectNode;

/** Front desk: the organizations that issue badges, and the keys they sign with. */
@Service
public class Issuers {

    private static final int SLUG_TRIES = 100;

    private final IssuerStore store;
    private final Organizations organizations;
    private final People people;
    private final Vault vault;
    private final Addresses addresses;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final EddsaRdfc2022 suite = new EddsaRdfc2022();

    /** Keys that were taken out of the vault, by the names of their public halves. */
    private final Map<String, Ed25519Key> opened = new ConcurrentHashMap<>();

    Issuers(
            IssuerStore store,
            Organizations organizations,
            People people,
            Vault vault,
            Addresses addresses,
            AuditLog log,
            Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.people = people;
        this.vault = vault;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    /** Makes the organization an issuer with a first key; does nothing if it is one already. */
    @Transactional
    public void open(OrganizationId id) {
        if (!isOpenOrOpens(id)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
    }

    /**
     * The same in the caller's transaction; false if somebody else was faster, and the caller
     * undoes this step with its entry in the audit log.
     */
    boolean isOpenOrOpens(OrganizationId id) {
        return store.find(id).isPresent() || add(id);
    }

    /**
     * The issuer of an organization, opened in the caller's transaction if need be. The caller
     * holds the audit log, so that nobody else can be opening it now.
     */
    Issuer opened(OrganizationId id) {
        return find(id).orElseGet(() -> {
            add(id);
            return find(id).orElseThrow();
        });
    }

    /** The audit log is held first: that gives all who write one order, so that none deadlock. */
    private boolean add(OrganizationId id) {
        Organization organization = organizations.find(id).orElseThrow(NotThere::new);
        log.hold();
        log.record(Audit.bySystem("awards.open-issuer", "organization/" + id));
        Instant now = clock.instant();
        for (int i = 1; i <= SLUG_TRIES; i++) {
            String slug = i == 1 ? organization.slug() : organization.slug() + "-" + i;
            if (store.add(new IssuerStore.Row(id, slug, now))) {
                keep(id, Ed25519Key.generate(random), now);
                return true;
            }
            if (store.find(id).isPresent()) {
                return false;
            }
        }
        throw new IllegalStateException("no address is free for issuer " + organization.slug());
    }

    /**
     * Signs with a new key from now on; the former ones stay listed, so that what they signed still
     * verifies.
     */
    @Transactional
    public Issuer rotate(OrganizationId id, PersonId by) {
        administered(id, by);
        Ed25519Key key = Ed25519Key.generate(random);
        log.record(
                Audit.of(by, Role.ADMINISTRATOR.code(), "awards.rotate-key", "organization/" + id)
                        .with("key", key.publicKey().text()));
        keep(id, key, clock.instant());
        return find(id).orElseThrow();
    }

    /** The issuer, for one of its administrators; for everybody else it is not there. */
    Issuer administered(OrganizationId id, PersonId by) {
        if (!people.holds(by, Role.ADMINISTRATOR, id)) {
            throw new NotThere();
        }
        return find(id).orElseThrow(NotThere::new);
    }

    private void keep(OrganizationId id, Ed25519Key key, Instant now) {
        String name = key.publicKey().text();
        store.addKey(id, new IssuerStore.Sealed(name, vault.seal(key.seed(), purpose(name))), now);
    }

    private static String purpose(String publicKey) {
        return "issuer key " + publicKey;
    }

    public Optional<Issuer> find(OrganizationId id) {
        return store.find(id).map(this::issuer);
    }

    public Optional<Issuer> bySlug(String slug) {
        return store.bySlug(slug).map(this::issuer);
    }

    private Issuer issuer(IssuerStore.Row row) {
        return new Issuer(
                row.organization(),
                row.slug(),
                addresses.did(row.slug()),
                row.openedAt(),
                store.keys(row.organization()));
    }

    /**
     * The DID document: every key that still vouches for badges (DID Core 1.0, section 5), and with
     * its time every key that was withdrawn and does so no more.
     */
    public ObjectNode didDocument(Issuer issuer) {
        ControllerDocument document = DidWeb.document(issuer.did(), issuer.publicKeys());
        for (Issuer.Key key : issuer.keys()) {
            if (key.withdrawnAt().isPresent()) {
                Instant at = key.withdrawnAt().get().truncatedTo(ChronoUnit.SECONDS);
                document = document.withdrawing(key.key(), at);
            }
        }
        return document.withJsonWebKeys().toJson();
    }

    /** Signs for the issuer, with its newest key. */
    ObjectNode sign(Issuer issuer, ObjectNode document) {
        Ed25519Key key = signingKey(issuer);
        String method = issuer.did() + "#" + key.publicKey().text();
        return suite.sign(document, key, ProofOptions.assertion(method, clock.instant()));
    }

    /** The same credential signed as a JWT, with its newest key (VC-JOSE-COSE 1.0, section 3.1). */
    String signAsJwt(Issuer issuer, ObjectNode credential) {
        Ed25519Key key = signingKey(issuer);
        String method = VerificationMethod.jsonWebKey(issuer.did(), key.publicKey()).id();
        return CredentialJwt.jose(credential, key, KeyReference.id(method));
    }

    private Ed25519Key signingKey(Issuer issuer) {
        IssuerStore.Sealed sealed = store.signingKey(issuer.organization());
        return opened.computeIfAbsent(
                sealed.publicKey(),
                name -> Ed25519Key.fromSeed(vault.open(sealed.seed(), purpose(name))));
    }

    /**
     * Signs now, with the first key of the issuer: for a caller who read the issuer in this
     * transaction, behind the lock of the audit log, so that no other key can have come since.
     */
    Pen pen(Issuer issuer) {
        Ed25519Key known = opened.get(issuer.keys().getFirst().key().text());
        Ed25519Key key = known == null ? signingKey(issuer) : known;
        String method = issuer.did() + "#" + key.publicKey().text();
        return new Pen(key, ProofOptions.assertion(method, clock.instant()));
    }
}

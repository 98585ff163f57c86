package org.cairn.people;

import com.webauthn4j.util.exception.WebAuthnException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Front desk: signing in without a password, with a key that lives in the person's device. */
@Service
@Transactional
public class Passkeys {

    private static final int LABEL = 60;

    private final PasskeyStore store;
    private final PersonStore persons;
    private final AuditLog log;
    private final WebAuthnRelyingPartyOperations webauthn;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            PasskeyStore store,
            PasskeyOwners owners,
            PersonStore persons,
            AuditLog log,
            Settings settings) {
        this.store = store;
        this.persons = persons;
        this.log = log;
        this.webauthn =
                new Webauthn4JRelyingPartyOperations(
                        owners,
                        store,
                        PublicKeyCredentialRpEntity.builder()
                                .id(settings.baseUrl().getHost())
                                .name("Cairn")
                                .build(),
                        Set.of(settings.baseUrl().toString()));
    }

    /** A passkey as its owner sees it. */
    public record Known(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    /**
     * What the browser is asked for.
     *
     * @param options to be kept in the session until the answer comes
     */
    public record Question(Serializable options, String json) {}

    @Transactional(readOnly = true)
    public List<Known> of(PersonId person) {
        return store.findByUserId(PasskeyStore.handle(person)).stream()
                .map(key ->
                        new Known(
                                key.getCredentialId().toBase64UrlString(),
                                key.getLabel(),
                                key.getCreated(),
                                key.getLastUsed()))
                .toList();
    }

    public Question askForNew(PersonId person) {
        Authentication me =
                UsernamePasswordAuthenticationToken.authenticated(
                        person.toString(), "", AuthorityUtils.NO_AUTHORITIES);
        PublicKeyCredentialCreationOptions options =
                webauthn.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(me));
        return new Question(options, json.writeValueAsString(options));
    }

    /** Keeps the key that the browser made. */
    public void keep(PersonId person, Serializable asked, String answer, String label) {
        String plain = label.replaceAll("\\p{Cc}", " ").strip();
        String name =
                plain.isEmpty() ? "Passkey" : plain.substring(0, Math.min(LABEL, plain.length()));
        if (!(asked instanceof PublicKeyCredentialCreationOptions options)
                || !options.getUser().getId().equals(PasskeyStore.handle(person))) {
            throw new UserProblem("people.problem.passkey");
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> key =
                    json.readValue(answer, new TypeReference<>() {});
            webauthn.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(key, name)));
        } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
            throw new UserProblem("people.problem.passkey");
        }
        log.record(Audit.of(person, "educator", "people.add-passkey", "person/" + person));
    }

    public void remove(PersonId person, String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,1400}") || !store.remove(person, Bytes.fromBase64(id))) {
            throw new NotThere();
        }
        log.record(Audit.of(person, "educator", "people.remove-passkey", "person/" + person));
    }

    public Question askToSignIn() {
        Authentication nobody =
                new AnonymousAuthenticationToken(
                        "cairn", "nobody", AuthorityUtils.createAuthorityList("nobody"));
        PublicKeyCredentialRequestOptions options =
                webauthn.createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody));
        return new Question(options, json.writeValueAsString(options));
    }

    /** The person whose key gave the answer. */
    public Person signIn(Serializable asked, String answer) {
        if (!(asked instanceof PublicKeyCredentialRequestOptions options)) {
            throw new UserProblem("people.problem.passkey");
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> key =
                    json.readValue(answer, new TypeReference<>() {});
            Bytes handle =
                    webauthn.authenticate(new RelyingPartyAuthenticationRequest(options, key))
                            .getId();
            Person person =
                    PasskeyStore.person(handle)
                            .flatMap(id -> persons.all(List.of(id)).stream().findFirst())
                            .orElseThrow(() -> new UserProblem("people.problem.passkey"));
            return person;
        } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
            throw new UserProblem("people.problem.passkey");
        }
    }
}

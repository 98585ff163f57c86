package org.cairn.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Persons as passkeys know them; their user name here is the person's id. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final PersonStore persons;

    PasskeyOwners(PersonStore persons) {
        this.persons = persons;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return owner(PasskeyStore.person(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return owner(Optional.of(PersonId.of(id)));
    }

    private @Nullable PublicKeyCredentialUserEntity owner(Optional<PersonId> id) {
        return id.flatMap(person -> persons.all(List.of(person)).stream().findFirst())
                .map(person ->
                        ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(PasskeyStore.handle(person.id()))
                                .name(person.email())
                                .displayName(person.name())
                                .build())
                .orElse(null);
    }

    /** Persons are kept elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {}

    @Override
    public void delete(Bytes handle) {}
}

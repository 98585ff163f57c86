package org.cairn.people;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys, as WebAuthn section 4 describes a credential record. */
@Repository
class PasskeyStore implements UserCredentialRepository {

    private final JdbcClient db;

    PasskeyStore(JdbcClient db) {
        this.db = db;
    }

    /** The handle of a person in a passkey: the sixteen bytes of the id. */
    static Bytes handle(PersonId person) {
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(person.value().getMostSignificantBits())
                        .putLong(person.value().getLeastSignificantBits())
                        .array());
    }

    static Optional<PersonId> person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16
                ? Optional.of(new PersonId(new UUID(bytes.getLong(), bytes.getLong())))
                : Optional.empty();
    }

    @Override
    public void save(CredentialRecord passkey) {
        db.sql(
                        """
                        insert into people.passkey (credential_id, person, label, public_key, sign_count, uv_initialized,
                          backup_eligible, backup_state, transports, attestation, attestation_data, created_at, last_used_at)
                        values (:id, :person, :label, :key, :count, :verified, :eligible, :backed, :transports, :attestation,
                          :data, :created, :used)
                        on conflict (credential_id) do update set sign_count = excluded.sign_count,
                          uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
                          last_used_at = excluded.last_used_at where passkey.person = excluded.person
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("person", person(passkey.getUserEntityUserId()).orElseThrow().value())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param("transports", transports(passkey))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("data", bytes(passkey.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(passkey.getCreated()))
                .param("used", Timestamp.from(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db.sql("select * from people.passkey where credential_id = :id")
                .param("id", id.getBytes())
                .query(PasskeyStore::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql("select * from people.passkey where person = :person order by created_at")
                .param("person", person(handle).map(PersonId::value).orElse(null))
                .query(PasskeyStore::passkey)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        db.sql("delete from people.passkey where credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** Removes one of the person's own. */
    boolean remove(PersonId person, Bytes id) {
        return db.sql("delete from people.passkey where credential_id = :id and person = :person")
                        .param("id", id.getBytes())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    private static CredentialRecord passkey(ResultSet rs, int row) throws SQLException {
        ImmutableCredentialRecord.ImmutableCredentialRecordBuilder passkey =
                ImmutableCredentialRecord.builder()
                        .credentialId(new Bytes(rs.getBytes("credential_id")))
                        .userEntityUserId(handle(new PersonId(rs.getObject("person", UUID.class))))
                        .label(rs.getString("label"))
                        .publicKey(new ImmutablePublicKeyCose(rs.getBytes("public_key")))
                        .signatureCount(rs.getLong("sign_count"))
                        .uvInitialized(rs.getBoolean("uv_initialized"))
                        .backupEligible(rs.getBoolean("backup_eligible"))
                        .backupState(rs.getBoolean("backup_state"))
                        .transports(
                                Arrays.stream(rs.getString("transports").split(" "))
                                        .filter(name -> !name.isEmpty())
                                        .map(AuthenticatorTransport::valueOf)
                                        .collect(Collectors.toSet()))
                        .created(rs.getTimestamp("created_at").toInstant())
                        .lastUsed(rs.getTimestamp("last_used_at").toInstant());
        byte @Nullable [] attestation = rs.getBytes("attestation");
        byte @Nullable [] data = rs.getBytes("attestation_data");
        if (attestation != null && data != null) {
            passkey.attestationObject(new Bytes(attestation))
                    .attestationClientDataJSON(new Bytes(data));
        }
        return passkey.build();
    }

    private static String transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }
}

package org.cairn.awards;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Front desk of the register: issue, find, revoke, and hand out a badge in all its forms. */
@Service
public class Awards {

    /** Mints the badge in the caller's transaction: both are kept, or neither. */
    public Award issue(AwardOrder order) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Award> find(AwardId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Newest first. */
    public List<Award> ofEarner(PersonId earner) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Of all these people, newest first, a page at a time. */
    public List<Award> ofEarners(Collection<PersonId> earners, int offset, int limit) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void revoke(AwardId id, String reason, PersonId by) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The signed credential, byte by byte as it was issued. */
    public byte[] credential(AwardId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The picture with the credential baked in. */
    public byte[] png(AwardId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    public String svg(AwardId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The same award as Open Badges 2.0. */
    public ObjectNode assertion(AwardId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    public long issuedBy(OrganizationId issuer) {
        throw new UnsupportedOperationException("not built yet");
    }
}

package org.cairn.platform.mail;

import java.time.Instant;
import java.util.UUID;

/** A letter in the outbox. */
public record KeptMail(UUID id, Mail mail, Instant writtenAt) {}

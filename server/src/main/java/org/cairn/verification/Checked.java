package org.cairn.verification;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.Report;

/**
 * What came of checking what was presented.
 *
 * @param report on the badge; of a presentation it says only that it is one
 * @param together what there is to say of a presentation
 * @param name of the file, or the address; empty for pasted text
 * @param bytes how large it was
 * @param address where it was read from, if it was an address
 * @param page the badge of this site that it is, if its earner shows it
 * @param picture a drawing of ours or pixels encoded anew by us, as a data URL; never bytes of
 *     somebody else
 */
public record Checked(
        Report report,
        Optional<PresentationReport> together,
        String name,
        long bytes,
        Optional<URI> address,
        Optional<AwardId> page,
        Optional<String> picture,
        Duration took) {}

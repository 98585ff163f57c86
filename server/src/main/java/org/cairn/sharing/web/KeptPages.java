package org.cairn.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Frames;
import org.cairn.platform.web.Templates;
import org.cairn.sharing.ShareVersion;
import org.cairn.sharing.Sharing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Keeps the pages that strangers see, because the check of a badge is made for each. Every request
 * asks the database whether the badge was revoked, hidden or shown otherwise since, so that no node
 * serves an old page; what else stands on it (the time of the check, the earner’s school) may be a
 * minute old.
 */
@Component
class KeptPages {

    private static final int MOST = 400;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final BadgePages pages;
    private final Sharing sharing;
    private final Frames frames;
    private final Templates templates;
    private final Clock clock;
    private final Map<Name, Kept> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Name, Kept> eldest) {
                    return size() > MOST;
                }
            };

    KeptPages(BadgePages pages, Sharing sharing, Frames frames, Templates templates, Clock clock) {
        this.pages = pages;
        this.sharing = sharing;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    /** Which page: an address of a badge in one language. */
    private record Name(String path, String language) {}

    /** What decides whether a page is still true; an award that was revoked is another one. */
    private record Version(Award award, Optional<ShareVersion> share) {}

    private record Kept(Version version, Instant until, String tag, byte[] html) {

        boolean isFor(Version asked, Instant now) {
            return version.equals(asked) && now.isBefore(until);
        }
    }

    /** The page for somebody who is not signed in and has no session. */
    ResponseEntity<byte[]> of(
            Award award, Optional<ShareVersion> share, HttpServletRequest request) {
        Frame frame = frames.of(request);
        String language = frame.locale().getLanguage();
        Kept page = page(new Name(frame.path(), language), new Version(award, share), frame);
        boolean known = page.tag().equals(request.getHeader("If-None-Match"));
        var answer =
                ResponseEntity.status(known ? 304 : 200)
                        .eTag(page.tag())
                        .header("Content-Language", language);
        return known
                ? answer.build()
                : answer.contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                        .body(page.html());
    }

    private Kept page(Name name, Version version, Frame frame) {
        Instant now = clock.instant();
        Kept last = kept(name);
        if (last != null && last.isFor(version, now)) {
            return last;
        }
        byte[] html = html(version.award(), frame);
        Kept made = new Kept(version, until(version.award(), now), tag(html), html);
        if (isStill(version)) {
            keep(name, made);
        }
        return made;
    }

    /** What changed while the page was made may stand on it already, or not yet. */
    private boolean isStill(Version version) {
        AwardId id = version.award().id();
        return sharing.seen(id, Optional.empty()).equals(Optional.of(version.award()))
                && sharing.version(id).equals(version.share());
    }

    /** No page outlives the badge on it. */
    private static Instant until(Award award, Instant now) {
        Instant end = now.plus(FRESH);
        return award.validUntil()
                .filter(over -> over.isAfter(now) && over.isBefore(end))
                .orElse(end);
    }

    private byte[] html(Award award, Frame frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            templates.render(frame, pages.of(award, Optional.empty())).writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Weak, or the server would not compress the page. */
    private static String tag(byte[] html) {
        return "W/\"" + Sha256.of(html).hex().substring(0, 32) + '"';
    }

    private @Nullable Kept kept(Name name) {
        synchronized (kept) {
            return kept.get(name);
        }
    }

    private void keep(Name name, Kept page) {
        synchronized (kept) {
            kept.put(name, page);
        }
    }
}

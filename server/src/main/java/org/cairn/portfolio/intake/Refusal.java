package org.cairn.portfolio.intake;

import org.cairn.platform.web.UserProblem;

/** Why a file does not come in, in a sentence for the person who brought it. */
enum Refusal {
    EMPTY,
    BROKEN,
    PROGRAM,
    WEB_PAGE,
    ARCHIVE,
    HEIC,
    UNKNOWN,
    OTHER_NAME,
    TWO_IN_ONE,
    PDF_SCRIPT,
    PDF_LOCKED,
    PDF_UNUSUAL,
    MACROS,
    BOMB,
    PIXELS,
    NOT_TEXT;

    UserProblem problem(Object... arguments) {
        return new UserProblem(
                "portfolio.file." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                arguments);
    }
}

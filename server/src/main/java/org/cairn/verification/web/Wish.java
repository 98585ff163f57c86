package org.cairn.verification.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What of a report is wanted beside the usual page.
 *
 * @param number the credential in the file of which all is to be shown; 0 for none
 * @param file whether it is to be saved, as programs get it
 */
record Wish(int number, boolean file) {

    static Wish of(HttpServletRequest request) {
        String number = String.valueOf(request.getParameter("number"));
        return new Wish(
                number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0,
                "json".equals(request.getParameter("as")));
    }
}

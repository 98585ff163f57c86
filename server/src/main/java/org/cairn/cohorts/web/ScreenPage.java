package org.cairn.cohorts.web;

import org.cairn.cohorts.CheckIns;
import org.cairn.cohorts.Cohort;
import org.cairn.platform.art.Qr;
import org.cairn.platform.web.Page;

/**
 * What the facilitator shows on the wall: the code of this half minute.
 *
 * @param address where a phone goes that reads the picture
 * @param here where somebody goes who types
 */
public record ScreenPage(Cohort cohort, CheckIns.Code code, String address, String here)
        implements Page {

    @Override
    public String template() {
        return "cohorts/screen";
    }

    public String picture(String label) {
        return Qr.svg(address, label);
    }
}

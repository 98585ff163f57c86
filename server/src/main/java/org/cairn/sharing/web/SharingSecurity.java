package org.cairn.sharing.web;

import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.SecurityAddition;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.stereotype.Component;

/** Lets other sites frame the small card of a badge, and nothing else. */
@Component
class SharingSecurity implements SecurityAddition {

    @Override
    public void addTo(HttpSecurity http, Settings settings) throws Exception {
        http.headers(headers -> {
            headers.frameOptions(frames -> frames.disable());
            headers.addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                            request -> !request.getRequestURI().endsWith("/embed"),
                            new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN)));
        });
    }
}

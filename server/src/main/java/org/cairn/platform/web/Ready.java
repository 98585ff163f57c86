package org.cairn.platform.web;

import java.awt.Desktop;
import java.io.IOException;
import org.cairn.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says where the program answers, once it does, and opens the browser if the operator wants that.
 */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final Settings settings;

    Ready(Settings settings) {
        this.settings = settings;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        System.out.println("\nCairn is ready at " + settings.baseUrl() + "\n");
        if (settings.openBrowser() && Desktop.isDesktopSupported()) {
            try {
                Desktop.getDesktop().browse(settings.baseUrl());
            } catch (IOException | UnsupportedOperationException noBrowser) {
                LOG.info("The browser could not be opened: {}", noBrowser.getMessage());
            }
        }
    }
}

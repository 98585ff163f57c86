package org.cairn.platform.art;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * A picture that an issuer made for a badge, a PNG or a drawing out of {@link PlainSvg}, in all the
 * forms in which badges are shown.
 */
public final class OwnPicture {

    private final byte[] bytes;

    public OwnPicture(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public boolean isDrawing() {
        return bytes[0] == '<';
    }

    /** The drawing as it is; pixels inside a frame that is a drawing. */
    public String svg() {
        if (isDrawing()) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        BufferedImage pixels = pixels();
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d"><image width="%1$d" \
        height="%2$d" href="data:image/png;base64,%3$s"/></svg>\
        """
                .formatted(
                        pixels.getWidth(),
                        pixels.getHeight(),
                        Base64.getEncoder().encodeToString(bytes));
    }

    /** The pixels as they are; a drawing as wide as is asked. */
    public byte[] png(int width) {
        return isDrawing() ? Raster.png(svg(), width) : bytes.clone();
    }

    /** Paints it into a square, as large as fits there, in the middle. */
    void paint(Graphics2D pen, int x, int y, int side) {
        BufferedImage image = isDrawing() ? Raster.image(svg(), 2 * side) : pixels();
        double scale = (double) side / Math.max(image.getWidth(), image.getHeight());
        int wide = (int) Math.round(image.getWidth() * scale);
        int high = (int) Math.round(image.getHeight() * scale);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, x + (side - wide) / 2, y + (side - high) / 2, wide, high, null);
    }

    private BufferedImage pixels() {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                throw new IllegalArgumentException("This is no PNG picture.");
            }
            return image;
        } catch (IOException broken) {
            throw new UncheckedIOException("This picture cannot be read", broken);
        }
    }
}

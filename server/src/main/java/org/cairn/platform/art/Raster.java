package org.cairn.platform.art;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns drawings into pixels, the same pixels for the same drawing. Set text is left out, because
 * it would look different on every machine; our own drawings hold their words as outlines.
 */
public final class Raster {
    private static final int LARGEST = 4096;

    private Raster() {}

    /**
     * The large drawing of an SVG file as a PNG with a transparent ground and nothing but pixels.
     */
    public static byte[] png(String svg, int width) {
        return encode(image(svg, width), "png", 1);
    }

    /** The same as an image that can be drawn upon further. */
    public static BufferedImage image(String svg, int width) {
        if (width < 1 || width > LARGEST) {
            throw new IllegalArgumentException(
                    "An image can be 1 to " + LARGEST + " pixels wide, not " + width + ".");
        }
        SVGDocument document = read(BadgeArt.onlyLarge(svg));
        FloatSize size = document.size();
        int height = Math.round(width * size.height / Math.max(1e-3f, size.width));
        if (height < 1 || height > LARGEST) {
            throw new IllegalArgumentException("This drawing is far too long for its width.");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        try {
            smooth(pen);
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, pen, new ViewBox(width, height));
        } finally {
            pen.dispose();
        }
        return image;
    }

    /**
     * Encodes pixels as {@code png} or {@code jpeg}; quality is 0 to 1 and matters to JPEG alone.
     */
    public static byte[] encode(BufferedImage image, String format, double quality) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if ("jpeg".equals(format)) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality((float) quality);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException broken) {
            throw new UncheckedIOException("Pixels could not be encoded as " + format, broken);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static void smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    private static SVGDocument read(String svg) {
        LoaderContext rules =
                LoaderContext.builder()
                        .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                        .preProcessor(Raster::prepare)
                        .build();
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        @Nullable SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(bytes), null, rules);
        if (document == null) {
            throw new IllegalArgumentException(
                    "This file cannot be read as an SVG drawing. If it has a blur or a shadow, save it"
                            + " without them.");
        }
        return document;
    }

    /**
     * Hides set text, and refuses filters: a wide blur asks for memory without bound. The reader
     * takes the exception for a file it cannot read.
     */
    private static void prepare(DomElement element) {
        if ("text".equals(element.tagName())) {
            element.setAttribute("display", "none");
        }
        if ("filter".equals(element.tagName())) {
            throw new IllegalArgumentException("filter");
        }
        element.children().forEach(Raster::prepare);
    }
}

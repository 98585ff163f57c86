package org.cairn.platform.text;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown that people wrote into HTML that is safe to show: HTML in it stays visible text,
 * pictures are left out, links go to the web or to mail only.
 */
public final class Markdown {

    private static final int DEEPEST = 24;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

    private static final PolicyFactory SAFE =
            new HtmlPolicyBuilder()
                    .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote")
                    .allowElements("code", "pre", "hr", "a")
                    .allowElements(Markdown::asStrongLine, "h1", "h2", "h3", "h4", "h5", "h6")
                    .allowAttributes("start")
                    .matching(java.util.regex.Pattern.compile("\\d{1,6}"))
                    .onElements("ol")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                    .toFactory();

    private Markdown() {}

    /** Safe HTML, a paragraph or more; headings become bold lines, since the page has its own. */
    public static String html(String markdown) {
        return SAFE.sanitize(HTML.render(parsed(markdown)));
    }

    /** Without any marks, for search, previews and mail in plain text. */
    public static String plain(String markdown) {
        return PLAIN.render(parsed(markdown));
    }

    /** Whether it is paragraphs only: no list, heading, quotation or code. */
    public static boolean isProse(String markdown) {
        for (Node block = parsed(markdown).getFirstChild();
                block != null;
                block = block.getNext()) {
            if (!(block instanceof Paragraph)) {
                return false;
            }
        }
        return true;
    }

    private static Node parsed(String markdown) {
        return PARSER.parse(markdown.replace('\u0000', '\uFFFD'));
    }

    private static String asStrongLine(String element, List<String> attributes) {
        attributes.clear();
        attributes.add("class");
        attributes.add("m-line");
        return "p";
    }
}

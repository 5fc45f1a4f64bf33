package cn.kexin.crm.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Accessibility as far as a program can tell: axe's rules for WCAG 2.2 A and AA. */
public final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** Fails with rule, help and elements when axe finds something on the page, once nothing fades in any more. */
    public static void check(Page page) {
        page.waitForFunction("() => (!window.jQuery || !jQuery(':animated').length)"
                + " && (!window.PrimeFaces || !PrimeFaces.animationActive)"
                + " && document.getAnimations().every(each => each.playState !== 'running')");
        List<String> violations = new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                        .map(Accessibility::describe)
                        .toList();

        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}

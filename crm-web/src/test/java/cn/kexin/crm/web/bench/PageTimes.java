package cn.kexin.crm.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens pages as somebody signed in and reads from {@code Server-Timing} what the server says about itself. */
final class PageTimes {

    private static final int WARM_UP = 60;
    private static final int TIMES = 60;
    private static final Pattern TIMING = Pattern.compile("app;dur=([0-9.]+), db;desc=\"(\\d+) statements\"");

    /** What was measured of a page. */
    record Measured(Duration median, int statements) {}

    private final Visitor visitor;

    PageTimes(String username) {
        visitor = new Visitor(username);
    }

    Measured measure(String path) {
        for (int i = 0; i < WARM_UP; i++) {
            visitor.open(path);
        }
        List<Duration> times = new ArrayList<>();
        int statements = 0;
        for (int i = 0; i < TIMES; i++) {
            HttpResponse<String> page = visitor.open(path);
            assertThat(page.uri().getPath()).as("shown, not sent elsewhere").endsWith(path.replaceAll("\\?.*", ""));
            Matcher timing =
                    TIMING.matcher(page.headers().firstValue("Server-Timing").orElse(""));
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(timing.find()).as("a page that says how long it took").isTrue();
            times.add(Duration.ofNanos((long) (Double.parseDouble(timing.group(1)) * 1e6)));
            statements = Math.max(statements, Integer.parseInt(timing.group(2)));
        }
        times.sort(null);
        return new Measured(times.get(TIMES / 2), statements);
    }
}

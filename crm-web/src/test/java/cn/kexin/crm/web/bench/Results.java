package cn.kexin.crm.web.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures with what was promised, as a table. */
final class Results {

    private record Line(String name, String figure, String target, Boolean kept) {}

    private final List<Line> lines = new ArrayList<>();

    /** @param most null where nothing is promised */
    void time(String name, Duration took, Duration most) {
        Boolean kept = most == null ? null : took.compareTo(most) <= 0;
        lines.add(new Line(name, millis(took), most == null ? "" : "≤ " + millis(most), kept));
    }

    void ratio(String name, Duration took, Duration measure, double most) {
        double ratio = took.toNanos() / (double) measure.toNanos();
        lines.add(new Line(name, "%.1f ×".formatted(ratio), "≤ %.0f ×".formatted(most), ratio <= most));
    }

    void count(String name, int count, int most) {
        lines.add(new Line(name, String.valueOf(count), "≤ " + most, count <= most));
    }

    private static String millis(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return millis < 10_000 ? "%,.1f ms".formatted(millis) : "%,.1f s".formatted(millis / 1000);
    }

    void print() {
        String form = "%-46s %14s %14s  %s%n";
        StringBuilder table =
                new StringBuilder(String.format(Locale.ROOT, "%n" + form, "", "measured", "promised", ""));
        for (Line line : lines) {
            String verdict = line.kept() == null ? "" : line.kept() ? "pass" : "FAIL";
            table.append(String.format(Locale.ROOT, form, line.name(), line.figure(), line.target(), verdict));
        }
        System.out.println(table);
    }

    List<String> broken() {
        return lines.stream()
                .filter(line -> Boolean.FALSE.equals(line.kept()))
                .map(line -> line.name().strip() + ": " + line.figure() + ", promised " + line.target())
                .toList();
    }
}

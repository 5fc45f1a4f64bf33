package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The working hours of one day: intervals such as {@code 08:30-12:00,13:00-17:30}, in ascending order, none
 * overlapping. A day ends at {@code 24:00} at the latest; hours do not cross midnight.
 */
public final class DailyHours {

    /** Longest text that is accepted, in characters. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");
    private static final int MIDNIGHT = 24 * 60;

    private final List<Interval> intervals;

    private DailyHours(List<Interval> intervals) {
        this.intervals = List.copyOf(intervals);
    }

    /**
     * One stretch of work, in minutes after midnight.
     *
     * @param start the first minute worked
     * @param end the minute at which work ends, at most 1440
     */
    public record Interval(int start, int end) {

        @Override
        public String toString() {
            return "%02d:%02d-%02d:%02d".formatted(start / 60, start % 60, end / 60, end % 60);
        }
    }

    /**
     * Reads hours as people write them; full-width punctuation is accepted.
     *
     * @param text intervals {@code HH:mm-HH:mm} separated by commas
     * @return the hours, never empty
     * @throws BusinessRuleException on the field {@code hours}, naming the interval that is wrong
     */
    public static DailyHours parse(String text) {
        if (text == null || text.isBlank()) {
            throw refused("calendar.error.hoursMissing");
        }
        if (text.length() > MAX_LENGTH) {
            throw refused("calendar.error.hoursTooLong", MAX_LENGTH);
        }
        List<Interval> intervals = new ArrayList<>();
        for (String part : Normalizer.normalize(text, Normalizer.Form.NFKC).split("[,、]", -1)) {
            Interval next = interval(part.strip());
            if (!intervals.isEmpty()
                    && next.start() < intervals.get(intervals.size() - 1).end()) {
                throw refused("calendar.error.hoursOverlap", intervals.get(intervals.size() - 1), next);
            }
            intervals.add(next);
        }
        return new DailyHours(intervals);
    }

    private static Interval interval(String part) {
        Matcher matcher = INTERVAL.matcher(part);
        if (!matcher.matches()) {
            throw refused("calendar.error.hoursFormat", part);
        }
        int start = minute(matcher.group(1), matcher.group(2), part);
        int end = minute(matcher.group(3), matcher.group(4), part);
        if (start >= end) {
            throw refused("calendar.error.hoursBackwards", part);
        }
        return new Interval(start, end);
    }

    private static int minute(String hour, String minute, String part) {
        int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        if (Integer.parseInt(minute) > 59 || minutes > MIDNIGHT) {
            throw refused("calendar.error.hoursFormat", part);
        }
        return minutes;
    }

    private static BusinessRuleException refused(String key, Object... arguments) {
        return BusinessRuleException.onField("hours", key, arguments);
    }

    /** @return the intervals in order */
    public List<Interval> intervals() {
        return intervals;
    }

    /** @return working minutes of a day on which the clock is not changed */
    public int minutes() {
        return intervals.stream().mapToInt(i -> i.end() - i.start()).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DailyHours that && intervals.equals(that.intervals);
    }

    @Override
    public int hashCode() {
        return intervals.hashCode();
    }

    /** @return the canonical text, which {@link #parse} reads back to an equal value */
    @Override
    public String toString() {
        return intervals.stream().map(Interval::toString).collect(Collectors.joining(","));
    }
}

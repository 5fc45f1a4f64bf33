package cn.kexin.crm.domain.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped notices of 2007 to 2026, read without the product's own reader. */
final class ChineseHolidays {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final DailyHours HOURS = DailyHours.parse("08:30-12:00,13:00-17:30");

    private static final Path FOLDER = Path.of("../crm-ejb/src/main/resources/holidays/cn");
    private static final Pattern ENTRY =
            Pattern.compile("\"date\": \"(\\d{4}-\\d{2}-\\d{2})\",\\s*\"isOffDay\": (true|false)");

    private ChineseHolidays() {}

    static WorkingTime workingTime() {
        return workingTime(HOURS, SHANGHAI);
    }

    static WorkingTime workingTime(DailyHours hours, ZoneId zone) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        Set<Integer> years = new TreeSet<>();
        for (int year = 2007; year <= 2026; year++) {
            years.add(year);
            exceptions.putAll(read(FOLDER.resolve(year + ".json")));
        }
        return new WorkingTime(zone, hours, exceptions, years);
    }

    private static Map<LocalDate, Boolean> read(Path file) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        try {
            Matcher matcher = ENTRY.matcher(Files.readString(file));
            while (matcher.find()) {
                days.put(LocalDate.parse(matcher.group(1)), matcher.group(2).equals("false"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }
}

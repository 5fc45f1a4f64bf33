package cn.kexin.crm.web.shared;

import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.domain.shared.Money;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The {@code kx:} functions: how dates, times, money and people are written in the reader's language and zone. */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Formats() {}

    /** @return the zone in which people read times, {@code crm.zone} of the configuration */
    public static ZoneId zone() {
        return ConfigProvider.getConfig()
                .getOptionalValue("crm.zone", ZoneId.class)
                .orElse(ZoneId.of("Asia/Shanghai"));
    }

    /** @return minute-exact date and time; empty for null */
    public static String at(Instant instant) {
        return instant == null ? "" : EXACT.format(instant.atZone(zone()));
    }

    /** @return the date; empty for null */
    public static String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** @return a date with its weekday, as for a heading */
    public static String day(LocalDate date) {
        Locale locale = locale();
        String pattern = isChinese() ? "M 月 d 日" : "d MMMM";
        return DateTimeFormatter.ofPattern(pattern, locale).format(date) + " "
                + date.getDayOfWeek().getDisplayName(isChinese() ? TextStyle.SHORT : TextStyle.FULL, locale);
    }

    /** @return the moment as seen from now: “3 分钟前”, “明天 09:00”, or the date; empty for null */
    public static String ago(Instant instant) {
        if (instant == null) {
            return "";
        }
        Instant now = now();
        long minutes = Duration.between(instant, now).toMinutes();
        if (Math.abs(minutes) < 1) {
            return text("common.time.now");
        }
        if (Math.abs(minutes) < 60) {
            return text(minutes > 0 ? "common.time.minutesAgo" : "common.time.inMinutes", Math.abs(minutes));
        }
        return dayAndTime(
                instant.atZone(zone()).toLocalDateTime(), now.atZone(zone()).toLocalDate());
    }

    private static String dayAndTime(LocalDateTime moment, LocalDate today) {
        int days = (int) (moment.toLocalDate().toEpochDay() - today.toEpochDay());
        String time = TIME.format(moment);
        return switch (days) {
            case 0 -> text("common.time.today", time);
            case -1 -> text("common.time.yesterday", time);
            case 1 -> text("common.time.tomorrow", time);
            default ->
                moment.getYear() == today.getYear()
                        ? DateTimeFormatter.ofPattern("MM-dd HH:mm").format(moment)
                        : DATE.format(moment);
        };
    }

    /** @return how long to wait, in seconds below two minutes and in begun minutes above */
    public static String wait(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 120 ? text("common.time.seconds", seconds) : text("common.time.minutes", (seconds + 59) / 60);
    }

    /** @return an amount in yuan with its sign and two decimals; empty for null */
    public static String money(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.CHINA);
        format.setCurrency(Currency.getInstance("CNY"));
        return format.format(amount);
    }

    /** @return an amount with the sign of its currency, without decimals where they are noughts; empty for null */
    public static String amount(Money money) {
        if (money == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(money.getCurrency()));
        boolean whole = money.getAmount().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : Money.DECIMALS);
        return format.format(money.getAmount());
    }

    /** @return a number with grouping and at most two decimals; empty for null */
    public static String number(Number number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** @return a number with grouping and all its decimals; empty for null */
    public static String exact(BigDecimal number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** @param share 0.932 for 93.2 %; null gives a dash */
    public static String percent(Number share) {
        if (share == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(share.doubleValue() * 100) + " %";
    }

    /** @return what people call an enum's constant; empty for null */
    public static String label(Object constant) {
        return constant instanceof Enum<?> known
                ? CDI.current().select(Texts.class).get().label(known)
                : "";
    }

    /** @return what people call something, in the reader's language; empty for null */
    public static String name(LocalName name) {
        return name == null ? "" : name.in(locale());
    }

    /** @return the names with the language's comma between them */
    public static String join(Collection<?> names) {
        return names.stream().map(String::valueOf).collect(Collectors.joining(isChinese() ? "、" : ", "));
    }

    /** @return the first character of a name, for the round mark that stands for a person */
    public static String initial(String name) {
        return name == null || name.isBlank()
                ? "?"
                : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
    }

    static Instant now() {
        return CDI.current().select(Clock.class).get().instant();
    }

    /** @return a text in the reader's language */
    public static String text(String key, Object... arguments) {
        return CDI.current().select(Texts.class).get().of(key, arguments);
    }

    private static boolean isChinese() {
        return "zh".equals(locale().getLanguage());
    }

    /** @return the reader's language */
    public static Locale language() {
        return locale();
    }

    /** A page knows its reader's language once it is being drawn; what is put into words before would be in the browser's. */
    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean drawn =
                faces != null && faces.getViewRoot() != null && faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return drawn
                ? faces.getViewRoot().getLocale()
                : CDI.current().select(Ui.class).get().getLocale();
    }
}

package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A time as it is read on a clock somewhere; where clocks are changed, some times do not occur and some occur twice. */
public final class LocalMoment {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private LocalMoment() {}

    /**
     * @param field where it was typed, for the refusal
     * @param choice asked for only when the time occurs twice; null while nobody was asked
     * @return the moment
     * @throws BusinessRuleException when clocks are put forward past that time, or it occurs twice and nothing is chosen
     */
    public static Instant resolve(String field, LocalDateTime local, ZoneId zone, TimeChoice choice) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            LocalDateTime after = zone.getRules().getTransition(local).getDateTimeAfter();
            throw BusinessRuleException.onField(
                    field, "visit.error.noSuchTime", written(local), zone.getId(), written(after));
        }
        if (offsets.size() > 1 && choice == null) {
            throw BusinessRuleException.onField(
                    "choice", "visit.error.timeTwice", written(local), zone.getId(), offsets.get(0), offsets.get(1));
        }
        ZoneOffset offset = offsets.get(choice == TimeChoice.LATER ? offsets.size() - 1 : 0);
        return local.toInstant(offset);
    }

    /** @return whether the time occurs twice there */
    public static boolean isTwice(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).size() > 1;
    }

    /** @return which of two equal times the moment is; null when its time occurs once */
    public static TimeChoice choiceOf(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        if (!isTwice(local, zone)) {
            return null;
        }
        return zone.getRules()
                        .getOffset(moment)
                        .equals(zone.getRules().getValidOffsets(local).get(0))
                ? TimeChoice.EARLIER
                : TimeChoice.LATER;
    }

    /** @return the moment as a clock there shows it */
    public static String written(Instant moment, ZoneId zone) {
        return written(LocalDateTime.ofInstant(moment, zone));
    }

    private static String written(LocalDateTime local) {
        return WRITTEN.format(local);
    }
}

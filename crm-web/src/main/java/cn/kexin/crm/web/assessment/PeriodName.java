package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.PeriodKind;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What people call a span of days: “2016 年 3 月”, “Q1 2016”; any other span by its code. */
@Named
@RequestScoped
public class PeriodName {

    @Inject
    private Texts texts;

    /** @param to included */
    public String of(LocalDate from, LocalDate to, String code) {
        PeriodKind kind = PeriodKind.of(from, to);
        return kind == PeriodKind.OTHER
                ? code
                : DateTimeFormatter.ofPattern(texts.of("assessment.period.pattern." + kind), texts.locale())
                        .format(from);
    }
}

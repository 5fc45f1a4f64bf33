package cn.kexin.crm.domain.aftercare;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.MonthDay;

/** Stores the day of a year as month times 100 plus day: 1115 for 15 November. */
@Converter(autoApply = true)
public class MonthDayConverter implements AttributeConverter<MonthDay, Integer> {

    private static final int MONTH = 100;

    @Override
    public Integer convertToDatabaseColumn(MonthDay date) {
        return date == null ? null : date.getMonthValue() * MONTH + date.getDayOfMonth();
    }

    @Override
    public MonthDay convertToEntityAttribute(Integer stored) {
        return stored == null ? null : MonthDay.of(stored / MONTH, stored % MONTH);
    }
}

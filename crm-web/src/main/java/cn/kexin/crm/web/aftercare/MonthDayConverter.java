package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;

/** A day of every year as month and day, such as 11-15. */
@ApplicationScoped
@FacesConverter(value = "monthDay", managed = true)
public class MonthDayConverter implements Converter<MonthDay> {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MM-dd");

    @Inject
    private Texts texts;

    @Override
    public MonthDay getAsObject(FacesContext faces, UIComponent input, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return MonthDay.from(FORM.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("aftercare.error.monthDay"), null), e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent output, MonthDay date) {
        return date == null ? "" : FORM.format(date);
    }
}

package cn.kexin.crm.web.process;

import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Working minutes as hours and minutes, {@code 2:30}; a lone number is hours. */
@ApplicationScoped
@FacesConverter(value = "duration", managed = true)
public class DurationConverter implements Converter<Integer> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:[:：](\\d{1,2}))?");
    private static final int MINUTES_PER_HOUR = 60;

    @Inject
    private Texts texts;

    @Override
    public Integer getAsObject(FacesContext faces, UIComponent input, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher given = FORM.matcher(text.strip());
        int minutes = given.matches() && given.group(2) != null ? Integer.parseInt(given.group(2)) : 0;
        if (!given.matches() || minutes >= MINUTES_PER_HOUR) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("casework.error.duration"), null));
        }
        return Integer.parseInt(given.group(1)) * MINUTES_PER_HOUR + minutes;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, Integer minutes) {
        return minutes == null ? "" : "%d:%02d".formatted(minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }
}

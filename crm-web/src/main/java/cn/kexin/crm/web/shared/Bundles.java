package cn.kexin.crm.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * All texts of all features. Every file under {@code i18n/} is found at start: {@code <feature>.properties} is Chinese,
 * {@code <feature>_en.properties} English; a new feature's file needs no registration.
 */
@ApplicationScoped
public class Bundles {

    private static final String FOLDER = "/WEB-INF/classes/i18n/";
    private static final String ENGLISH_FILE = "_en.properties";

    @Inject
    private ServletContext application;

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    @PostConstruct
    void load() {
        for (String path : application.getResourcePaths(FOLDER)) {
            if (path.endsWith(".properties")) {
                load(path, path.endsWith(ENGLISH_FILE) ? english : chinese);
            }
        }
    }

    private void load(String path, Map<String, String> texts) {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(application.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
    }

    public boolean has(String key) {
        return chinese.containsKey(key);
    }

    /**
     * @param arguments values for {@code {0}}…; without any the text is taken literally
     * @return the text in the locale's language, Chinese when English has none, the key itself when neither has
     */
    public String text(Locale locale, String key, Object... arguments) {
        String text = "en".equals(locale.getLanguage()) ? english.get(key) : null;
        if (text == null) {
            text = chinese.getOrDefault(key, key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}

package cn.kexin.crm.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says: in Chinese on a Chinese system, else in English. */
final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "launch.messages",
            Locale.getDefault().getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Messages() {}

    static String get(String key, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = String.valueOf(arguments[i]);
        }
        return MessageFormat.format(BUNDLE.getString(key), arguments);
    }
}

package cn.kexin.crm.launch;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passwords that a first start gives out: the user's own, or made here, and told once the server is ready. */
record SignIns(String demoPassword, String adminPassword) {

    /** Without the letters and figures that are taken for each other. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private static final String FIGURES = "23456789";

    /** Set by the application when it has filled an empty database. */
    private static final String CREATED = "crm.created";

    static SignIns prepare(boolean demo) {
        return demo
                ? new SignIns(provide("crm.demo.password"), null)
                : new SignIns(null, provide("crm.admin.password"));
    }

    private static String provide(String property) {
        String password = Settings.value(property).orElseGet(SignIns::make);
        System.setProperty(property, password);
        return password;
    }

    /** @return four groups, such as {@code tkwp-38rm-...}: letters and figures, easy to type */
    private static String make() {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> pick(random, LETTERS)
                        + pick(random, LETTERS)
                        + pick(random, FIGURES)
                        + pick(random, LETTERS + FIGURES))
                .limit(4)
                .collect(Collectors.joining("-"));
    }

    private static String pick(SecureRandom random, String from) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }

    String describe() {
        return switch (System.getProperty(CREATED, "kept")) {
            case "demo" -> Messages.get("signIn.demo", demoPassword);
            case "empty" -> Messages.get("signIn.empty", adminPassword);
            default -> Messages.get("signIn.kept");
        };
    }
}

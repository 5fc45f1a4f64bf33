package cn.kexin.crm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which feature may know which, in the domain and behind the facades. */
@AnalyzeClasses(
        packages = {"cn.kexin.crm.domain", "cn.kexin.crm.ejb"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class FeatureOrderTest {

    private static final Pattern FEATURE = Pattern.compile("cn\\.kexin\\.crm\\.(?:domain|ejb)\\.(\\w+)\\..*");

    /** Assessment knows no feature whose work it measures: those implement its measure interface. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("organisation", Set.of("shared")),
            Map.entry("notification", Set.of("shared", "organisation")),
            Map.entry("assessment", Set.of("shared", "organisation", "notification")),
            Map.entry("reference", Set.of("shared")),
            Map.entry("audit", Set.of("shared", "organisation")),
            Map.entry("webhook", Set.of("shared", "organisation", "audit", "notification")),
            Map.entry("attachment", Set.of("shared", "organisation", "audit")),
            Map.entry(
                    "customer",
                    Set.of("shared", "organisation", "notification", "reference", "audit", "attachment", "assessment")),
            Map.entry("privacy", Set.of("shared", "organisation", "audit", "customer")),
            Map.entry("touch", Set.of("shared", "organisation", "customer")),
            Map.entry(
                    "casework",
                    Set.of(
                            "shared",
                            "reference",
                            "audit",
                            "organisation",
                            "notification",
                            "webhook",
                            "customer",
                            "touch",
                            "assessment")),
            Map.entry(
                    "aftercare",
                    Set.of("shared", "organisation", "reference", "audit", "customer", "casework", "assessment")),
            Map.entry("remedy", Set.of("shared", "organisation", "customer", "casework")),
            Map.entry(
                    "emergency",
                    Set.of("shared", "organisation", "notification", "customer", "casework", "remedy", "assessment")),
            Map.entry("project", Set.of("shared", "organisation", "reference", "audit", "customer", "casework")),
            Map.entry(
                    "mail",
                    Set.of("shared", "organisation", "notification", "audit", "attachment", "customer", "casework")),
            Map.entry(
                    "service",
                    Set.of("shared", "organisation", "customer", "touch", "casework", "aftercare", "project")),
            Map.entry(
                    "visit",
                    Set.of(
                            "shared",
                            "organisation",
                            "reference",
                            "attachment",
                            "customer",
                            "casework",
                            "project",
                            "aftercare",
                            "assessment")),
            Map.entry("knowledge", Set.of("shared", "organisation", "customer", "casework")),
            Map.entry(
                    "exchange",
                    Set.of(
                            "shared",
                            "organisation",
                            "notification",
                            "reference",
                            "audit",
                            "customer",
                            "casework",
                            "project",
                            "visit",
                            "assessment")));

    @ArchTest
    static void featuresKnowOnlyWhatComesBeforeThem(JavaClasses classes) {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = featureOf(type);
                String to = featureOf(dependency.getTargetClass());
                if (to != null
                        && !to.equals(from)
                        && !MAY_KNOW.getOrDefault(from, Set.of()).contains(to)) {
                    wrong.add(type.getName() + " -> "
                            + dependency.getTargetClass().getName());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ArchTest
    static void everyFeatureHasItsPlaceInTheOrder(JavaClasses classes) {
        List<String> unplaced = classes.stream()
                .map(FeatureOrderTest::featureOf)
                .distinct()
                .filter(feature -> feature != null && !MAY_KNOW.containsKey(feature))
                .toList();

        assertThat(unplaced).isEmpty();
    }

    private static String featureOf(JavaClass type) {
        Matcher matcher = FEATURE.matcher(type.getName());
        return matcher.matches() ? matcher.group(1) : null;
    }
}

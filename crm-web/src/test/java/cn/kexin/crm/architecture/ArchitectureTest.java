package cn.kexin.crm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.kexin.crm.domain.shared.BaseEntity;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.sql.SQLException;

/** The rules by which modules and layers know each other. */
@AnalyzeClasses(packages = "cn.kexin.crm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "cn.kexin.crm.domain..";
    private static final String EJB = "cn.kexin.crm.ejb..";
    private static final String INTERNAL = "cn.kexin.crm.ejb..internal..";
    private static final String WEB = "cn.kexin.crm.web..";

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(DOMAIN, "java..", "jakarta.persistence..", "jakarta.validation..")
                            .and(not(assignableTo(EntityManager.class)))
                            .or(type(ApplicationException.class)));

    @ArchTest
    static final ArchRule FACADES_DO_NOT_KNOW_SCREENS = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, EJB)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    WEB, "jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces.."));

    @ArchTest
    static final ArchRule SCREENS_KNOW_FACADES_NOT_WHAT_IS_BEHIND_THEM =
            noClasses().that().resideInAPackage(WEB).should().dependOnClassesThat(resideInAPackage(INTERNAL));

    @ArchTest
    static final ArchRule ONLY_THE_MODULE_OF_THE_FACADES_REACHES_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage(EJB)
            .should()
            .dependOnClassesThat(assignableTo(EntityManager.class)
                    .or(resideInAnyPackage("javax.sql..", "java.sql..").and(not(assignableTo(SQLException.class)))));

    @ArchTest
    static final ArchRule FACADES_SHOW_NOTHING_OF_PERSISTENCE = noClasses()
            .that()
            .areAnnotatedWith(Local.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..", INTERNAL));

    @ArchTest
    static final ArchRule FACADES_ARE_PUBLISHED_THEIR_BEANS_ARE_NOT = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .resideInAPackage(INTERNAL);

    @ArchTest
    static final ArchRule FACADES_STAND_IN_THE_FEATURES_PACKAGE = classes()
            .that()
            .areAnnotatedWith(Local.class)
            .should()
            .resideInAPackage("cn.kexin.crm.ejb.*")
            .andShould()
            .beInterfaces();

    @ArchTest
    static final ArchRule ENTITIES_LIVE_IN_THE_DOMAIN_VERSIONED_OR_APPEND_ONLY = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage(DOMAIN)
            .andShould(beVersionedOrOnlyEverAdded());

    @ArchTest
    static final ArchRule ENTITIES_HAVE_VERBS_INSTEAD_OF_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should(notBeSetters());

    @ArchTest
    static final ArchRule DOMAIN_FEATURES_HAVE_NO_CYCLES =
            slices().matching("cn.kexin.crm.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FACADE_FEATURES_HAVE_NO_CYCLES =
            slices().matching("cn.kexin.crm.ejb.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SCREEN_FEATURES_HAVE_NO_CYCLES =
            slices().matching("cn.kexin.crm.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static ArchCondition<JavaClass> beVersionedOrOnlyEverAdded() {
        return ArchCondition.from(DescribedPredicate.describe(
                "be versioned or only ever added",
                type -> type.isAssignableTo(BaseEntity.class)
                        || type.getFields().stream().allMatch(ArchitectureTest::isNeverUpdated)));
    }

    private static boolean isNeverUpdated(JavaField field) {
        return field.isAnnotatedWith(Id.class)
                || field.getModifiers().contains(JavaModifier.STATIC)
                || field.isAnnotatedWith(Column.class)
                        && !field.getAnnotationOfType(Column.class).updatable()
                || field.isAnnotatedWith(JoinColumn.class)
                        && !field.getAnnotationOfType(JoinColumn.class).updatable();
    }

    private static ArchCondition<JavaMethod> notBeSetters() {
        return ArchCondition.from(DescribedPredicate.describe(
                "not be setters",
                method -> !method.getName().matches("set[A-Z].*")
                        || method.getRawParameterTypes().size() != 1));
    }
}

package cn.kexin.crm.ejb.testing;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;

/**
 * Base of the tests that run inside Payara Micro, on the shipped archives, with the demonstration company in a database
 * that is empty when the class begins.
 *
 * <pre>{@code
 * class CustomerIT extends FacadeTest {      // name ends in IT: run by Failsafe, on H2 and again on PostgreSQL
 *     @EJB CustomerFacade customers;         // inject any facade, an EntityManager, a DataSource ...
 *
 *     @Test void aSalesRepresentativeSeesOwnCustomers() {
 *         long id = as.role(Role.SALES, () -> customers.create(command));
 *         assertThatThrownBy(() -> as.user("service", () -> customers.edit(id, ...)))
 *                 .isInstanceOf(EJBAccessException.class);
 *         TestClock.advance(Duration.ofHours(3));
 *     }
 * }
 * }</pre>
 *
 * <p>Each class starts a server of its own (about 15 seconds), so write few classes with many tests; the tests of a class
 * share its database, so each makes the records it needs. A facade is called through {@link #as}: without it the caller
 * is nobody. One class on one database: {@code mvn -pl crm-ejb -am verify -DskipUnitTests -DskipPostgresql
 * -Dit.test=CustomerIT -Dfailsafe.failIfNoSpecifiedTests=false}. The server's output is in
 * {@code crm-ejb/target/failsafe-reports/h2/*-output.txt}.
 */
@ArquillianTest
public abstract class FacadeTest {

    /** Who calls. */
    @Inject
    protected Callers as;

    @Deployment
    public static WebArchive deployment() {
        return Deployments.war();
    }

    @AfterEach
    void returnToSystemTime() {
        TestClock.reset();
    }
}

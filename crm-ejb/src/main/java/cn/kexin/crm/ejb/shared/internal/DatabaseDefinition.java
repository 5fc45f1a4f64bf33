package cn.kexin.crm.ejb.shared.internal;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one data source, described by configuration: embedded H2 unless told otherwise, PostgreSQL in production. A connection
 * that the database has closed, as when it was restarted, is not given to anybody.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/crm",
        className = "${MPCONFIG=crm.datasource.class}",
        url = "${MPCONFIG=crm.datasource.url}",
        user = "${MPCONFIG=crm.datasource.user}",
        password = "${MPCONFIG=crm.datasource.password}",
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
public class DatabaseDefinition {}

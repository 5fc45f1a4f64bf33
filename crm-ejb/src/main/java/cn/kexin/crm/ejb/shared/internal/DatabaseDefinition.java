package cn.kexin.crm.ejb.shared.internal;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** The one data source, described by configuration: embedded H2 unless told otherwise, PostgreSQL in production. */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/crm",
        className = "${MPCONFIG=crm.datasource.class}",
        url = "${MPCONFIG=crm.datasource.url}",
        user = "${MPCONFIG=crm.datasource.user}",
        password = "${MPCONFIG=crm.datasource.password}",
        minPoolSize = 2,
        maxPoolSize = 32)
public class DatabaseDefinition {}

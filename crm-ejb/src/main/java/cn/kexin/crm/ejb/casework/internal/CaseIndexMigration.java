package cn.kexin.crm.ejb.casework.internal;

import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Makes cases that are older than their search columns findable. */
@Dependent
public class CaseIndexMigration implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("32.1");
    }

    @Override
    public String getDescription() {
        return "case index";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        CaseIndex.write(context.getConnection(), "1 = 1");
    }
}

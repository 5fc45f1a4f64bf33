package cn.kexin.crm.ejb.shared;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A step of the schema's history that SQL alone cannot do, because what is written follows from rules of the program. In one
 * transaction; without a checksum, as the rules may become better after it was done.
 */
public abstract class CodeMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    /** @param version a number that no file of SQL has */
    protected CodeMigration(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.ejb.shared.CodeMigration;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;

/** Makes cases that are older than their search columns findable. */
@Dependent
public class CaseIndexMigration extends CodeMigration {

    public CaseIndexMigration() {
        super("32.1", "case index");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        CaseIndex.write(context.getConnection(), "1 = 1");
    }
}

package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.NameOrder;
import cn.kexin.crm.ejb.shared.ColumnRewrite;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Gives the customers of an older archive their place in the order of names, slice by slice. */
@Dependent
public class NameOrderMigration implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("19.2");
    }

    @Override
    public String getDescription() {
        return "name order keys";
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
        new ColumnRewrite(
                        "customer",
                        "1 = 1",
                        List.of("kind", "name"),
                        List.of("name_order"),
                        row -> List.of(NameOrder.of(row.getString(3), CustomerKind.valueOf(row.getString(2)))))
                .run(context.getConnection());
    }
}

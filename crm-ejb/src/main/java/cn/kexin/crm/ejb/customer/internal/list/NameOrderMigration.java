package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.NameOrder;
import cn.kexin.crm.ejb.shared.CodeMigration;
import cn.kexin.crm.ejb.shared.ColumnRewrite;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/** Gives the customers of an older archive their place in the order of names, slice by slice. */
@Dependent
public class NameOrderMigration extends CodeMigration {

    public NameOrderMigration() {
        super("19.2", "name order keys");
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

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.DefinitionStatus;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.CodeMigration;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.migration.Context;

/** Puts the lifecycles into force in a company that is older than they are; one that has its own of the name keeps it. */
@Dependent
public class LifecycleMigration extends CodeMigration {

    private static final List<String> LIFECYCLES = List.of("construction-project", "equipment-sale", "dealer-end-user");

    public LifecycleMigration() {
        super("34.1", "lifecycles");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Set<String> units = texts(connection, "select code from org_unit where active = true");
        if (units.isEmpty()) {
            return;
        }
        Set<String> known = texts(connection, "select code from process_definition");
        BulkIds ids = new BulkIds(connection);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into process_definition (id, version, code, revision, status, document, activated_at)"
                        + " values (?, 1, ?, 1, ?, ?, current_timestamp)")) {
            for (String name : LIFECYCLES) {
                ProcessModel model =
                        ShippedDefinitions.adapt(ProcessJson.read(ShippedDefinitions.resource(name)), units);
                if (!known.contains(model.code())) {
                    insert.setLong(1, ids.next());
                    insert.setString(2, model.code());
                    insert.setString(3, DefinitionStatus.ACTIVE.name());
                    insert.setString(4, ProcessJson.write(model));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static Set<String> texts(Connection connection, String sql) throws SQLException {
        Set<String> found = new HashSet<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}

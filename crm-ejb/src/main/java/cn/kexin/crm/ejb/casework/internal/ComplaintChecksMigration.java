package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.DefinitionStatus;
import cn.kexin.crm.domain.casework.ExitCheck;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.CodeMigration;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.Context;

/**
 * A complaint is closed only once its cause is removed. A company that is older than this, and has left the shipped definition
 * as it was, gets a revision of it that asks for that; its running complaints keep theirs. A definition that the company has
 * made its own stays as it is: its editor offers the same checks.
 */
@Dependent
public class ComplaintChecksMigration extends CodeMigration {

    private static final Map<String, List<ExitCheck>> CHECKS = Map.of(
            "INVESTIGATION", List.of(ExitCheck.CAUSE_FOUND),
            "ACTION", List.of(ExitCheck.ACTIONS_AGREED),
            "RESOLVED", List.of(ExitCheck.ACTIONS_DONE, ExitCheck.EFFECTIVENESS_PROVEN));

    public ComplaintChecksMigration() {
        super("45.1", "complaint checks");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String sql = "select id, document from process_definition d where code = 'COMPLAINT' and revision = 1"
                + " and status = 'ACTIVE' and not exists (select 1 from process_definition n where n.code = d.code"
                + " and n.revision > 1)";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                succeed(connection, row.getLong(1), asking(ProcessJson.read(row.getString(2))));
            }
        }
    }

    private static void succeed(Connection connection, long id, ProcessModel model) throws SQLException {
        try (PreparedStatement retire = connection.prepareStatement(
                "update process_definition set status = 'RETIRED', version = version + 1 where id = ?")) {
            retire.setLong(1, id);
            retire.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into process_definition (id, version, code, revision, status, document, activated_at)"
                        + " values (?, 1, ?, 2, ?, ?, current_timestamp)")) {
            insert.setLong(1, new BulkIds(connection).next());
            insert.setString(2, model.code());
            insert.setString(3, DefinitionStatus.ACTIVE.name());
            insert.setString(4, ProcessJson.write(model));
            insert.executeUpdate();
        }
    }

    private static ProcessModel asking(ProcessModel m) {
        return new ProcessModel(
                m.code(),
                m.label(),
                m.numberPrefix(),
                m.categories(),
                m.stages().stream().map(ComplaintChecksMigration::asking).toList(),
                m.transitions(),
                m.clocks(),
                m.escalations());
    }

    private static Stage asking(Stage stage) {
        List<ExitCheck> checks = new ArrayList<>(stage.exitChecks());
        CHECKS.getOrDefault(stage.code(), List.of()).stream()
                .filter(check -> !checks.contains(check))
                .forEach(checks::add);
        return new Stage(stage.code(), stage.label(), stage.kind(), stage.responsible(), stage.duties(), checks);
    }
}

package cn.kexin.crm.web.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Gives a large archive its work: the service history, imported as any company would, and nine copies of it that belong to
 * customers of the branches where the crowd works, a tenth of them still open; appointments and warranties.
 */
final class CareGenerator {

    private static final Path HISTORY = Path.of("../crm-ejb/src/test/resources/service-history/service-history.zip");
    private static final String MARK = "scale care";
    private static final int COPIES = 9;

    /** Tables whose rows belong to a case and are copied with it. */
    private static final List<String> PARTS = List.of("case_clock", "case_task", "evidence");

    private static final String POOL =
            """
            create table scale_pool as
            select c.id, u.id as unit_id, coalesce(c.owner_person_id, h.id) as person_id, c.phone, u.code as unit,
              row_number() over (order by md5(c.number)) as place
            from customer c join org_unit u on u.id = c.owner_unit_id
            join person h on h.username = 'scale' || substring(u.code from 7) || 'x0'
            where u.code like 'SCALE-%%' and cast(substring(u.code from 7) as integer) < %d and c.merged_into_id is null
            limit 200000""";

    private static final String MAP =
            """
            create temporary table scale_map on commit drop as
            select b.id as old_id, nextval('crm_seq') as new_id, p.id as customer_id, p.unit_id, p.person_id
            from (select id, row_number() over (order by id) as place from customer_case
              where external_id is not null and number !~ '-[1-9]$') b
            join scale_pool p on p.place = 1 + (b.place * 7 + %d * 24919) %% (select count(*) from scale_pool)""";

    /** A tenth of what was copied is still worked on: by the customer's branch, which has to solve it within weeks. */
    private static final List<String> OPEN = List.of(
            """
            update customer_case c set status = 'ACTIVE', stage = 'IN_PROGRESS', main_stage = 'IN_PROGRESS', closed_at = null,
              resolved_at = null, unit_id = p.unit_id, person_id = p.person_id, role = 'SALES',
              opened_at = now() - (abs(hashtext(c.number)) % 400) * interval '1 hour', due_at = now() + (200 + abs(hashtext(c.number)) % 2000) * interval '1 hour'
            from scale_pool p where p.id = c.customer_id and c.number ~ '-[1-9]$' and abs(hashtext(c.number)) % 10 = 0""",
            """
            insert into case_clock (id, version, case_id, code, target_minutes, started_at, due_at, state, used_minutes,
              running_since, escalation_level, escalate_at)
            select nextval('crm_seq'), 1, c.id, 'RESOLUTION', 2880, c.opened_at, c.due_at, 'RUNNING', 0, c.opened_at, 0, c.due_at
            from customer_case c where c.status = 'ACTIVE' and c.number ~ '-[1-9]$'""",
            """
            insert into case_task (id, version, case_id, stage, duty, mandatory, role, unit_id, person_id, state, opened_at)
            select nextval('crm_seq'), 1, c.id, 'IN_PROGRESS', 'SOLVE', true, c.role, c.unit_id, c.person_id, 'OPEN', c.opened_at
            from customer_case c where c.status = 'ACTIVE' and c.number ~ '-[1-9]$'""");

    private static final List<String> VISITS_AND_WARRANTIES = List.of(
            """
            insert into appointment (id, version, number, customer_id, unit_id, person_id, kind, subject, site_division,
              starts_at, ends_at, zone, status, arranged_at, arranged_by_id, let_down)
            select nextval('crm_seq'), 1, 'SCALE-V' || g, p.id, p.unit_id, p.person_id, 'REPAIR', '上门检修', '500112',
              now() + (g % 90 - 45) * interval '1 day' + (g % 9) * interval '1 hour',
              now() + (g % 90 - 45) * interval '1 day' + (g % 9 + 1) * interval '1 hour',
              'Asia/Shanghai', 'PLANNED', now(), p.person_id, false
            from generate_series(1, 40000) g join scale_pool p on p.place = g * 5""",
            """
            insert into appointment_person (id, version, appointment_id, person_id)
            select nextval('crm_seq'), 1, a.id, a.person_id from appointment a where a.number like 'SCALE-V%'""",
            """
            insert into warranty_item (id, version, customer_id, part, product_name, serial_number, accepted_on, starts_on,
              ends_on, basis, created_at, created_by_id)
            select nextval('crm_seq'), 1, p.id, case k when 1 then 'EQUIPMENT_INSTALLATION' else 'ELECTRICAL' end, 'CBC-200',
              'SCALE-SN-' || p.place || '-' || k, date '2024-01-01' + cast(p.place % 700 as integer),
              date '2024-01-01' + cast(p.place % 700 as integer), date '2026-01-01' + cast(p.place % 1400 as integer),
              'STATUTORY', now(), p.person_id
            from scale_pool p, generate_series(1, 2) k""");

    private final ScaleDatabase database;

    CareGenerator(ScaleDatabase database) {
        this.database = database;
    }

    /** Does nothing when the work is there already. */
    void run() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (MARK.equals(single(statement, "select obj_description('customer_case'::regclass)"))) {
                ArchiveGenerator.say("the work is there");
                return;
            }
            ArchiveGenerator.say("importing the service history");
            Api api = new Api("customer_dept");
            api.finished(api.upload("/imports", HISTORY, "service-history", "uci-service-history"));
            statement.execute("set session_replication_role = replica");
            statement.execute(POOL.formatted(Crowd.PEOPLE));
            statement.execute("create unique index on scale_pool (place)");
            for (int copy = 1; copy <= COPIES; copy++) {
                ArchiveGenerator.say("copy %d of the history".formatted(copy));
                copy(connection, statement, copy);
            }
            for (String sql : OPEN) {
                statement.execute(sql);
            }
            for (String sql : VISITS_AND_WARRANTIES) {
                statement.execute(sql);
            }
            statement.execute("comment on table customer_case is '" + MARK + "'");
            statement.execute("vacuum analyze");
        }
    }

    private static void copy(Connection connection, Statement statement, int copy) throws SQLException {
        connection.setAutoCommit(false);
        statement.execute(MAP.formatted(copy));
        statement.execute("create unique index on scale_map (old_id)");
        statement.execute(copying(
                statement,
                "customer_case",
                """
                case column_name when 'id' then 'm.new_id' when 'customer_id' then 'm.customer_id' when 'contact_id' then 'null'
                when 'number' then 't.number || ''-%1$d''' when 'external_id' then 't.external_id || ''-%1$d'''
                else 't.' || column_name end"""
                        .formatted(copy),
                "t.id"));
        for (String part : PARTS) {
            statement.execute(copying(
                    statement,
                    part,
                    "case column_name when 'id' then 'nextval(''crm_seq'')' when 'case_id' then 'm.new_id' else 't.' ||"
                            + " column_name end",
                    "t.case_id"));
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** @param columns says in SQL, from a column's name, what the copy has there */
    private static String copying(Statement statement, String table, String columns, String link) throws SQLException {
        String lists =
                "select string_agg(column_name, ', ' order by ordinal_position) || ') select ' || string_agg(" + columns
                        + ", ', ' order by ordinal_position) from information_schema.columns where table_schema = 'public'"
                        + " and table_name = '" + table + "'";
        return "insert into " + table + " (" + single(statement, lists) + " from " + table
                + " t join scale_map m on m.old_id = " + link;
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

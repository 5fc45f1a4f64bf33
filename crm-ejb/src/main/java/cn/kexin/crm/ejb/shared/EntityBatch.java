package cn.kexin.crm.ejb.shared;

import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * New entities of one class, stored past the persistence context in one statement: for the few places where they come by
 * the hundred thousand. What is stored is read off the mapping, so that a column is never forgotten. Neither listeners
 * nor cascades are called.
 */
public final class EntityBatch<T> implements AutoCloseable {

    private final List<Mapped> columns = new ArrayList<>();
    private final List<ElementRows> elements = new ArrayList<>();
    private final BulkIds ids;
    private final Field idField;
    private final BulkInsert rows;

    public EntityBatch(Connection connection, Class<T> entity, BulkIds ids) throws SQLException {
        this.ids = ids;
        map(entity, List.of(), connection);
        this.idField = columns.stream()
                .filter(column -> column.isId())
                .findFirst()
                .orElseThrow()
                .field();
        this.rows = new BulkInsert(
                connection,
                entity.getAnnotation(Table.class).name(),
                columns.stream()
                        .map(column -> new Column(column.name(), column.sqlType()))
                        .toList());
    }

    private void map(Class<?> type, List<Field> path, Connection connection) throws SQLException {
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                map(field, path, connection);
            }
        }
    }

    private void map(Field field, List<Field> path, Connection connection) throws SQLException {
        if (field.isAnnotationPresent(ElementCollection.class)) {
            elements.add(new ElementRows(field, connection));
        } else if (field.isAnnotationPresent(Embedded.class)) {
            map(field.getType(), List.of(field), connection);
        } else if (field.isAnnotationPresent(Id.class)
                || field.isAnnotationPresent(Version.class)
                || field.isAnnotationPresent(JoinColumn.class)
                || field.isAnnotationPresent(jakarta.persistence.Column.class)) {
            columns.add(new Mapped(path, field));
        }
    }

    /**
     * Gives the entity its id and keeps it for {@link #write}.
     *
     * @return the id
     */
    public long add(T entity) throws SQLException {
        long id = ids.next();
        Mapped.set(idField, entity, id);
        rows.add(columns.stream().map(column -> column.read(entity)).toArray());
        for (ElementRows each : elements) {
            each.add(id, entity);
        }
        return id;
    }

    /** Sends everything added since it was last called. */
    public void write() throws SQLException {
        rows.write();
        for (ElementRows each : elements) {
            each.rows.write();
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        for (ElementRows each : elements) {
            each.rows.close();
        }
    }

    /** A collection of plain values in a table of its own. */
    private static final class ElementRows {

        private final Field field;
        private final BulkInsert rows;

        ElementRows(Field field, Connection connection) throws SQLException {
            this.field = field;
            CollectionTable table = field.getAnnotation(CollectionTable.class);
            this.rows = new BulkInsert(
                    connection,
                    table.name(),
                    Arrays.asList(
                            new Column(table.joinColumns()[0].name(), Long.class),
                            new Column(
                                    field.getAnnotation(jakarta.persistence.Column.class)
                                            .name(),
                                    String.class)));
        }

        void add(long owner, Object entity) {
            for (Object element : (Collection<?>) Mapped.get(field, entity)) {
                rows.add(owner, element);
            }
        }
    }
}

package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Scale;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.ScorecardFigure;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Stores the cards of a first computation: in a company of thousands their figures are too many for entities. */
final class CardBatch implements AutoCloseable {

    private static final long FIRST_VERSION = 1;

    private static final List<Column> CARD = List.of(
            new Column("id", Long.class),
            new Column("version", Long.class),
            new Column("period_id", Long.class),
            new Column("subject_type", String.class),
            new Column("subject_id", Long.class),
            new Column("unit_id", Long.class),
            new Column("person_id", Long.class),
            new Column("state", String.class),
            new Column("total", BigDecimal.class),
            new Column("place", Integer.class),
            new Column("places", Integer.class));

    private static final List<Column> FIGURE = List.of(
            new Column("id", Long.class),
            new Column("version", Long.class),
            new Column("scorecard_id", Long.class),
            new Column("position", Integer.class),
            new Column("measure", String.class),
            new Column("kind", String.class),
            new Column("direction", String.class),
            new Column("floor_figure", BigDecimal.class),
            new Column("target_figure", BigDecimal.class),
            new Column("ceiling_figure", BigDecimal.class),
            new Column("weight", BigDecimal.class),
            new Column("numerator", Long.class),
            new Column("denominator", Long.class),
            new Column("actual", BigDecimal.class),
            new Column("points", BigDecimal.class));

    private final BulkIds ids;
    private final BulkInsert cards;
    private final BulkInsert figures;

    CardBatch(Connection connection) throws SQLException {
        this.ids = new BulkIds(connection);
        this.cards = new BulkInsert(connection, "scorecard", CARD);
        this.figures = new BulkInsert(connection, "scorecard_figure", FIGURE);
    }

    /** @param card a new one, measured and placed */
    void add(Scorecard card) throws SQLException {
        long id = ids.next();
        cards.add(
                id,
                FIRST_VERSION,
                card.getPeriod().getId(),
                card.getSubjectType(),
                card.getSubjectId(),
                card.getUnit().getId(),
                card.getPerson() == null ? null : card.getPerson().getId(),
                card.getState(),
                card.getTotal(),
                card.getPlace(),
                card.getPlaces());
        for (ScorecardFigure figure : card.getFigures()) {
            add(id, figure);
        }
    }

    private void add(long card, ScorecardFigure figure) throws SQLException {
        Scale scale = figure.getScale();
        figures.add(
                ids.next(),
                FIRST_VERSION,
                card,
                figure.getPosition(),
                figure.getMeasure(),
                figure.getKind(),
                scale.getDirection(),
                scale.getFloor(),
                scale.getTarget(),
                scale.getCeiling(),
                scale.getWeight(),
                figure.getNumerator(),
                figure.getDenominator(),
                figure.getActual(),
                figure.getPoints());
    }

    /** Sends everything added. */
    void write() throws SQLException {
        cards.write();
        figures.write();
    }

    @Override
    public void close() throws SQLException {
        cards.close();
        figures.close();
    }
}

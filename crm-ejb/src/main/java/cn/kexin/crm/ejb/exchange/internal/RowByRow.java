package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;

/** Base of the imports whose rows each make or change one record, in a transaction of its own. */
abstract class RowByRow implements KindImporter {

    /**
     * What became of a row.
     *
     * @param id of the record that was made and could be taken back; null when there is none
     */
    record Made(Effect effect, Long id) {

        static final Made UPDATED = new Made(Effect.UPDATED, null);
        static final Made SKIPPED = new Made(Effect.SKIPPED, null);

        /** Something new that stays, whatever happens to the import. */
        static final Made EVIDENCE = new Made(Effect.CREATED, null);

        static Made created(long id) {
            return new Made(Effect.CREATED, id);
        }
    }

    enum Effect {
        CREATED,
        UPDATED,
        SKIPPED
    }

    @Inject
    private Validator validator;

    @Override
    public int portion() {
        return 1;
    }

    /** @throws RowRefusal when the row cannot be taken */
    abstract Made take(MappedRow row, ImportPlan plan);

    @Override
    public PortionResult take(List<MappedRow> rows, ImportPlan plan) {
        PortionResult result = new PortionResult();
        for (MappedRow row : rows) {
            try {
                count(take(row, plan), result);
            } catch (RowRefusal e) {
                result.refused(row.line(), row.cells(), e);
            }
        }
        return result;
    }

    private static void count(Made made, PortionResult result) {
        switch (made.effect()) {
            case CREATED -> result.created(1);
            case UPDATED -> result.updated(1);
            case SKIPPED -> result.skipped(1);
        }
        if (made.id() != null) {
            result.made(made.id());
        }
    }

    /** @throws RowRefusal naming the first member of the command that breaks a constraint */
    <T> T valid(T command) {
        Set<ConstraintViolation<T>> violations = validator.validate(command);
        if (!violations.isEmpty()) {
            ConstraintViolation<T> first = violations.iterator().next();
            String key = first.getMessageTemplate().replaceAll("^\\{|}$", "");
            throw new RowRefusal(first.getPropertyPath().toString(), key);
        }
        return command;
    }
}

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

    /** What became of a row. */
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
    abstract Effect take(MappedRow row, ImportPlan plan);

    @Override
    public PortionResult take(List<MappedRow> rows, ImportPlan plan) {
        PortionResult result = new PortionResult();
        for (MappedRow row : rows) {
            try {
                switch (take(row, plan)) {
                    case CREATED -> result.created(1);
                    case UPDATED -> result.updated(1);
                    case SKIPPED -> result.skipped(1);
                }
            } catch (RowRefusal e) {
                result.refused(row.line(), row.cells(), e);
            }
        }
        return result;
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

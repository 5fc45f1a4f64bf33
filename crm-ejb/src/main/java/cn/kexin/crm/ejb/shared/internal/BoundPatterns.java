package cn.kexin.crm.ejb.shared.internal;

import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets patterns be bound on H2 as on PostgreSQL. For H2 the provider writes every value of a query with
 * {@code like … escape} or {@code concat} into the text of the statement, although H2 can bind there.
 */
final class BoundPatterns {

    private static final int[] OPERATORS = {
        ExpressionOperator.LikeEscape, ExpressionOperator.NotLikeEscape, ExpressionOperator.Concat
    };

    private BoundPatterns() {}

    static void allow(Session session) {
        DatabasePlatform platform = (DatabasePlatform) session.getLogin().getPlatform();
        for (int selector : OPERATORS) {
            ExpressionOperator operator = platform.getOperator(selector);
            if (operator == null) {
                operator = ExpressionOperator.getOperator(selector);
            }
            if (operator != null) {
                operator.setIsBindingSupported(true);
            }
        }
    }
}

package cn.kexin.crm.domain.assessment;

import java.util.List;

/**
 * Why a scheme cannot work.
 *
 * @param field what to mark: {@code indicators}, {@code indicators[2].weight}, {@code appliesTo}
 * @param key the message's key
 * @param arguments values for its placeholders
 */
public record SchemeProblem(String field, String key, List<Object> arguments) {}

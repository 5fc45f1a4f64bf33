package cn.kexin.crm.ejb.casework;

import java.util.List;
import java.util.Map;

/**
 * The page "my work" in one answer.
 *
 * @param counts how much there is in all
 * @param mine the first duties of each group, the most urgent first; every group is present
 * @param queue the first duties that nobody has taken, the most urgent first
 */
public record WorkOverview(WorkCounts counts, Map<WorkGroup, List<WorkRow>> mine, List<WorkRow> queue) {}

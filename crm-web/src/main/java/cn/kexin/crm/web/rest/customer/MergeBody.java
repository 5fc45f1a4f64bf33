package cn.kexin.crm.web.rest.customer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The customers that are to be merged into one. */
@Schema(name = "CustomerMerge")
public record MergeBody(
        @Schema(
                        required = true,
                        example = "[1201, 1202]",
                        description = "One to nine customers that were entered twice.")
                List<Long> from) {}

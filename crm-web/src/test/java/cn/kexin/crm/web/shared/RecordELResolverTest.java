package cn.kexin.crm.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    record Clock(int minutes) {

        public boolean overdue() {
            return minutes < 0;
        }

        public int broken() {
            throw new IllegalStateException("broken");
        }

        int hidden() {
            return minutes;
        }
    }

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void componentsAndWhatIsDerivedFromThemAreRead() {
        assertThat(resolver.getValue(context, new Clock(-3), "minutes")).isEqualTo(-3);
        assertThat(resolver.getValue(context, new Clock(-3), "overdue")).isEqualTo(true);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatIsNotPublicOrNotARecordIsLeftToOthers() {
        assertThat(resolver.getValue(context, new Clock(1), "hidden")).isNull();
        assertThat(resolver.getValue(context, "text", "length")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void nothingIsWritten() {
        assertThatThrownBy(() -> resolver.setValue(context, new Clock(1), "minutes", 2))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    @Test
    void aFailureKeepsItsCause() {
        assertThatThrownBy(() -> resolver.getValue(context, new Clock(1), "broken"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}

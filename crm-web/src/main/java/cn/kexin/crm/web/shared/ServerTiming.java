package cn.kexin.crm.web.shared;

import cn.kexin.crm.ejb.shared.StatementCount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** Says in {@code Server-Timing} how long the server took and how many SQL statements it sent. */
@WebFilter("/*")
public class ServerTiming extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 128 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        StatementCount.reset();
        TimedResponse timed = new TimedResponse(response, System.nanoTime());
        timed.setBufferSize(BUFFER);
        chain.doFilter(request, timed);
        timed.stamp();
    }

    /** Stamps the header at the last moment at which headers can still be set. */
    private static final class TimedResponse extends HttpServletResponseWrapper {

        private final long start;
        private boolean stamped;

        TimedResponse(HttpServletResponse response, long start) {
            super(response);
            this.start = start;
        }

        void stamp() {
            if (!stamped && !isCommitted()) {
                stamped = true;
                double millis = (System.nanoTime() - start) / 1e6;
                setHeader(
                        "Server-Timing",
                        String.format(
                                Locale.ROOT, "app;dur=%.1f, db;desc=\"%d statements\"", millis, StatementCount.get()));
            }
        }

        @Override
        public void reset() {
            stamped = false;
            super.reset();
        }

        @Override
        public void flushBuffer() throws IOException {
            stamp();
            super.flushBuffer();
        }

        @Override
        public void sendError(int status) throws IOException {
            stamp();
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            stamp();
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            stamp();
            super.sendRedirect(location);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            PrintWriter target = super.getWriter();
            return new PrintWriter(target) {
                @Override
                public void flush() {
                    stamp();
                    super.flush();
                }

                @Override
                public void close() {
                    stamp();
                    super.close();
                }
            };
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new StampedStream(super.getOutputStream(), this);
        }
    }

    /** What knows its length is sent as soon as its last byte is written: the answer is ready when its first one is. */
    private static final class StampedStream extends ServletOutputStream {

        private final ServletOutputStream target;
        private final TimedResponse response;

        StampedStream(ServletOutputStream target, TimedResponse response) {
            this.target = target;
            this.response = response;
        }

        @Override
        public void write(int value) throws IOException {
            response.stamp();
            target.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            response.stamp();
            target.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            response.stamp();
            target.flush();
        }

        @Override
        public void close() throws IOException {
            response.stamp();
            target.close();
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }
}

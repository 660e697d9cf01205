package dev.ringcross.primitive.switching;

import dev.ringcross.call.NativeLibrary;
import dev.ringcross.primitive.JavaPeer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/**
 * The peer of a round trip in pure Java: a platform thread behind two {@link Pipe}s, or a process started by
 * {@link ProcessBuilder} behind its standard streams.
 */
interface JavaEcho extends AutoCloseable {
    /** Sends a byte and waits for its answer; the number of bytes that came back. */
    long roundTrip() throws IOException;

    @Override
    void close() throws IOException;

    static JavaEcho thread(int cpu) throws IOException {
        return new OfThread(cpu);
    }

    static JavaEcho process(int cpu) throws IOException {
        return new OfProcess(cpu);
    }

    /** A peer as a thread of this JVM. */
    final class OfThread implements JavaEcho {
        private final Pipe there = Pipe.open();
        private final Pipe back = Pipe.open();
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(1);
        private final JavaPeer peer;

        OfThread(int cpu) throws IOException {
            peer = JavaPeer.start(cpu, ended -> echo());
        }

        private void echo() throws IOException {
            ByteBuffer received = ByteBuffer.allocateDirect(1);
            while (there.source().read(received.clear()) == 1) {
                back.sink().write(received.flip());
            }
        }

        @Override
        public long roundTrip() throws IOException {
            there.sink().write(buffer.clear());
            return JavaPeer.answered(back.source().read(buffer.clear()));
        }

        @Override
        public void close() throws IOException {
            there.sink().close();
            peer.close();
            there.source().close();
            back.sink().close();
            back.source().close();
        }
    }

    /** A peer as a process: Ringcross's helper, started and spoken to by java.lang.Process alone. */
    final class OfProcess implements JavaEcho {
        private final Process process;
        private final OutputStream out;
        private final InputStream in;

        OfProcess(int cpu) throws IOException {
            process = new ProcessBuilder(NativeLibrary.helper(), "peer", "echo-bytes", Integer.toString(cpu)).start();
            out = process.getOutputStream();
            in = process.getInputStream();
        }

        @Override
        public long roundTrip() throws IOException {
            out.write('r');
            out.flush();
            JavaPeer.answered(in.read());
            return 1;
        }

        @Override
        public void close() throws IOException {
            out.close();
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            in.close();
            process.getErrorStream().close();
        }
    }
}

package dev.ringcross.primitive.io;

import com.sun.net.httpserver.*;
import java.io.IOException;
import java.net.*;
import java.net.http.*;
import java.util.Set;
import java.util.concurrent.*;
import java.util.stream.Collectors;

/** The JDK's own HTTP server and a client of it, in this JVM, on the loopback device. Closing ends all of it. */
final class LoopbackHttp implements AutoCloseable {
    private static final byte[] BODY = {'r', 'i', 'n', 'g'};
    private static final HttpResponse.BodyHandler<byte[]> BYTES = HttpResponse.BodyHandlers.ofByteArray();

    private final HttpServer server;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(pool)
            .build();
    private final HttpRequest request;

    /** The server's own: another cell may have a server at the same time, which lives on. */
    private final Set<Thread> timers;

    LoopbackHttp() throws IOException {
        Set<Thread> before = timers();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", LoopbackHttp::answer);
        server.start();
        timers = timers();
        timers.removeAll(before);
        InetSocketAddress address = server.getAddress();
        request = HttpRequest.newBuilder(
                        URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/"))
                .build();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, BODY.length);
        exchange.getResponseBody().write(BODY);
        exchange.close();
    }

    /** Makes one request; the length of its body. */
    long get() throws IOException, InterruptedException {
        return client.send(request, BYTES).body().length;
    }

    /** Makes a request as {@link #get} does, without waiting. */
    CompletableFuture<Long> start() {
        return client.sendAsync(request, BYTES).thenApply(response -> (long) response.body().length);
    }

    @Override
    public void close() {
        client.close();
        pool.close();
        server.stop(0);
        // The server's timer ends a moment after it was cancelled, and nobody else waits for it.
        timers.forEach(LoopbackHttp::join);
    }

    private static Set<Thread> timers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("idle-timeout-task"))
                .collect(Collectors.toSet());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

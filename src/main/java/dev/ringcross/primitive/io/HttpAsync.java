package dev.ringcross.primitive.io;

import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "GET four bytes by HTTP, as one of sixteen requests in flight: sendAsync of java.net.http.HttpClient",
        man = "java.net.http.HttpClient, com.sun.net.httpserver.HttpServer",
        ownJvm = "",
        steps = """
                user    sixteen requests are handed to the client's threads, and nobody waits for any of them
                enter   write, read: each goes by a connection of its own to the server
                enter   epoll: whoever wakes finds several answers ready at once
                enter   futex: the caller is woken when the last one is complete
                """,
        cost = "Less than http-blocking: sixteen requests share the wake-ups that one has for itself.")
@Declares(
        syscalls = "write 1..8, read 2..12, epoll_wait 0..16, epoll_ctl 0..12, futex 0..40, other 0..20",
        switches = "0..40",
        faults = "")
public class HttpAsync extends Primitive {
    private static final int REQUESTS = 16;

    private LoopbackHttp http;

    @Override
    protected void open(Route route) throws IOException {
        http = owned(new LoopbackHttp());
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public long java() {
        List<CompletableFuture<Long>> flying =
                Stream.generate(http::start).limit(REQUESTS).toList();
        return flying.stream().mapToLong(CompletableFuture::join).sum() / REQUESTS;
    }
}
